import type { ClauseKind, Word } from '../../model/analysis.ts';
import { tagTest } from '../../model/tag.ts';
import { grammar } from './grammar.ts';

/** A clause before its subject is known. Indices count words of the sentence; -1 where there is none. */
export interface BareClause {
  readonly kind: ClauseKind;
  readonly marker: number;
  readonly finite: number;
  readonly first: number;
  readonly parent: number;
}

/** The clauses of a sentence in the order of their first words, and for each word the index of its clause. */
export interface ClauseParse {
  readonly clauses: readonly BareClause[];
  readonly clauseOf: readonly number[];
}

const isNominative = tagTest('Nominative');

interface Head {
  readonly verb: number;
  /** Word that opens the clause, or -1 for a main or coordinated clause. */
  marker: number;
  start: number;
}

/** Finds the clauses of one sentence from its words' labels, in time linear in its length. */
export const findClauses = (words: readonly Word[]): ClauseParse => {
  const heads = findHeads(words);
  if (heads.length === 0) return oneFragment(words);
  claimMarkers(words, heads);
  freeOne(words, heads);
  for (const [i, head] of heads.entries()) head.start = startOf(words, heads, i);
  return build(words, heads);
};

const oneFragment = (words: readonly Word[]): ClauseParse => ({
  clauses: [{ kind: 'fragment', marker: -1, finite: -1, first: 0, parent: -1 }],
  clauseOf: words.map(() => 0),
});

export const isFiniteVerb = ({ form, upos }: Word): boolean =>
  (upos === 'VERB' || upos === 'AUX') && (form === 'Pres' || form === 'Past' || form === 'Imp');

const isClauseMark = ({ norm }: Word): boolean =>
  norm === ',' ||
  norm === ';' ||
  norm === ':' ||
  norm === '–' ||
  norm === '—' ||
  norm === '-' ||
  norm === '(' ||
  norm === ')';

