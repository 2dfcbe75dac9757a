import type { Analysis, Clause, Sentence } from '../model/analysis.ts';
import type { TokenRange } from '../model/span.ts';
import { TAG_WORDS, tagTest } from '../model/tag.ts';

/** A stretch of a sentence that may perform one act: a main clause with what depends on it. Token indices of the analysis. */
export interface Segment extends TokenRange {
  /** Index of its sentence in the analysis. */
  readonly sentence: number;
  /** Indices of the clauses on whose level the act is performed; clauses inside them are embedded. */
  readonly main: ReadonlySet<number>;
}

const isComma = tagTest('Comma');
const isSpeech = tagTest('SpeechVerb');
const isTransparent = tagTest('ContentVerb');
const isDash = tagTest('Dash');
const isPunctuation = tagTest('Punctuation');
const isConjunction = tagTest('Conjunction');
const isVerbFirst = tagTest('VerbFirst');
const isImperative = tagTest('Imperative');

/** The fewest tokens that a segment has. */
const SHORTEST = 5;
/** How far in front of *att* the verb may stand whose content follows. */
const REACH = 8;

/** The segments of a sentence, in order and without gaps. */
export const findSegments = (analysis: Analysis, sentence: Sentence, index: number): Segment[] => {
  const starts = new Map<number, number>();
  for (let c = sentence.clauses.first; c < sentence.clauses.last; c++) {
    const start = segmentStart(analysis, sentence, c);
    if (start !== undefined && start > sentence.first) starts.set(start, c);
  }
  const cuts = [sentence.first, ...[...starts.keys()].sort((a, b) => a - b), sentence.last];
  return cuts.slice(0, -1).map((first, i) => {
    const last = cuts[i + 1]!;
    return { sentence: index, first, last, main: mainClauses(analysis, sentence, first, last, starts.get(first)) };
  });
};

/** Where a clause opens a segment of its own, or undefined where it belongs to the one before. */
const segmentStart = (analysis: Analysis, sentence: Sentence, index: number): number | undefined => {
  const clause = analysis.clauses[index]!;
  if (clause.marker >= 0) return isSentenceRelative(analysis, clause) ? clause.range.first : undefined;
  if (clause.finite < 0 || clause.kind === 'conditional') return undefined;
  const first = frontedClause(analysis, clause) ?? clause.range.first;
  if (first <= sentence.first || !isParted(analysis, sentence, first)) return undefined;
  const opens =
    isCoordinated(analysis, first) || hasOwnSubject(analysis, clause) || isSpeech(analysis.tags, first * TAG_WORDS);
  return opens ? first : undefined;
};

/** Does a conjunction, a comma, a semicolon or a dash stand in front, with enough on both sides to be two acts? */
const isParted = (analysis: Analysis, { first, last }: Sentence, at: number): boolean => {
  if (at - first < SHORTEST || last - at < SHORTEST) return false;
  const { norm } = analysis.tokens[at - 1]!.word;
  return isCoordinated(analysis, at) || norm === ',' || norm === ';' || isDash(analysis.tags, (at - 1) * TAG_WORDS);
};

/** After a conjunction the verb may share its subject with the one before. */
const isCoordinated = ({ tokens }: Analysis, at: number): boolean => tokens[at - 1]!.word.upos === 'CCONJ';

/** *…, vilket försvårar arbetet*: a relative clause about the whole sentence before it. */
const isSentenceRelative = ({ tokens, tags }: Analysis, { marker, range }: Clause): boolean =>
  tokens[marker]!.word.norm === 'vilket' && range.first === marker && isComma(tags, (marker - 1) * TAG_WORDS);

/** The start of a subordinate clause in front of the verb of a main clause that begins with it, or undefined. */
const frontedClause = ({ clauses, clauseOf, tags }: Analysis, { range, finite }: Clause): number | undefined => {
  if (range.first < finite - 1) return undefined;
  let at = range.first - 1;
  while (at >= 0 && isPunctuation(tags, at * TAG_WORDS)) at--;
  const before = clauses[clauseOf[at] ?? -1];
  if (!before || (before.marker < 0 && before.kind !== 'conditional')) return undefined;
  const opener = before.range.first - 1;
  const opens = opener < 0 || isConjunction(tags, opener * TAG_WORDS) || isPunctuation(tags, opener * TAG_WORDS);
  return opens ? before.range.first : undefined;
};

const hasOwnSubject = ({ tags }: Analysis, { subject, range, finite }: Clause): boolean => {
  if (finite >= 0 && isImperative(tags, finite * TAG_WORDS)) return true;
  return (
    subject !== null &&
    subject.first >= range.first &&
    subject.last <= range.last &&
    !(isVerbFirst(tags, range.first * TAG_WORDS) && subject.first < finite)
  );
};

/** The clauses of a segment that are no part of another of its clauses. */
const mainClauses = (
  analysis: Analysis,
  sentence: Sentence,
  first: number,
  last: number,
  head: number | undefined,
): Set<number> => {
  const found = new Set<number>();
  if (head !== undefined) found.add(head);
  for (let c = sentence.clauses.first; c < sentence.clauses.last; c++) {
    const { kind, marker, range, parent } = analysis.clauses[c]!;
    const isMain = marker < 0 && kind !== 'conditional';
    if (range.last <= first || range.first >= last) continue;
    if (isMain || (parent >= 0 && found.has(parent) && isContent(analysis, c))) found.add(c);
  }
  return found;
};

/** *Vi anser att …*, *Det visar att …*: the act is performed by what is held, said or shown. */
const isContent = ({ clauses, clauseOf, tokens, tags }: Analysis, index: number): boolean => {
  const { marker } = clauses[index]!;
  if (marker < 0 || tokens[marker]!.word.norm !== 'att') return false;
  for (let i = marker - 1; i >= 0 && i >= marker - REACH && clauseOf[i] === clauses[index]!.parent; i--) {
    if (isTransparent(tags, i * TAG_WORDS)) return true;
  }
  return false;
};
