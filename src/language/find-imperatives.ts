import { tagTest } from '../model/tag.ts';
import { languageData } from './data.ts';
import { dictionary } from './dictionary/dictionary.ts';
import type { Form } from './forms.ts';
import { LABELS, labelId } from './label.ts';
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
import { type ImperativeReading, readImperative } from './read-imperative.ts';
import { grammar } from './syntax/grammar.ts';
import { CAPITAL_FIRST, ENDS_IN_A, LETTER_FIRST, SMALL_FIRST, trait } from './traits.ts';
import { makeWord } from './words.ts';

const isDefinite = tagTest('Definite');

const IMPERATIVE = labelId('VERB', 'Imp');
const VERBS = ofUpos('VERB', 'AUX');
const SUPINES_AND_PARTICIPLES = ofForm('Sup', 'Part');
const ADVERBS = ofUpos('ADV');
const PREPOSITIONS = ofUpos('ADP');
const DETERMINERS = ofUpos('DET');
const ADJECTIVES = ofUpos('ADJ');
/** What never stands behind a noun or an adjective of the same phrase. */
const OBJECTS = ofUpos('DET', 'PRON', 'PROPN') | INFINITIVES;
/** What an imperative governs: a noun phrase, a particle or an infinitive. */
const GOVERNED = OBJECTS | NOUNS | ADJECTIVES | ofUpos('NUM');
/** What those who are spoken to are called by: *Kära politiker i regeringen, …* */
const VOCATIVES = HEADS | ADJECTIVES | CONJUNCTIONS | PREPOSITIONS | ofUpos('DET');
/** The most words that one speaks to somebody with. */
const LONGEST_VOCATIVE = 8;

const NOMINATIVE = trait('nominative');
const NEGATION = trait('negations');
const STRONG_PAST = trait('strong_pasts');
const SUBORDINATING = trait('att') | trait('som') | trait('interrogative') | trait('relative');

/**
 * Imperatives by word form and place: treebanks hold so few that the tagger rarely dares. A word that can be one is one
 * where it opens a sentence without another main verb, or follows a colon or a vocative, and no subject follows it.
 */
export const findImperatives = (forms: readonly Form[], labels: number[]): void => {
  if (forms.length === 0 || forms[forms.length - 1]!.text.startsWith('?')) return;
  const opening = openings(forms, labels).filter((at) => isImperative(forms, labels, at));
  if (opening.length === 0) return;
  for (const at of [...opening, ...coordinated(forms, labels, opening[0]!)]) labels[at] = IMPERATIVE;
};

/** *Höj skatten, bygg ut vården och inför ett tak!*: further imperatives, up to another finite verb. */
const coordinated = (forms: readonly Form[], labels: readonly number[], first: number): number[] => {
  const found: number[] = [];
  const end = freeVerb(forms, labels, first);
  if (end < forms.length && !hasClauseMark(forms, first, end)) return found;
  let hasInfinitive = false;
  for (let at = first + 1; at < Math.min(end, forms.length - 1); at++) {
    if (isJoined(forms, labels, at) && continuesImperative(forms, labels, at, hasInfinitive)) {
      found.push(at);
      hasInfinitive = false;
    } else if (isIn(INFINITIVES, labels[at])) hasInfinitive = true;
  }
  return found;
};

const isJoined = (forms: readonly Form[], labels: readonly number[], at: number): boolean =>
  forms[at - 1]!.text === ',' || isIn(CONJUNCTIONS, labels[at - 1]);

/** *Kom vi för sent*, not *Hjälp de svaga*. */
const hasSubjectBehind = (forms: readonly Form[], labels: readonly number[], at: number): boolean =>
  ((forms[at + 1]?.traits ?? 0) & NOMINATIVE) !== 0 && !isIn(DETERMINERS, labels[at + 1]);

/** Does an imperative go on with the word? `hasInfinitive`: an infinitive stands between them. */
const continuesImperative = (
  forms: readonly Form[],
  labels: readonly number[],
  at: number,
  hasInfinitive: boolean,
): boolean => {
  const { shape, norm } = forms[at]!;
  const next = labels[at + 1];
  if ((shape & SMALL_FIRST) === 0 || hasSubjectBehind(forms, labels, at)) return false;
  const reading = readImperative(norm);
  if (reading === 'none') return false;
  const label = labels[at]!;
  // The infinitive goes on with the one in front of it: *sluta gräla och hota varandra*, *för att rädda och bevara*.
  if (isIn(INFINITIVES, label)) return !hasInfinitive || (forms[at - 1]!.text === ',' && isIn(GOVERNED, next));
  if (isIn(MARKS, next)) return false;
  if (label === IMPERATIVE || reading === 'sure') return true;
  if (isIn(VERBS, label)) return !isIn(SUPINES_AND_PARTICIPLES, label);
  return reading === 'verb' ? isIn(GOVERNED, next) : takesObject(forms, labels, at, reading);
};

/** Where an imperative may stand: first, behind a colon, a vocative or words like *så*; behind a dash only forms that are no infinitives. */
const openings = (forms: readonly Form[], labels: readonly number[]): number[] => {
  const found: number[] = [];
  let open: 'yes' | 'dash' | 'no' = 'yes';
  for (let i = 0; i < forms.length; i++) {
    const { text, shape } = forms[i]!;
    if ((shape & LETTER_FIRST) !== 0) {
      if (open === 'yes') found.push(i, ...laterOpening(forms, labels, i));
      else if (open === 'dash' && (shape & ENDS_IN_A) === 0) found.push(i);
      open = 'no';
    } else if (text === ':') open = 'yes';
    else if (text === '–' || text === '—') open = open === 'yes' ? 'yes' : 'dash';
  }
  return found;
};

