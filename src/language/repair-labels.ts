import { findImperatives } from './find-imperatives.ts';
import { LABELS, labelId } from './label.ts';
import { actorLookup } from './names/actor-index.ts';
import { grammar } from './syntax/grammar.ts';

const NAME = labelId('PROPN', '');
const PRONOUN = labelId('PRON', '');
const PRESENT = labelId('VERB', 'Pres');
const INFINITIVE = labelId('VERB', 'Inf');

/** Labels that the tagger's narrow view gets wrong, put right by what the rest of the sentence asks for. */
export const repairLabels = (forms: readonly string[], labels: readonly number[]): readonly number[] =>
  findPresents(forms, findPronouns(forms, findImperatives(forms, findNames(forms, labels))));

/** A given name in front of a capital at the start of a sentence is no imperative: *Greta Ek*. */
const findNames = (forms: readonly string[], labels: readonly number[]): readonly number[] => {
  if (LABELS[labels[0]!]?.form !== 'Imp' || !/^\p{Lu}/u.test(forms[1] ?? '') || !actorLookup().given.has(forms[0]!))
    return labels;
  return labels.map((label, i) => (i === 0 ? NAME : label));
};

/** An article right in front of a finite verb is a pronoun: *De ska få vård*. */
const findPronouns = (forms: readonly string[], labels: readonly number[]): readonly number[] => {
  const isPronoun = (label: number, at: number): boolean =>
    LABELS[label]!.upos === 'DET' && grammar().articles.has(forms[at]!.toLowerCase()) && isTensed(labels[at + 1]);
  return labels.some(isPronoun) ? labels.map((label, at) => (isPronoun(label, at) ? PRONOUN : label)) : labels;
};

const isTensed = (label: number | undefined): boolean => {
  const { upos, form } = LABELS[label ?? PRONOUN]!;
  return (upos === 'VERB' || upos === 'AUX') && (form === 'Pres' || form === 'Past');
};

/** A form in -s after a verb that takes no infinitive, or has its own already, is a present: *sidor som borde vara kända utelämnas*. */
const findPresents = (forms: readonly string[], labels: readonly number[]): readonly number[] => {
  let repaired: number[] | undefined;
  let open = false;
  for (const [i, label] of labels.entries()) {
    const { upos, form } = LABELS[label]!;
    const norm = forms[i]!.toLowerCase();
    if (form === 'Pres' || form === 'Past' || form === 'Sup') open = takesInfinitive(norm, upos);
    else if (norm === 'att' || upos === 'CCONJ') open = true;
    else if (form === 'Inf') {
      if (label === INFINITIVE && !open && /[ae]s$/u.test(norm)) {
        repaired ??= [...labels];
        repaired[i] = PRESENT;
      }
      open = upos === 'AUX' || takesInfinitive(norm, upos);
    }
  }
  return repaired ?? labels;
};

/** Auxiliaries and the verbs that are followed by a bare infinitive. */
const takesInfinitive = (norm: string, upos: string): boolean =>
  upos === 'AUX' ? !grammar().no_infinitive.has(norm) : grammar().bare_infinitive.has(norm);
