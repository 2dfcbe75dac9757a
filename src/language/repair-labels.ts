import { findImperatives } from './find-imperatives.ts';
import { findVerbs } from './find-verbs.ts';
import type { Form } from './forms.ts';
import { labelId } from './label.ts';
import {
  CONJUNCTIONS,
  HEADS,
  INFINITIVES,
  isIn,
  MARKS,
  NOUNS,
  ofForm,
  ofUpos,
  SUBJUNCTIONS,
  TENSED,
} from './label-sets.ts';
import { actorLookup } from './names/actor-index.ts';
import { grammar } from './syntax/grammar.ts';
import { CAPITAL_FIRST, LIKE_PASSIVE, LIKE_PAST, trait } from './traits.ts';

const NAME = labelId('PROPN', '');
const INTERJECTION = labelId('INTJ', '');
const PRONOUN = labelId('PRON', '');
const SUBJUNCTION = labelId('SCONJ', '');
const SUPINE = labelId('VERB', 'Sup');
const PRESENT = labelId('VERB', 'Pres');
const INFINITIVE = labelId('VERB', 'Inf');

const DETERMINERS = ofUpos('DET');
const PREPOSITIONS = ofUpos('ADP');
const AUXILIARIES = ofUpos('AUX');
const GOVERNING = ofUpos('NOUN', 'ADV');
const NOMINAL = ofUpos('NOUN', 'PROPN', 'PRON', 'DET', 'ADJ', 'NUM', 'ADV');
const HAVING_TENSE = ofForm('Pres', 'Past', 'Sup');

const NEGATION = trait('negations');
const CONDITIONAL = trait('conditional');
const ATT = trait('att');
const SUBORDINATING = ATT | trait('som');
const ASKING = trait('relative') | trait('interrogative');
const NO_INFINITIVE = trait('no_infinitive');
const BARE_INFINITIVE = trait('bare_infinitive');

/** Labels that the tagger's narrow view gets wrong, put right in place by what the rest of the sentence asks for. */
export const repairLabels = (forms: readonly Form[], labels: number[]): number[] => {
  findNames(forms, labels);
  findInterjections(forms, labels);
  findImperatives(forms, labels);
  // What counts on verbs comes when they are found.
  findVerbs(forms, labels);
  findPronouns(forms, labels);
  findPresents(forms, labels);
  findConditions(forms, labels);
  return labels;
};

/** A given name in front of a capital at the start of a sentence is no imperative and no exclamation: *Greta Ek*, *Anna Ek*. */
const findNames = (forms: readonly Form[], labels: number[]): void => {
  if (labels[0] === NAME || forms.length < 2 || (forms[1]!.shape & CAPITAL_FIRST) === 0) return;
  if (actorLookup().given.has(forms[0]!.text)) labels[0] = NAME;
};

/** *Hej alla glada*: treebanks hold hardly any of them. */
const findInterjections = (forms: readonly Form[], labels: number[]): void => {
  if (forms.length > 0 && grammar().interjections.has(forms[0]!.norm)) labels[0] = INTERJECTION;
};

/** A determiner right in front of a finite verb is a pronoun: *De ska få vård*, but *de minskade utsläppen*. */
const findPronouns = (forms: readonly Form[], labels: number[]): void => {
  for (let at = 0; at < labels.length - 1; at++) {
    if (!isIn(DETERMINERS, labels[at])) continue;
    const isVerb = isIn(TENSED, labels[at + 1]) || (labels[at + 1] === SUPINE && (forms[at]!.traits & NEGATION) !== 0);
    if (isVerb && !isParticiple(forms[at + 1]!, labels[at + 2])) labels[at] = PRONOUN;
  }
};

/** *minskade utsläppen*: a form in *-de* in front of a noun. */
const isParticiple = ({ shape }: Form, next: number | undefined): boolean =>
  (shape & LIKE_PAST) !== 0 && isIn(NOUNS, next);

/**
 * *måste agera om krisen förvärras*: behind a main clause with its verb, *om* with a verb of its own is no preposition.
 * Behind nouns and adverbs it may be one all the same: *böcker om järnvägar kommer ut*, *söder om staden ligger*.
 */
const findConditions = (forms: readonly Form[], labels: number[]): void => {
  let free = 0;
  let found = -1;
  for (let at = 0; at < labels.length; at++) {
    const label = labels[at]!;
    const { traits } = forms[at]!;
    if (isIn(TENSED, label)) free++;
    else if (isIn(MARKS, label)) free = 0;
    else if (isIn(SUBJUNCTIONS, label) || (traits & SUBORDINATING) !== 0) free--;
    else if (free > 0 && (traits & CONDITIONAL) !== 0 && isIn(PREPOSITIONS, label) && opensClause(forms, labels, at))
      found = isIn(GOVERNING, labels[at - 1]) ? found : at;
  }
  if (found >= 0) labels[found] = SUBJUNCTION;
};

/** Do a noun phrase, adverbs and then a finite verb follow? */
const opensClause = (forms: readonly Form[], labels: readonly number[], at: number): boolean => {
  let isNominal = false;
  for (let i = at + 1; i < labels.length; i++) {
    const label = labels[i]!;
    if (isIn(TENSED, label)) return isNominal;
    if ((forms[i]!.traits & ASKING) !== 0) return false;
    isNominal ||= isIn(HEADS, label);
    if (!isIn(NOMINAL, label) && (forms[i]!.traits & NEGATION) === 0) return false;
  }
  return false;
};

/** A form in -s after a verb that takes no infinitive, or has its own already, is a present: *sidor som borde vara kända utelämnas*. */
const findPresents = (forms: readonly Form[], labels: number[]): void => {
  let open = false;
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]!;
    const { traits, shape } = forms[i]!;
    if (isIn(HAVING_TENSE, label)) open = takesInfinitive(traits, label);
    else if ((traits & ATT) !== 0 || isIn(CONJUNCTIONS, label)) open = true;
    else if (isIn(INFINITIVES, label)) {
      if (label === INFINITIVE && !open && (shape & LIKE_PASSIVE) !== 0) labels[i] = PRESENT;
      open = isIn(AUXILIARIES, label) || takesInfinitive(traits, label);
    }
  }
};

/** Auxiliaries and the verbs that are followed by a bare infinitive. */
const takesInfinitive = (traits: number, label: number): boolean =>
  isIn(AUXILIARIES, label) ? (traits & NO_INFINITIVE) === 0 : (traits & BARE_INFINITIVE) !== 0;
