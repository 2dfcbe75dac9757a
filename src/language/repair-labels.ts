import { findImperatives } from './find-imperatives.ts';
import { findVerbs } from './find-verbs.ts';
import { LABELS, labelId } from './label.ts';
import { actorLookup } from './names/actor-index.ts';
import { grammar } from './syntax/grammar.ts';

const NAME = labelId('PROPN', '');
const PRONOUN = labelId('PRON', '');
const SUBJUNCTION = labelId('SCONJ', '');
const SUPINE = labelId('VERB', 'Sup');
const PRESENT = labelId('VERB', 'Pres');
const INFINITIVE = labelId('VERB', 'Inf');

/** Labels that the tagger's narrow view gets wrong, put right by what the rest of the sentence asks for. */
export const repairLabels = (forms: readonly string[], labels: readonly number[]): readonly number[] =>
  REPAIRS.reduce((repaired, repair) => repair(forms, repaired), labels);

type Repair = (forms: readonly string[], labels: readonly number[]) => readonly number[];

/** A given name in front of a capital at the start of a sentence is no imperative and no exclamation: *Greta Ek*, *Anna Ek*. */
const findNames = (forms: readonly string[], labels: readonly number[]): readonly number[] => {
  if (labels[0] === NAME || !/^\p{Lu}/u.test(forms[1] ?? '') || !actorLookup().given.has(forms[0]!)) return labels;
  return labels.map((label, i) => (i === 0 ? NAME : label));
};

/** A determiner right in front of a finite verb is a pronoun: *De ska få vård*, but *de minskade utsläppen*. */
const findPronouns = (forms: readonly string[], labels: readonly number[]): readonly number[] => {
  const isPronoun = (label: number, at: number): boolean =>
    LABELS[label]!.upos === 'DET' &&
    !isParticiple(forms[at + 1] ?? '', labels[at + 2]) &&
    (isTensed(labels[at + 1]) || (labels[at + 1] === SUPINE && grammar().negations.has(forms[at]!.toLowerCase())));
  return labels.some(isPronoun) ? labels.map((label, at) => (isPronoun(label, at) ? PRONOUN : label)) : labels;
};

/** *minskade utsläppen*: a form in *-de* in front of a noun. */
const isParticiple = (form: string, next: number | undefined): boolean =>
  /[dt]es?$/u.test(form) && next !== undefined && LABELS[next]!.upos === 'NOUN';

/**
 * *måste agera om krisen förvärras*: behind a main clause with its verb, *om* with a verb of its own is no preposition.
 * Behind nouns and adverbs it may be one all the same: *böcker om järnvägar kommer ut*, *söder om staden ligger*.
 */
const findConditions = (forms: readonly string[], labels: readonly number[]): readonly number[] => {
  let free = 0;
  let found = -1;
  for (const [at, label] of labels.entries()) {
    const norm = forms[at]!.toLowerCase();
    const { upos } = LABELS[label]!;
    if (isTensed(label)) free++;
    else if (upos === 'PUNCT') free = 0;
    else if (upos === 'SCONJ' || norm === 'som' || norm === 'att') free--;
    else if (upos === 'ADP' && grammar().conditional.has(norm) && free > 0 && opensClause(forms, labels, at))
      found = isGoverning(labels[at - 1]!) ? found : at;
  }
  return found < 0 ? labels : labels.map((label, at) => (at === found ? SUBJUNCTION : label));
};

const isGoverning = (label: number): boolean => LABELS[label]!.upos === 'NOUN' || LABELS[label]!.upos === 'ADV';

/** Do a noun phrase, adverbs and then a finite verb follow? */
const opensClause = (forms: readonly string[], labels: readonly number[], at: number): boolean => {
  let isNominal = false;
  for (let i = at + 1; i < labels.length; i++) {
    if (isTensed(labels[i])) return isNominal;
    const { upos } = LABELS[labels[i]!]!;
    if (grammar().relative.has(forms[i]!) || grammar().interrogative.has(forms[i]!)) return false;
    isNominal ||= upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON';
    if (!NOMINAL.has(upos) && !grammar().negations.has(forms[i]!)) return false;
  }
  return false;
};

const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON', 'DET', 'ADJ', 'NUM', 'ADV']);

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

/** In this order: what counts on verbs comes when they are found. */
const REPAIRS: readonly Repair[] = [findNames, findImperatives, findVerbs, findPronouns, findPresents, findConditions];
