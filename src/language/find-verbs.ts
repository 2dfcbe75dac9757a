import { dictionary } from './dictionary/dictionary.ts';
import type { Form } from './forms.ts';
import { labelId } from './label.ts';
import { CONJUNCTIONS, HEADS, isIn, MARKS, NOUNS, ofForm, ofUpos, SUBJUNCTIONS, TENSED } from './label-sets.ts';
import { grammar } from './syntax/grammar.ts';
import {
  ALL_SMALL,
  ENDS_IN_S,
  ENDS_IN_T,
  ENDS_IN_VOWEL,
  LIKE_PASSIVE,
  LIKE_PAST,
  LIKE_SUPINE,
  SMALL_FIRST,
  trait,
} from './traits.ts';

const NOUN = labelId('NOUN', '');
const INFINITIVE = labelId('VERB', 'Inf');
const PAST = labelId('VERB', 'Past');
const PRESENT = labelId('VERB', 'Pres');
const SUPINE = labelId('VERB', 'Sup');
const IMPERATIVE = labelId('VERB', 'Imp');

const VERBS = ofUpos('VERB', 'AUX');
const PARTICLES = ofUpos('PART');
const ADVERBS = ofUpos('ADV', 'PART');
const ADJECTIVES = ofUpos('ADJ');
const NOUNS_AND_ADJECTIVES = NOUNS | ADJECTIVES;
const PARTICIPLES = ofForm('Part');
const NONFINITE = ofForm('Inf', 'Sup');
const PASTS = ofForm('Past');
const CLAUSE_ENDS = MARKS | CONJUNCTIONS | SUBJUNCTIONS | TENSED;
const GROUP_ENDS = ~ofForm('') | MARKS | CONJUNCTIONS | ofUpos('ADP');
/** Words without a verb's form in the classes that new words belong to. */
const OPEN_CLASSES = ofForm('') & ofUpos('NOUN', 'ADJ', 'ADV', 'PROPN', 'X', 'INTJ');

const NOMINATIVE = trait('nominative');
const MODAL = trait('modal_forms');
const HAVE = trait('have_forms');
const BARE_INFINITIVE = trait('bare_infinitive');
const STRONG_PAST = trait('strong_pasts');
const OPENERS = trait('som') | trait('att');

/** Verbs that the tagger takes for other words, by what the dictionary and the rest of the clause say. */
export const findVerbs = (forms: readonly Form[], labels: number[]): void => {
  for (let at = 0; at < labels.length; at++) {
    findSure(forms, labels, at);
    findShort(forms, labels, at);
  }
  for (let at = 0; at < labels.length; at++) findInfinitive(forms, labels, at);
  for (let at = 0; at < labels.length; at++) findSupine(forms, labels, at);
  findPast(forms, labels);
  findTime(forms, labels);
};

/** Beside another verb, what looks like one behind *i* may be a time. */
const findTime = (forms: readonly Form[], labels: number[]): void => {
  const { times_after_i } = grammar();
  const at = forms.findIndex(
    ({ norm }, i) => i > 0 && times_after_i.has(norm) && forms[i - 1]!.norm === 'i' && isIn(TENSED, labels[i]),
  );
  if (at >= 0 && labels.some((label, i) => i !== at && isIn(TENSED, label))) labels[at] = NOUN;
};

/** Forms that the dictionary knows as one form of a verb alone: *Hon frågade varför ingen hjälpte henne*, *Husen rivs*. */
const findSure = (forms: readonly Form[], labels: number[], at: number): void => {
  const { text, shape } = forms[at]!;
  const label = labels[at]!;
  if (label === PAST && (shape & ENDS_IN_S) !== 0 && /[^dt].s$/u.test(text) && isFormAlone(text, /^s$/u)) {
    labels[at] = PRESENT;
    return;
  }
  if ((shape & LIKE_PAST) === 0 || (shape & SMALL_FIRST) === 0 || !isIn(OPEN_CLASSES, label)) return;
  if (!isModifier(labels, at) && isFormAlone(text, PAST_ENDING)) labels[at] = PAST;
};

/** *sa ministern*, *ingen visste*, *det ses som fel*: short forms that are no other word. */
const findShort = (forms: readonly Form[], labels: number[], at: number): void => {
  const { norm, shape } = forms[at]!;
  const label = labels[at]!;
  if ((shape & SMALL_FIRST) === 0 || isIn(PASTS, label)) return;
  const { sure_pasts, sure_presents, prepositional_presents } = grammar();
  if (sure_pasts.has(norm)) labels[at] = PAST;
  else if (!isIn(VERBS, label) && sure_presents.has(norm)) labels[at] = PRESENT;
  else if (!isIn(TENSED, label) && prepositional_presents.has(norm) && endsBareRelative(labels, at))
    labels[at] = PRESENT;
};

/** *den politik regeringen för skadar oss*: behind two nouns and in front of a verb or a mark, there is nothing to govern. */
const endsBareRelative = (labels: readonly number[], at: number): boolean =>
  isIn(HEADS, labels[at - 1]) &&
  isIn(NOUNS, labels[at - 2]) &&
  (isIn(TENSED, labels[at + 1]) || isIn(MARKS, labels[at + 1]));

