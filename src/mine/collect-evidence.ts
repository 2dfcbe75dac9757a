import {
  KIND_COUNT,
  KIND_INDEX,
  MATCH_CUE,
  MATCH_SIZE,
  type Matches,
  matchAt,
  RULE_WEIGHTS,
} from '../model/matches.ts';
import type { Match } from '../model/rule.ts';
import type { UnitKind } from '../model/unit.ts';
import type { Segment } from './find-segments.ts';
import type { MiningContext } from './mining-context.ts';

/** The evidence of a segment: each rule once on either level, each word once; and its sum for each kind. */
export interface SegmentEvidence {
  /** Two numbers for each match that counts, in the order of the rules: its address, and that of its weights as it stands. */
  readonly counted: readonly number[];
  readonly sums: Readonly<Record<UnitKind, number>>;
}

/**
 * Adds up what rules say of a segment. A rule counts once for what stands on the level of the act, with its weights, and
 * once for what stands in the clauses inside it, with its embedded weights; a word counts once in all, as it was fitted.
 */
export const collectEvidence = ({ analysis, matches }: MiningContext, segment: Segment): SegmentEvidence => {
  const { values, starts, rules } = matches;
  const counted: number[] = [];
  let demand = 0;
  let criticism = 0;
  let claim = 0;
  let rule = -1;
  let onLevel = false;
  let inside = false;
  const end = starts[segment.sentence + 1]!;
  for (let at = starts[segment.sentence]!; at < end; at += MATCH_SIZE) {
    const cue = values[at + MATCH_CUE]!;
    if (cue < segment.first || cue >= segment.last) continue;
    // The matches of a rule stand side by side.
    if (values[at] !== rule) {
      rule = values[at]!;
      onLevel = false;
      inside = false;
    }
    const isMain = segment.main.has(analysis.clauseOf[cue]!);
    if (isMain || rules.isWord[rule] === 1) {
      if (onLevel) continue;
      onLevel = true;
    } else {
      if (inside) continue;
      inside = true;
    }
    const weights = rule * RULE_WEIGHTS + (isMain ? 0 : KIND_COUNT);
    counted.push(at, weights);
    demand += rules.weights[weights + KIND_INDEX.demand]!;
    criticism += rules.weights[weights + KIND_INDEX.criticism]!;
    claim += rules.weights[weights + KIND_INDEX.claim]!;
  }
  return { counted, sums: { demand, criticism, claim } };
};

/** The matches that count, in the order of the text. */
export const countedMatches = ({ counted }: SegmentEvidence, matches: Matches): Match[] =>
  counted.flatMap((address, i) => (i % 2 === 0 ? [matchAt(matches, address)] : [])).sort(byPlace);

const byPlace = (a: Match, b: Match): number => a.first - b.first || a.last - b.last;

/** A match that counts, with its weight for one kind. */
export interface WeighedMatch extends Match {
  readonly weight: number;
}

/** The matches that speak for or against a kind, in the order of the text. */
export const matchesFor = (kind: UnitKind, { counted }: SegmentEvidence, matches: Matches): WeighedMatch[] => {
  const found: WeighedMatch[] = [];
  for (let i = 0; i < counted.length; i += 2) {
    const weight = matches.rules.weights[counted[i + 1]! + KIND_INDEX[kind]]!;
    if (weight === 0) continue;
    // Named one by one: spreading hundreds of thousands of them takes longer than all the rest.
    const { rule, first, last, cue, captures } = matchAt(matches, counted[i]!);
    found.push({ rule, first, last, cue, captures, weight });
  }
  return found.sort(byPlace);
};
