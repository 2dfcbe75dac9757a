import type { Word } from '../../model/analysis.ts';
import { tagTest } from '../../model/tag.ts';
import { trait } from '../traits.ts';
import { isClauseMark } from './is-marker.ts';

const isNominative = tagTest('Nominative');

const MAIN_COORDINATOR = trait('main_coordinators');
const COMPARING = trait('comparing_resumptives');
const RESUMPTIVE = trait('resumptives');

/** A clause while it is found: its verb, and what opens it. Indices count words of the sentence. */
export interface ClauseHead {
  readonly verb: number;
  /** Word that opens the clause, or -1 for a main or coordinated clause. */
  marker: number;
  /** Index of the head whose clause it goes on with, or -1. */
  joins: number;
  start: number;
}

/**
 * The first word of a clause: its marker, or for unmarked clauses the word behind the last boundary in front of the verb.
 * `heads` stand in the order of their verbs.
 */
export const findClauseStart = (words: readonly Word[], heads: readonly ClauseHead[], index: number): number => {
  const { marker, verb, joins } = heads[index]!;
  if (marker >= 0) return marker;
  if (joins >= 0) return verb;
  let free = index - 1;
  while (free >= 0 && (heads[free]!.marker >= 0 || heads[free]!.joins >= 0)) free--;
  const before = free < 0 ? undefined : heads[free]!;
  const region = before ? before.verb + 1 : 0;
  const inner = heads.slice(free + 1, index).filter((other) => other.marker >= region);
  const found =
    before || inner.length > 0
      ? boundaryBefore(words, region, verb, before !== undefined && !isConditional(words, before.verb))
      : undefined;
  const firstMarker = inner.reduce((first, other) => Math.min(first, other.marker), words.length);
  const opensWithClause = words
    .slice(region, firstMarker)
    .every(({ upos }) => upos === 'PUNCT' || upos === 'CCONJ' || upos === 'ADV');
  if (found !== undefined) {
    // *Invånarna, som utgör …, använder*: the comma closes a relative clause, and the subject stands in front of it.
    const closesRelative =
      found === verb && words[found - 1]!.norm === ',' && inner.length > 0 && !opensWithClause && !before;
    return closesRelative ? region : found;
  }
  if (!before) return inner.length > 0 && opensWithClause ? resumeAt(words, verb) : region;
  if (inner.length > 0 || opensConditional(words, before.verb)) return resumeAt(words, verb);
  return afterSpeech(words, before.verb, verb);
};

/** The word behind the boundary that belongs to the verb at `verb`, or undefined where none stands from `from` on. */
const boundaryBefore = (words: readonly Word[], from: number, verb: number, joins: boolean): number | undefined => {
  let at = verb - 1;
  // With no main verb to the left, a conjunction only joins phrases or subordinate clauses.
  while (at >= from && (!isBoundary(words, at) || (!joins && isListJoin(words[at]!)))) at--;
  if (at < from) return undefined;
  if (isListJoin(words[at]!)) {
    const earlier = enumerationStart(words, from, at);
    if (earlier !== undefined) return earlier;
  }
  return skipMarks(words, at + 1, verb);
};

const isBoundary = (words: readonly Word[], at: number): boolean => {
  const word = words[at]!;
  if (isClauseMark(word)) return true;
  if (word.upos === 'PUNCT') return /["”»]/u.test(word.norm);
  // Between two adjectives or two prepositional phrases a conjunction joins no clauses.
  if (word.upos !== 'CCONJ' || words[at - 1]?.norm.endsWith('-')) return false;
  return !(words[at - 1]?.upos === 'ADJ' && words[at + 1]?.upos === 'ADJ');
};

const isListJoin = ({ traits, upos }: Word): boolean => upos === 'CCONJ' && (traits & MAIN_COORDINATOR) === 0;

const skipMarks = (words: readonly Word[], from: number, verb: number): number => {
  let start = from;
  while (
    start < verb &&
    (words[start]!.upos === 'CCONJ' || words[start]!.upos === 'PUNCT') &&
    !opensComparison(words[start]!)
  )
    start++;
  return start;
};

const isNominal = ({ upos }: Word): boolean =>
  upos === 'NOUN' || upos === 'PROPN' || upos === 'ADJ' || upos === 'DET' || upos === 'NUM';

/** *…, B och C gör Y*: with names and nouns alone in front of the conjunction, the clause begins before the first of them. */
const enumerationStart = (words: readonly Word[], from: number, join: number): number | undefined => {
  let at = join - 1;
  while (at >= from && (isNominal(words[at]!) || (words[at]!.norm === ',' && isNominal(words[at - 1] ?? words[at]!))))
    at--;
  if (at < from || at === join - 1 || !isBoundary(words, at)) return undefined;
  return at + 1;
};

/** *Lyckas vi minska klyftorna och fattigdomen minskar också …*: such a clause runs up to the next verb, whatever it joins. */
const isConditional = (words: readonly Word[], verb: number): boolean =>
  verb <= 1 && opensConditional(words, verb) && words[verb]!.form !== 'Imp' && !isQuestion(words);

const isQuestion = (words: readonly Word[]): boolean => words.slice(-3).some(({ norm }) => norm.startsWith('?'));

/** A clause without *att* behind a verb of saying or thinking (*Jag tror vi måste*) begins behind that verb. */
const afterSpeech = (words: readonly Word[], before: number, verb: number): number => {
  for (let i = before + 1; i < verb; i++) if (words[i]!.upos === 'PRON' || words[i]!.upos === 'PROPN') return i;
  return verb;
};

/** A verb in front of its subject at the start of a sentence or behind a boundary: *Lyckas vi minska klyftorna …*. */
export const opensConditional = (words: readonly Word[], verb: number): boolean => {
  const before = words[verb - 1];
  return (
    before === undefined || before.upos === 'CCONJ' || before.upos === 'PUNCT' || (verb === 1 && before.upos === 'ADV')
  );
};

/** May the word open a main clause in front of a comparative: *desto dyrare blir det*, *ju bättre blir det*? */
export const opensComparison = ({ traits }: Word): boolean => (traits & COMPARING) !== 0;

/** Where a main clause goes on behind a clause in front of its verb: at the verb, or at *så*, *desto* or a pronoun before it. */
export const resumeAt = (words: readonly Word[], verb: number): number => {
  for (let at = verb - 2; at > 0 && at >= verb - 4; at--) if (opensComparison(words[at]!)) return at;
  const before = words[verb - 1];
  return before && ((before.traits & RESUMPTIVE) !== 0 || isNominative(before.tags)) ? verb - 1 : verb;
};