/** *den misstänkte*, *mycket omtalade böcker*: adjectives that look like a past. */
const isModifier = (labels: readonly number[], at: number): boolean =>
  isIn(ADJECTIVES, labels[at]) && !isIn(HEADS, labels[at - 1]);

const PAST_ENDING = /^[dt]{1,2}es?$/u;
const VERB_RULE = /[J-NP]/u;

/** Are all readings of a form verbs with such an ending? */
const isFormAlone = (form: string, ending: RegExp): boolean => {
  const { rules } = dictionary();
  const readings = dictionary().readings(form);
  return (
    readings.length > 0 &&
    readings.every(({ rule }) => rule >= 0 && VERB_RULE.test(rules[rule]!.flag) && ending.test(rules[rule]!.add))
  );
};

/** *får inte stänga skolan*, *Sluta prata!*: behind a modal without an infinitive, the first word that can be one is it. */
const findInfinitive = (forms: readonly Form[], labels: number[], at: number): void => {
  const { text, shape } = forms[at]!;
  const label = labels[at]!;
  if (label === PRESENT) {
    if ((shape & LIKE_PASSIVE) !== 0 && isBehindModal(forms, labels, at)) labels[at] = INFINITIVE;
    return;
  }
  if ((shape & ENDS_IN_VOWEL) === 0 || (shape & ALL_SMALL) === 0 || !isIn(NOUNS_AND_ADJECTIVES, label)) return;
  if (asksForInfinitive(forms, labels, at) && !hasInfinitive(labels, at) && isInfinitive(text)) labels[at] = INFINITIVE;
};

/** *lär tvingas backa* */
const isBehindModal = (forms: readonly Form[], labels: readonly number[], at: number): boolean =>
  isIn(TENSED, labels[at - 1]) && (forms[at - 1]!.traits & MODAL) !== 0;

const isInfinitive = (form: string): boolean => /[KLMN]/u.test(dictionary().flagsOf(form) ?? '');

const asksForInfinitive = (forms: readonly Form[], labels: readonly number[], at: number): boolean => {
  let before = at - 1;
  while (before >= 0 && (isIn(PARTICLES, labels[before]) || isNominative(forms[before]!))) before--;
  if (before < 0) return false;
  const { traits } = forms[before]!;
  if (labels[before] === IMPERATIVE) return before === at - 1 && (traits & BARE_INFINITIVE) !== 0;
  return before < at - 1 && isIn(TENSED, labels[before]) && (traits & MODAL) !== 0;
};

const isNominative = ({ traits }: Form): boolean => (traits & NOMINATIVE) !== 0;

/** Is there an infinitive or supine later in the clause? */
const hasInfinitive = (labels: readonly number[], at: number): boolean => {
  for (let i = at + 1; i < labels.length; i++) {
    if (isIn(NONFINITE, labels[i])) return true;
    if (isIn(CLAUSE_ENDS, labels[i])) return false;
  }
  return false;
};

/** *att hon sett filmen*: in a subordinate clause without another verb, what looks like a participle is a supine. */
const findSupine = (forms: readonly Form[], labels: number[], at: number): void => {
  const { shape } = forms[at]!;
  const label = labels[at]!;
  if ((shape & LIKE_SUPINE) === 0 || (shape & SMALL_FIRST) === 0) return;
  if (isIn(NOUNS, label)) {
    if (isSupineBehindHave(forms, labels, at)) labels[at] = SUPINE;
    return;
  }
  if ((shape & ENDS_IN_T) === 0 || !isIn(PARTICIPLES, label)) return;
  let before = at - 1;
  while (before > 0 && isIn(ADVERBS, labels[before])) before--;
  if (before < 0 || !isNominative(forms[before]!)) return;
  const isSubordinate = isIn(SUBJUNCTIONS, labels[before - 1]) || ((forms[before - 1]?.traits ?? 0) & OPENERS) !== 0;
  if (isSubordinate && !isIn(TENSED, labels[at + 1])) labels[at] = SUPINE;
};

const SUPINE_ENDING = /^t{1,2}s?$/u;

/** *har inget hänt*: behind *har* or *hade* without another supine. */
const isSupineBehindHave = (forms: readonly Form[], labels: readonly number[], at: number): boolean => {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    if ((forms[i]!.traits & HAVE) !== 0) return isFormAlone(forms[at]!.text, SUPINE_ENDING);
    if (isIn(GROUP_ENDS, labels[i])) return false;
  }
  return false;
};

/** *Antalet ökade kraftigt.*: a whole sentence without a verb has one that looks like another word behind its subject. */
const findPast = (forms: readonly Form[], labels: number[]): void => {
  if (labels.some((label) => isIn(VERBS, label)) || !/^[.!?]/u.test(forms.at(-1)?.text ?? '')) return;
  for (let at = 1; at < labels.length; at++) {
    if (!isIn(HEADS, labels[at - 1]) || isIn(NOUNS, labels[at + 1])) continue;
    const { shape, traits } = forms[at]!;
    const isPast = isIn(PARTICIPLES, labels[at])
      ? (shape & LIKE_PAST) !== 0 && (shape & SMALL_FIRST) !== 0
      : (traits & STRONG_PAST) !== 0; // *Arbetslösheten steg kraftigt.*
    if (isPast) {
      labels[at] = PAST;
      return;
    }
  }
};
