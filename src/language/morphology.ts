import { startsWithCapital } from '../model/letters.ts';
import { addTag, TAG_WORDS, type Tag, type Tags } from '../model/tag.ts';
import { deponentLemma } from './deponents.ts';
import { compoundHead } from './dictionary/compound.ts';
import { dictionary } from './dictionary/dictionary.ts';
import type { Label, Upos } from './label.ts';
import { grammar } from './syntax/grammar.ts';

const UPOS_TAG: Readonly<Record<Upos, Tag>> = {
  ADJ: 'Adjective',
  ADP: 'Preposition',
  ADV: 'Adverb',
  AUX: 'Auxiliary',
  CCONJ: 'Conjunction',
  DET: 'Determiner',
  INTJ: 'Interjection',
  NOUN: 'Noun',
  NUM: 'Numeral',
  PART: 'Particle',
  PRON: 'Pronoun',
  PROPN: 'ProperNoun',
  PUNCT: 'Punctuation',
  SCONJ: 'Subjunction',
  SYM: 'Symbol',
  VERB: 'Verb',
  X: 'Unknown',
};

/** The tags that a word form has by its label, lemma and spelling alone. `form` keeps its capitals. */
export const morphology = (form: string, norm: string, lemma: string, label: Label): Tags => {
  const tags: Tags = new Int32Array(TAG_WORDS);
  const add = (tag: Tag, isTrue = true): void => {
    if (isTrue) addTag(tags, tag);
  };
  add(UPOS_TAG[label.upos]);
  if (label.upos === 'AUX') add('Verb');
  add('ContentVerb', grammar().content.has(lemma));
  verbTags(norm, lemma, label, add);
  nominalTags(norm, lemma, label, add);
  pronounTags(norm, label, add);
  spellingTags(form, norm, label, add);
  return tags;
};

type Add = (tag: Tag, isTrue?: boolean) => void;

const verbTags = (norm: string, lemma: string, { upos, form }: Label, add: Add): void => {
  add('Present', form === 'Pres');
  add('Past', form === 'Past');
  add('Imperative', form === 'Imp');
  add('Infinitive', form === 'Inf');
  add('Supine', form === 'Sup');
  add('Participle', form === 'Part');
  add('Finite', form === 'Pres' || form === 'Past' || form === 'Imp');
  if (upos !== 'VERB' && upos !== 'AUX') return;
  const { modals, copulas, speech } = grammar();
  // *tas*, *nås*, but not *läs*.
  const endsInS = norm.endsWith('s') && (norm.length > 3 || norm === `${lemma}s`) && form !== 'Part';
  const isDeponent = endsInS && (lemma.endsWith('s') || deponentLemma(norm) !== undefined);
  add('Passive', endsInS && !isDeponent && form !== 'Imp');
  add('Deponent', isDeponent);
  add('Modal', modals.deontic.has(lemma) || modals.possible.has(lemma) || modals.volition.has(lemma));
  add('Copula', copulas.has(lemma));
  add('SpeechVerb', speech.has(lemma) && form !== 'Inf');
  add('Have', lemma === 'ha');
  add('Be', lemma === 'vara');
  add('Become', lemma === 'bli');
};

const DEFINITE = /(?:arna|orna|erna|rna|ena|na|en|et|n|t)s?$/u;
const PLURAL = /(?:ar|or|er|r|arna|orna|erna|rna|na|ena)s?$/u;

const nominalTags = (norm: string, lemma: string, { upos }: Label, add: Add): void => {
  if (upos === 'NOUN') {
    const changed = norm !== lemma && norm !== `${lemma}s`;
    const rest = norm.startsWith(lemma) ? norm.slice(lemma.length) : norm;
    add('Definite', changed && DEFINITE.test(rest) && !/^(?:er|ar|or|r)s?$/u.test(rest));
    add('Plural', changed && (PLURAL.test(rest) || (/^ens?$/u.test(rest) && isNeuter(lemma))));
    add('Genitive', norm.length > 2 && norm.endsWith('s') && norm !== lemma);
    add('TimeNoun', grammar().time_nouns.has(lemma));
  }
  if (upos === 'PROPN') add('Genitive', norm.length > 3 && /[^s]s$|:s$/u.test(norm) && norm !== lemma);
  if (upos === 'ADJ' || upos === 'ADV') {
    add('Comparative', norm !== lemma && /(?:re|fler|mer)$/u.test(norm) && !/andre$/u.test(norm));
    add('Superlative', norm !== lemma && /(?:ast|aste|ste|st|mest)$/u.test(norm));
  }
};

/**
 * Neuters without an ending in the plural have *-en* in its definite form: *barnet*, *barnen*. A noun that the dictionary
 * gives another plural too may be of the other gender (*planen*, *planer*).
 */
const isNeuter = (lemma: string): boolean => {
  const flags = dictionary().flagsOf(lemma) ?? dictionary().flagsOf(compoundHead(lemma)) ?? '';
  return flags.includes('B') && !/[CEFGH]/u.test(flags);
};

const pronounTags = (norm: string, { upos }: Label, add: Add): void => {
  const { pronouns, relative, interrogative, negations } = grammar();
  add('Negation', negations.has(norm));
  if (upos !== 'PRON' && upos !== 'DET') {
    add('Interrogative', upos === 'ADV' && interrogative.has(norm));
    return;
  }
  const first = pronouns.first_singular.has(norm) || pronouns.first_plural.has(norm);
  add('FirstPerson', first);
  add('FirstSingular', pronouns.first_singular.has(norm));
  add('FirstPlural', pronouns.first_plural.has(norm));
  add('SecondPerson', pronouns.second.has(norm));
  add('ThirdPerson', upos === 'PRON' && pronouns.third.has(norm));
  add('Generic', pronouns.generic.has(norm) && upos === 'PRON');
  add('Nominative', pronouns.nominative.has(norm) && upos === 'PRON');
  add('Demonstrative', pronouns.demonstrative.has(norm));
  add('Possessive', pronouns.possessive.has(norm));
  add('Relative', norm === 'som' || relative.has(norm));
  add('Interrogative', interrogative.has(norm));
};

const spellingTags = (form: string, norm: string, { upos }: Label, add: Add): void => {
  const hasDigit = /\d/.test(norm);
  add('Number', upos === 'NUM' || (hasDigit && /^[\d\s.,:–-]*$/u.test(norm)));
  add('Year', hasDigit && /^(?:1[6-9]|20)\d\d$/u.test(norm));
  add('Percent', norm === '%' || norm === '‰');
  const isCapitalised = startsWithCapital(form);
  add('Capitalised', isCapitalised);
  add('AllCaps', isCapitalised && form === form.toUpperCase() && /^\p{Lu}[\p{Lu}\d-]+$/u.test(form));
  add('Address', /[.:@]/.test(norm) && /^(?:https?:|www\.)|@\p{L}|^\S+\.(?:se|com|nu|org|net|eu)(?:\/|$)/u.test(norm));
  add('Comma', norm === ',');
  add('Colon', norm === ':');
  add('Dash', /^[–—―-]+$/u.test(norm));
};
