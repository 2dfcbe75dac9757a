import type { Word } from '../model/analysis.ts';
import { compoundHead } from './dictionary/compound.ts';
import { LABELS } from './label.ts';
import { lemmatize } from './lemma/lemmatize.ts';
import { languageModel } from './model.ts';
import { morphology } from './morphology.ts';
import { actorTraits } from './names/find-actors.ts';
import { usualSpelling } from './spelling.ts';
import { traitsOf } from './traits.ts';

/** NFC and lower case, without soft hyphens, joiners and hyphenation at line ends. */
export const normalise = (form: string): string => {
  const plain = /[\u00ad\u200b-\u200d\u2060\r\n]/u.test(form)
    ? form.replace(/[\u00ad\u200b-\u200d\u2060]/gu, '').replace(/[-\u2010\u2011][ \t]*\r?\n[ \t]*/gu, '')
    : form;
  return plain.normalize('NFC').toLowerCase();
};

/** NFC without what {@link normalise} takes out and in its usual spelling, capitals kept: the form that the tagger sees. */
export const cleanForm = (form: string): string => {
  // Nearly all tokens are plain ASCII or precomposed Latin letters: the test is cheaper than the work.
  if (/^[\x20-\x7e\u00c0-\u00ff]*$/u.test(form)) return usualSpelling(form);
  const clean = form
    .replace(/[\u00ad\u200b-\u200d\u2060]/gu, '')
    .replace(/[-\u2010\u2011][ \t]*\r?\n[ \t]*/gu, '')
    .normalize('NFC');
  return usualSpelling(clean || form);
};

/** The word that a clean form is under a label id, with the lemma that is given from outside, if one is. */
export const makeWord = (form: string, label: number, givenLemma?: string): Word => {
  const { upos, form: verbForm } = LABELS[label]!;
  const norm = normalise(form);
  const lemma = givenLemma ?? lemmatize(norm, label, languageModel().lemmas);
  const head = upos === 'NOUN' ? compoundHead(lemma) : lemma;
  const tags = morphology(form, norm, lemma, LABELS[label]!);
  const word = { norm, lemma, head, upos, form: verbForm, tags, traits: traitsOf(norm) };
  word.traits |= actorTraits(word, form);
  return word;
};
