import { dictionary } from './dictionary/dictionary.ts';
import { LABELS, labelId, type VerbForm } from './label.ts';
import { grammar } from './syntax/grammar.ts';

const INFINITIVE = labelId('VERB', 'Inf');
const PAST = labelId('VERB', 'Past');
const PRESENT = labelId('VERB', 'Pres');
const SUPINE = labelId('VERB', 'Sup');

/** Verbs that the tagger takes for other words, by what the dictionary and the rest of the clause say. */
export const findVerbs = (forms: readonly string[], labels: readonly number[]): readonly number[] =>
  findPasts(forms, findSupines(forms, findInfinitives(forms, findSure(forms, labels))));

const isVerb = (label: number | undefined, ...wanted: VerbForm[]): boolean => {
  if (label === undefined) return false;
  const { upos, form } = LABELS[label]!;
  return (upos === 'VERB' || upos === 'AUX') && (wanted.length === 0 || wanted.includes(form));
};

const uposAt = (labels: readonly number[], at: number): string => LABELS[labels[at] ?? -1]?.upos ?? '';

/** The labels with some of them changed; the same array where none is. */
const changed = (
  labels: readonly number[],
  change: (at: number, labels: readonly number[]) => number | undefined,
): readonly number[] => {
  let repaired: number[] | undefined;
  for (let at = 0; at < labels.length; at++) {
    const label = change(at, repaired ?? labels);
    if (label === undefined || label === labels[at]) continue;
    repaired ??= [...labels];
    repaired[at] = label;
  }
  return repaired ?? labels;
};

const OPEN_CLASSES = new Set(['NOUN', 'ADJ', 'ADV', 'PROPN', 'X', 'INTJ']);

/** Forms that the dictionary knows as one form of a verb alone: *Hon frågade varför ingen hjälpte henne*, *Husen rivs*. */
const findSure = (forms: readonly string[], labels: readonly number[]): readonly number[] =>
  changed(labels, (at) => {
    const form = forms[at]!;
    if (labels[at] === PAST && /[^dt].s$/u.test(form) && isFormAlone(form, /^s$/u)) return PRESENT;
    if (LABELS[labels[at]!]!.form !== '' || !OPEN_CLASSES.has(uposAt(labels, at))) return undefined;
    if (!/^\p{Ll}.*[dt]es?$/u.test(form) || isModifier(labels, at)) return undefined;
    return isFormAlone(form, PAST_ENDING) ? PAST : undefined;
  });

/** *den misstänkte*, *mycket omtalade böcker*: adjectives that look like a past. */
const isModifier = (labels: readonly number[], at: number): boolean =>
  uposAt(labels, at) === 'ADJ' && !['NOUN', 'PROPN', 'PRON'].includes(uposAt(labels, at - 1));

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
const findInfinitives = (forms: readonly string[], labels: readonly number[]): readonly number[] =>
  changed(labels, (at) => {
    const form = forms[at]!;
    if (labels[at] === PRESENT && /[ae]s$/u.test(form) && isBehindModal(forms, labels, at)) return INFINITIVE;
    if (uposAt(labels, at) !== 'ADJ' && uposAt(labels, at) !== 'NOUN') return undefined;
    if (!endsAsInfinitive(form) || !/^\p{Ll}+$/u.test(form)) return undefined;
    return asksForInfinitive(forms, labels, at) && !hasInfinitive(labels, at) && isInfinitive(form)
      ? INFINITIVE
      : undefined;
  });

const endsAsInfinitive = (form: string): boolean => grammar().infinitive_vowels.has(form.slice(-1));

/** *lär tvingas backa* */
const isBehindModal = (forms: readonly string[], labels: readonly number[], at: number): boolean =>
  isVerb(labels[at - 1], 'Pres', 'Past') && grammar().modal_forms.has(forms[at - 1]!.toLowerCase());

const isInfinitive = (form: string): boolean => /[KLMN]/u.test(dictionary().flagsOf(form) ?? '');

