import type { ClauseKind, Word } from '../../model/analysis.ts';
import { tagTest } from '../../model/tag.ts';
import { trait } from '../traits.ts';
import { type ClauseHead, findClauseStart, opensComparison, opensConditional, resumeAt } from './find-clause-start.ts';
import { isFiniteVerb, isMarker } from './is-marker.ts';

/** A clause before its subject is known. Indices count words of the sentence; -1 where there is none. */
export interface BareClause {
  readonly kind: ClauseKind;
  readonly marker: number;
  readonly finite: number;
  readonly first: number;
}

/** The clauses of a sentence in the order of their first words, and for each word the index of its clause. */
export interface ClauseParse {
  readonly clauses: readonly BareClause[];
  /** For each clause the index of the one that it depends on, or -1. */
  readonly parents: readonly number[];
  readonly clauseOf: readonly number[];
}

const isComparative = tagTest('Comparative');
const isNominative = tagTest('Nominative');

const SURE = trait('sure_subordinators');
const CONDITIONAL = trait('conditional');
const RELATIVE = trait('relative');
const INTERROGATIVE = trait('interrogative');

/** Finds the clauses of one sentence from its words' labels, in time linear in its length. */
export const findClauses = (words: readonly Word[]): ClauseParse => {
  const heads = findHeads(words);
  if (heads.length === 0) return oneFragment(words);
  claimMarkers(words, heads);
  freeOne(words, heads);
  joinHeads(words, heads);
  for (const [i, head] of heads.entries()) head.start = findClauseStart(words, heads, i);
  return build(words, heads);
};

const oneFragment = (words: readonly Word[]): ClauseParse =>
  withParents(words, [{ kind: 'fragment', marker: -1, finite: -1, first: 0 }], new Map(), new Map());

/** Finite verbs; a supine counts where *har* or *hade* is left out, as subordinate clauses may. */
const findHeads = (words: readonly Word[]): ClauseHead[] => {
  const heads: ClauseHead[] = [];
  let bound = false;
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (isFiniteVerb(word)) {
      heads.push({ verb: i, marker: -1, joins: -1, start: i });
      bound = true;
    } else if (word.form === 'Sup' && !bound && !followsHave(words, i)) {
      heads.push({ verb: i, marker: -1, joins: -1, start: i });
      bound = true;
    } else if (isMarker(words, i)) {
      bound = false;
    }
  }
  return heads;
};

const followsHave = (words: readonly Word[], at: number): boolean => {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) if (words[i]!.lemma === 'ha') return true;
  return false;
};

/** From right to left, each marker takes the nearest verb to its right that no later marker has taken. */
const claimMarkers = (words: readonly Word[], heads: readonly ClauseHead[]): void => {
  const free: ClauseHead[] = [];
  let next = heads.length - 1;
  for (let i = words.length - 1; i >= 0; i--) {
    if (next >= 0 && heads[next]!.verb === i) {
      free.push(heads[next]!);
      next--;
    } else if (isMarker(words, i)) {
      const head = free.pop();
      if (head) head.marker = i;
    } else if (isHardBoundary(words, i)) {
      free.length = 0;
    }
  }
};

/** No marker reaches over a semicolon, a colon, *men*, or *desto* and *ju* where a comparative and the verb follow. */
const isHardBoundary = (words: readonly Word[], at: number): boolean => {
  const { norm, upos } = words[at]!;
  if (norm === ';' || norm === ':' || (upos === 'CCONJ' && norm === 'men')) return true;
  return opensComparison(words[at]!) && at > 0 && isComparative(words[at + 1]?.tags ?? words[at]!.tags);
};

/** Markers that also have other uses: a sentence whose every verb is taken gives one of them up. */
const isDoubtful = ({ traits }: Word): boolean => (traits & SURE) === 0;

/** A sentence needs a main clause: where every verb is claimed, the likeliest wrong claim is given up. */
const freeOne = (words: readonly Word[], heads: readonly ClauseHead[]): void => {
  if (heads.some(({ marker }) => marker < 0)) return;
  const first = heads[0]!;
  if (heads.length === 1) {
    // A lone clause behind its marker is a fragment (*Att det saknas pengar.*) where the marker opens the sentence.
    if (first.marker > 0 && isDoubtful(words[first.marker]!)) first.marker = -1;
    return;
  }
  const wrong =
    heads.find(({ marker, verb }) => marker > 0 && verb - marker > 1 && isDoubtful(words[marker]!)) ??
    heads.find(({ marker }) => marker > 0 && isDoubtful(words[marker]!));
  if (wrong) wrong.marker = -1;
};

