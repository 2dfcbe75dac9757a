import { isWord, type Match, type RuleVerdict, type Weights } from '../model/rule.ts';
import type { UnitKind } from '../model/unit.ts';
import type { Segment } from './find-segments.ts';
import type { MiningContext } from './mining-context.ts';

/** A match with the weights that it has where it stands. */
export interface WeightedMatch {
  readonly match: Match;
  readonly weights: Weights;
}

/** The evidence of a segment: each rule once on either level, each word once, in the order of the text, and its sum for each kind. */
export interface SegmentEvidence {
  readonly matches: readonly WeightedMatch[];
  readonly sums: Readonly<Record<UnitKind, number>>;
}

/**
 * Adds up what rules say of a segment. A rule counts once for what stands on the level of the act, with its weights, and
 * once for what stands in the clauses inside it, with its embedded weights; a word counts once in all, as it was fitted.
 */
export const collectEvidence = ({ analysis, matches }: MiningContext, segment: Segment): SegmentEvidence => {
  const onLevel = new Set<RuleVerdict>();
  const inside = new Set<RuleVerdict>();
  const found: WeightedMatch[] = [];
  const sums = { demand: 0, criticism: 0, claim: 0 };
  for (const match of matches[segment.sentence]!) {
    if (match.cue < segment.first || match.cue >= segment.last) continue;
    const isMain = segment.main.has(analysis.clauseOf[match.cue]!);
    const seen = isMain || isWord(match.rule) ? onLevel : inside;
    if (seen.has(match.rule)) continue;
    seen.add(match.rule);
    const weights = isMain ? match.rule.weights : match.rule.embedded;
    found.push({ match, weights });
    // Kind by kind: rules differ in the kinds that they have, and names that vary are slow to look up among them.
    sums.demand += weights.demand ?? 0;
    sums.criticism += weights.criticism ?? 0;
    sums.claim += weights.claim ?? 0;
  }
  return { matches: found.sort((a, b) => a.match.first - b.match.first || a.match.last - b.match.last), sums };
};