/** Finite verbs; a supine counts where *har* or *hade* is left out, as subordinate clauses may. */
const findHeads = (words: readonly Word[]): Head[] => {
  const heads: Head[] = [];
  let bound = false;
  for (const [i, word] of words.entries()) {
    if (isFiniteVerb(word)) {
      heads.push({ verb: i, marker: -1, start: i });
      bound = true;
    } else if (word.form === 'Sup' && !bound && !followsHave(words, i)) {
      heads.push({ verb: i, marker: -1, start: i });
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

/** May the word open a subordinate clause where it stands? */
const isMarker = (words: readonly Word[], at: number): boolean => {
  const { norm, upos } = words[at]!;
  const { sure_subordinators: sure, subordinators, relative, interrogative } = grammar();
  if (norm === 'att') return !opensInfinitive(words, at);
  if (sure.has(norm)) return upos !== 'ADP' && upos !== 'ADV';
  if (norm === 'som') return !isComparison(words, at);
  if (isBareRelative(words, at)) return true;
  if (subordinators.has(norm) && upos !== 'ADP' && opensSubjectFirst(words, at)) return true;
  if (upos === 'SCONJ') return subordinators.has(norm) || relative.has(norm);
  if (norm === 'om' || norm === 'när') return upos !== 'ADP';
  if (relative.has(norm) && upos !== 'DET')
    return (
      at > 0 &&
      (upos === 'PRON' ||
        isClauseMark(words[at - 1]!) ||
        words[at - 1]!.upos === 'NOUN' ||
        words[at - 1]!.upos === 'ADP')
    );
  return (
    interrogative.has(norm) &&
    at > 0 &&
    !isClauseMark(words[at - 1]!) &&
    words[at - 1]!.upos !== 'CCONJ' &&
    !isFiniteVerb(words[at + 1] ?? words[at]!)
  );
};

/** *den information de behöver*: a pronoun right behind a noun opens a relative clause without *som*. */
const isBareRelative = (words: readonly Word[], at: number): boolean => {
  const before = words[at - 1];
  if (before?.upos !== 'NOUN' || !isNominative(words[at]!.tags)) return false;
  return [1, 2].some((step) => words[at + step] !== undefined && isFiniteVerb(words[at + step]!));
};

/** *då man borde agera*, *innan vi kom*: behind an adverb of a main clause the verb would come first. */
const opensSubjectFirst = (words: readonly Word[], at: number): boolean => {
  const next = words[at + 1];
  if (!next || !isNominative(next.tags) || words[at]!.upos === 'CCONJ') return false;
  return [2, 3].some((step) => words[at + step] !== undefined && isFiniteVerb(words[at + step]!));
};

/** *att* in front of an infinitive, with or without adverbs between. */
const opensInfinitive = (words: readonly Word[], at: number): boolean => {
  let next = at + 1;
  while (words[next]?.upos === 'ADV' && next - at < 4) next++;
  return words[next]?.form === 'Inf';
};

/** *lika stor som*, *såväl som*, *som ledamot*: a noun phrase follows, and then no verb of its own. */
const isComparison = (words: readonly Word[], at: number): boolean => {
  const { upos } = words[at]!;
  if (upos === 'ADP') return true;
  const next = words[at + 1];
  return next === undefined || next.upos === 'PUNCT';
};

/** From right to left, each marker takes the nearest verb to its right that no later marker has taken. */
const claimMarkers = (words: readonly Word[], heads: readonly Head[]): void => {
  const free: Head[] = [];
  let next = heads.length - 1;
  for (let i = words.length - 1; i >= 0; i--) {
    if (next >= 0 && heads[next]!.verb === i) {
      free.push(heads[next]!);
      next--;
    } else if (isHardBoundary(words[i]!)) {
      free.length = 0;
    } else if (free.length > 0 && isMarker(words, i)) {
      const head = free.pop()!;
      head.marker = i;
    }
  }
};

/** No marker reaches over a semicolon, a colon or *men*. */
const isHardBoundary = ({ norm, upos }: Word): boolean =>
  norm === ';' || norm === ':' || (upos === 'CCONJ' && norm === 'men');

/** Markers that also have other uses: a sentence whose every verb is taken gives one of them up. */
const isDoubtful = (word: Word): boolean => !grammar().sure_subordinators.has(word.norm);

/** A sentence needs a main clause: where every verb is claimed, the likeliest wrong claim is given up. */
const freeOne = (words: readonly Word[], heads: readonly Head[]): void => {
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

/** The first word of a clause: its marker, or for unmarked clauses the word behind the last boundary in front of the verb. */
const startOf = (words: readonly Word[], heads: readonly Head[], index: number): number => {
  const { marker, verb } = heads[index]!;
  if (marker >= 0) return marker;
  const before = heads.filter((other) => other.marker < 0 && other.verb < verb).at(-1);
  const region = before ? before.verb + 1 : 0;
  const inner = heads.filter((other) => other.marker >= region && other.verb < verb);
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

const isListJoin = ({ norm, upos }: Word): boolean => upos === 'CCONJ' && !grammar().main_coordinators.has(norm);

const skipMarks = (words: readonly Word[], from: number, verb: number): number => {
  let start = from;
  while (start < verb && (words[start]!.upos === 'CCONJ' || words[start]!.upos === 'PUNCT')) start++;
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

/** A verb in front of its subject at the start of a sentence or behind a boundary: *Lyckas vi minska klyftorna …*. */
const opensConditional = (words: readonly Word[], verb: number): boolean => {
  const before = words[verb - 1];
  return (
    before === undefined || before.upos === 'CCONJ' || before.upos === 'PUNCT' || (verb === 1 && before.upos === 'ADV')
  );
};

/** *Lyckas vi minska klyftorna och fattigdomen minskar också …*: such a clause runs up to the next verb, whatever it joins. */
const isConditional = (words: readonly Word[], verb: number): boolean =>
  verb <= 1 && opensConditional(words, verb) && words[verb]!.form !== 'Imp' && !isQuestion(words);

const isQuestion = (words: readonly Word[]): boolean => words.slice(-3).some(({ norm }) => norm.startsWith('?'));

/** Where a main clause goes on behind a clause in front of its verb: at the verb, or at *så* or a pronoun before it. */
const resumeAt = (words: readonly Word[], verb: number): number => {
  const before = words[verb - 1];
  return before && (before.norm === 'så' || isNominative(before.tags)) ? verb - 1 : verb;
};

/** A clause without *att* behind a verb of saying or thinking (*Jag tror vi måste*) begins behind that verb. */
const afterSpeech = (words: readonly Word[], before: number, verb: number): number => {
  for (let i = before + 1; i < verb; i++) if (words[i]!.upos === 'PRON' || words[i]!.upos === 'PROPN') return i;
  return verb;
};

const build = (words: readonly Word[], heads: readonly Head[]): ClauseParse => {
  // Where the clause changes: the start of each clause, and the verb of a clause that others interrupted.
  const opens = new Map<number, number>();
  const order = [...heads.keys()].sort((a, b) => heads[a]!.start - heads[b]!.start || heads[b]!.verb - heads[a]!.verb);
  const clauses: BareClause[] = [];
  const idOf = new Map<number, number>();
  for (const index of order) {
    const { marker, verb, start } = heads[index]!;
    idOf.set(index, clauses.length);
    if (!opens.has(start) || marker >= 0) opens.set(start, clauses.length);
    clauses.push({ kind: kindOf(words, heads, index), marker, finite: verb, first: start, parent: -1 });
  }
  for (const [index, { verb, start }] of heads.entries()) {
    const interrupted = heads.some((other) => other.start > start && other.start < verb && other.verb !== verb);
    if (interrupted) opens.set(resumeAt(words, verb), idOf.get(index)!);
  }
  return withParents(words, clauses, opens);
};

const kindOf = (words: readonly Word[], heads: readonly Head[], index: number): ClauseKind => {
  const { marker, verb } = heads[index]!;
  if (marker < 0) {
    const later = heads.some(
      (other, i) => i !== index && other.marker < 0 && other.verb > verb && other.start === other.verb,
    );
    return later && opensConditional(words, verb) && words[verb]!.form !== 'Imp' ? 'conditional' : 'main';
  }
  const { norm } = words[marker]!;
  if (grammar().conditional.has(norm)) return 'conditional';
  if (
    norm === 'som' ||
    isNominative(words[marker]!.tags) ||
    (grammar().relative.has(norm) && words[marker]!.upos !== 'SCONJ')
  )
    return 'relative';
  return 'subordinate';
};

const withParents = (
  words: readonly Word[],
  clauses: readonly BareClause[],
  opens: ReadonlyMap<number, number>,
): ClauseParse => {
  const clauseOf: number[] = [];
  const parents = clauses.map(() => -1);
  const known = clauses.map(() => false);
  let current = 0;
  for (let i = 0; i < words.length; i++) {
    const opened = opens.get(i);
    if (opened !== undefined) {
      if (!known[opened] && opened !== current) parents[opened] = clauses[opened]!.kind === 'main' ? -1 : current;
      current = opened;
    }
    known[current] = true;
    clauseOf.push(current);
  }
  return { clauses: clauses.map((clause, i) => ({ ...clause, parent: parents[i]! })), clauseOf };
};