const asksForInfinitive = (forms: readonly string[], labels: readonly number[], at: number): boolean => {
  let before = at - 1;
  while (before >= 0 && (uposAt(labels, before) === 'PART' || isNominative(forms[before]!))) before--;
  const norm = forms[before]?.toLowerCase() ?? '';
  if (isVerb(labels[before], 'Imp')) return before === at - 1 && grammar().bare_infinitive.has(norm);
  return isVerb(labels[before], 'Pres', 'Past') && before < at - 1 && grammar().modal_forms.has(norm);
};

const isNominative = (form: string): boolean => grammar().pronouns.nominative.has(form.toLowerCase());

/** Is there an infinitive or supine later in the clause? */
const hasInfinitive = (labels: readonly number[], at: number): boolean => {
  for (let i = at + 1; i < labels.length; i++) {
    const { upos, form } = LABELS[labels[i]!]!;
    if (form === 'Inf' || form === 'Sup') return true;
    if (upos === 'PUNCT' || upos === 'CCONJ' || upos === 'SCONJ' || form === 'Pres' || form === 'Past') return false;
  }
  return false;
};

/** *att hon sett filmen*: in a subordinate clause without another verb, what looks like a participle is a supine. */
const findSupines = (forms: readonly string[], labels: readonly number[]): readonly number[] =>
  changed(labels, (at) => {
    const { form } = LABELS[labels[at]!]!;
    if (uposAt(labels, at) === 'NOUN' && isSupineBehindHave(forms, labels, at)) return SUPINE;
    if (form !== 'Part' || !/^\p{Ll}.*[dt]?[adet]?t$/u.test(forms[at]!)) return undefined;
    let before = at - 1;
    while (before > 0 && (uposAt(labels, before) === 'ADV' || uposAt(labels, before) === 'PART')) before--;
    if (!isNominative(forms[before] ?? '')) return undefined;
    const marker = forms[before - 1]?.toLowerCase() ?? '';
    const isSubordinate = uposAt(labels, before - 1) === 'SCONJ' || marker === 'som' || marker === 'att';
    return isSubordinate && !isVerb(labels[at + 1], 'Pres', 'Past') ? SUPINE : undefined;
  });

const SUPINE_ENDING = /^t{1,2}s?$/u;

/** *har inget hänt*: behind *har* or *hade* without another supine. */
const isSupineBehindHave = (forms: readonly string[], labels: readonly number[], at: number): boolean => {
  if (!/^\p{Ll}.*ts?$/u.test(forms[at]!)) return false;
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    const { upos, form } = LABELS[labels[i]!]!;
    if (grammar().have_forms.has(forms[i]!.toLowerCase())) return isFormAlone(forms[at]!, SUPINE_ENDING);
    if (form !== '' || upos === 'PUNCT' || upos === 'CCONJ' || upos === 'ADP') return false;
  }
  return false;
};

/** *Antalet ökade kraftigt.*: a whole sentence without a verb has one that looks like another word behind its subject. */
const findPasts = (forms: readonly string[], labels: readonly number[]): readonly number[] => {
  if (!/^[.!?]/u.test(forms.at(-1) ?? '') || labels.some((label) => isVerb(label))) return labels;
  let isFound = false;
  return changed(labels, (at) => {
    const isSubject = ['NOUN', 'PROPN', 'PRON'].includes(uposAt(labels, at - 1));
    if (isFound || !isSubject || uposAt(labels, at + 1) === 'NOUN') return undefined;
    const isPast =
      LABELS[labels[at]!]!.form === 'Part' ? /^\p{Ll}.*[dt]es?$/u.test(forms[at]!) : isStrongPast(forms[at]!);
    if (!isPast) return undefined;
    isFound = true;
    return PAST;
  });
};

/** *Arbetslösheten steg kraftigt.* */
const isStrongPast = (form: string): boolean => grammar().strong_pasts.has(form);