let openers: ReadonlySet<string> | undefined;

/** *Så **sänk** skatten!*, *Snälla, **lyssna**!*, *Regeringen, **sänk** skatten!* */
const laterOpening = (forms: readonly Form[], labels: readonly number[], first: number): number[] => {
  openers ??= new Set(languageData().imperatives.openers);
  let at = first;
  while (at < forms.length && openers.has(forms[at]!.norm)) at += forms[at + 1]?.text === ',' ? 2 : 1;
  for (let i = at; i < forms.length && i <= at + LONGEST_VOCATIVE; i++) {
    if (i > at && forms[i]!.text === ',') return [at, i + 1].filter((it) => it > first && it < forms.length);
    if (!isIn(i === at ? VOCATIVES & ~PREPOSITIONS : VOCATIVES, labels[i])) break;
  }
  return at > first && at < forms.length ? [at] : [];
};

const isImperative = (forms: readonly Form[], labels: readonly number[], at: number): boolean => {
  const { norm } = forms[at]!;
  const { upos, form } = LABELS[labels[at]!]!;
  if (grammar().interjections.has(norm)) return false;
  if (form === 'Imp') return true;
  if (form === 'Sup' || (form === 'Pres' && followsAdverb(labels, at))) return false;
  const next = forms[at + 1];
  if (hasSubjectBehind(forms, labels, at)) return false;
  const reading = readImperative(norm);
  if (reading === 'none' || (form === 'Past' && isPast(forms, labels, at, reading))) return false;
  if (next?.text === ',' && (reading === 'noun' || reading === 'adjective' || !isCall(forms))) return false;
  if (upos === 'PROPN' && reading !== 'sure' && mayBeName(forms, at)) return false;
  if (form === 'Part' && isInflected(norm)) return false;
  const verb = freeVerb(forms, labels, at);
  if (verb < forms.length && !hasClauseMark(forms, at, verb)) return false;
  if (isIn(CONJUNCTIONS, labels[at + 1]) && readImperative(forms[at + 2]?.norm ?? '') === 'none') return false;
  if (reading === 'sure' || reading === 'verb' || (reading === 'noun' && isIn(VERBS, labels[at]))) return true;
  return takesObject(forms, labels, at, reading);
};

/** *Nu genomför regeringen …*: behind its adverb a present is one. */
const followsAdverb = (labels: readonly number[], at: number): boolean => at > 0 && isIn(ADVERBS, labels[at - 1]);

/** Is what the tagger takes for a past one? *Kom regeringen till mötet*, not *Kom med förslag!*, *Var inte rädda!* */
const isPast = (forms: readonly Form[], labels: readonly number[], at: number, reading: ImperativeReading): boolean => {
  if (((forms[at + 1]?.traits ?? 0) & NEGATION) !== 0) return false;
  return reading !== 'sure' || ((forms[at]!.traits & STRONG_PAST) !== 0 && isIn(HEADS, labels[at + 1]));
};

/** Does the sentence end in an exclamation mark? */
const isCall = (forms: readonly Form[]): boolean => forms[forms.length - 1]!.text.startsWith('!');

/** Does what follows show that the word is no noun, or no adjective? *Stöd förslaget*, not *stöd till bönder*. */
const takesObject = (
  forms: readonly Form[],
  labels: readonly number[],
  at: number,
  reading: ImperativeReading,
): boolean => {
  const next = labels[at + 1];
  if (next === undefined) return false;
  if (isIn(OBJECTS, next) || (forms[at + 1]!.traits & NEGATION) !== 0) return true;
  // A definite noun has its article in front of an adjective: *säkra pensionerna*, not *säkra källor*.
  if (reading === 'adjective') return isIn(NOUNS, next) && isDefinite(makeWord(forms[at + 1]!.text, next).tags);
  return isIn(NOUNS | ADJECTIVES, next) && !grammar().measures.has(forms[at]!.norm);
};

/** A name in front of a capital, or one that people bear: *Stig om valet*, not *Läs mer på nätet*. */
const mayBeName = (forms: readonly Form[], at: number): boolean =>
  at > 0 || ((forms[at + 1]?.shape ?? 0) & CAPITAL_FIRST) !== 0 || actorLookup().given.has(forms[at]!.text);

/** A participle by an ending (*ökad*), not a stem that only looks like one (*förbjud*, *utred*). */
const isInflected = (norm: string): boolean =>
  dictionary()
    .readings(norm)
    .some(({ rule }) => rule >= 0 && dictionary().rules[rule]!.add !== '');

/** Index of the next finite verb that no subordinate clause claims and that is no joined imperative, or the number of words. */
const freeVerb = (forms: readonly Form[], labels: readonly number[], at: number): number => {
  let bound = false;
  let subordinate = false;
  for (let i = at + 1; i < labels.length; i++) {
    const label = labels[i]!;
    const { text, traits } = forms[i]!;
    if (text === ':' || text === ';') bound = false;
    // *som anmäler fusk eller blir av med jobbet*: the second verb belongs to the clause of the first.
    if (subordinate && isIn(CONJUNCTIONS, label) && isIn(TENSED, labels[i + 1])) bound = true;
    if (isIn(SUBJUNCTIONS, label) || (traits & SUBORDINATING) !== 0) bound = subordinate = true;
    if (isIn(TENSED, label)) {
      if (!bound && !(isJoined(forms, labels, i) && readImperative(forms[i]!.norm) === 'sure')) return i;
      bound = false;
    }
  }
  return labels.length;
};

const hasClauseMark = (forms: readonly Form[], from: number, to: number): boolean => {
  for (let i = from + 1; i < to; i++) if (/^[,–—:;]$/u.test(forms[i]!.text)) return true;
  return false;
};