/**
 * *som äger planerna och delar ut bidragen, har …*: with no main verb in front of it and one behind, a verb right behind a
 * conjunction goes on with the subordinate clause before it.
 */
const joinHeads = (words: readonly Word[], heads: readonly ClauseHead[]): void => {
  const first = heads.findIndex(({ marker }) => marker < 0);
  if (first < 1 || !heads.some(({ marker }, i) => i > first && marker < 0)) return;
  const { verb } = heads[first]!;
  if (words[verb]!.form !== 'Imp' && words[verb - 1]!.upos === 'CCONJ' && words[verb - 1]!.norm !== 'men')
    heads[first]!.joins = first - 1;
};

const build = (words: readonly Word[], heads: readonly ClauseHead[]): ClauseParse => {
  // Where clauses start, and where they go on if others interrupted them: a verb belongs to its own clause.
  const opens = new Map<number, number>();
  const resumes = new Map<number, number>();
  const order = [...heads.keys()].sort((a, b) => heads[a]!.start - heads[b]!.start || heads[b]!.verb - heads[a]!.verb);
  const clauses: BareClause[] = [];
  const lastResumed = heads.findLast(({ marker, start, verb }) => marker < 0 && start === verb)?.verb ?? -1;
  for (const index of order) {
    const { marker, verb, start } = heads[index]!;
    if (!opens.has(start) || marker >= 0) opens.set(start, clauses.length);
    const resumed = resumeAt(words, verb);
    resumes.set(resumed < start ? verb : resumed, clauses.length).set(verb, clauses.length);
    clauses.push({ kind: kindOf(words, heads, index, lastResumed), marker, finite: verb, first: start });
  }
  return withParents(words, clauses, opens, resumes);
};

/** `lastResumed` is the last verb that opens an unmarked clause: one in front of it may state the condition. */
const kindOf = (
  words: readonly Word[],
  heads: readonly ClauseHead[],
  index: number,
  lastResumed: number,
): ClauseKind => {
  const { marker, verb, joins } = heads[index]!;
  if (joins >= 0) return kindOf(words, heads, joins, lastResumed);
  if (marker < 0) {
    return lastResumed > verb &&
      opensConditional(words, verb) &&
      words[verb + 1]!.upos !== 'CCONJ' &&
      words[verb]!.form !== 'Imp'
      ? 'conditional'
      : 'main';
  }
  const { norm, traits, upos } = words[marker]!;
  if ((traits & CONDITIONAL) !== 0) return 'conditional';
  if (
    norm === 'som' ||
    isNominative(words[marker]!.tags) ||
    upos === 'NOUN' ||
    upos === 'PROPN' ||
    ((traits & RELATIVE) !== 0 && upos !== 'SCONJ' && !isIndirectQuestion(words, marker))
  )
    return 'relative';
  return 'subordinate';
};

/** *Hon frågade varför ingen kom*: such words open a relative clause behind nouns and commas only. */
const isIndirectQuestion = (words: readonly Word[], marker: number): boolean =>
  words[marker]!.upos === 'ADV' &&
  (words[marker]!.traits & INTERROGATIVE) !== 0 &&
  words[marker - 1]?.upos !== 'NOUN' &&
  words[marker - 1]?.upos !== 'PUNCT';

const withParents = (
  words: readonly Word[],
  clauses: readonly BareClause[],
  opens: ReadonlyMap<number, number>,
  resumes: ReadonlyMap<number, number>,
): ClauseParse => {
  const clauseOf: number[] = [];
  const parents: number[] = [];
  const known: boolean[] = [];
  for (let i = 0; i < clauses.length; i++) {
    parents.push(-1);
    known.push(false);
  }
  let current = 0;
  for (let i = 0; i < words.length; i++) {
    const opened = resumes.get(i) ?? opens.get(i);
    if (opened !== undefined) {
      if (!known[opened] && opened !== current) parents[opened] = clauses[opened]!.kind === 'main' ? -1 : current;
      current = opened;
    }
    known[current] = true;
    clauseOf.push(current);
  }
  return { clauses, parents, clauseOf };
};
