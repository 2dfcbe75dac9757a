import { countedMatches } from '../../mine/collect-evidence.ts';
import type { Judgement } from '../../mine/judge.ts';
import type { Trace } from '../../mine/mine.ts';
import { matchAt, matchesWithin } from '../../model/matches.ts';
import type { Weights } from '../../model/rule.ts';
import { UNIT_KINDS } from '../../model/unit.ts';
import type { ExplainedSegment, PerKind } from './explanation.ts';
import type { Scene } from './scene.ts';

/** What was found of a segment and what came of it. */
export const explainSegment = (
  scene: Scene,
  { segment, evidence, decision }: Judgement,
  unit: string | null,
): ExplainedSegment => {
  const { steps, thresholds, clauseId, place } = scene;
  const { matches, analysis } = steps;
  const counted = new Set(evidence.counted.filter((_, i) => i % 2 === 0));
  const repeated = matchesWithin(matches, segment.sentence, segment).filter((address) => !counted.has(address));
  const margins = perKind((kind) => evidence.sums[kind] - thresholds[kind]);
  return {
    ...place(segment),
    clauses: [...segment.main].map(clauseId),
    evidence: countedMatches(evidence, matches).map((match) => {
      const embedded = !segment.main.has(analysis.clauseOf[match.cue]!);
      const { id, weights, embedded: weightsInside } = match.rule;
      return { rule: id, ...place(match), embedded, weights: fromWeights(embedded ? weightsInside : weights) };
    }),
    repeated: repeated
      .map((address) => matchAt(matches, address))
      .map((match) => ({ rule: match.rule.id, ...place(match) })),
    sums: perKind((kind) => evidence.sums[kind]),
    margins,
    decision: decision && { kind: decision.kind, score: round(decision.score, 2) },
    closest: decision ? null : UNIT_KINDS.reduce((best, kind) => (margins[kind] > margins[best] ? kind : best)),
    unit,
  };
};

/** The unit that a judgement became part of, by its index; -1 where none. */
export const unitOf = (judgement: Judgement, traces: readonly Trace[]): number =>
  traces.findIndex(({ judgements }) => judgements.some((each) => each === judgement));

const perKind = (value: (kind: (typeof UNIT_KINDS)[number]) => number): PerKind => ({
  demand: round(value('demand'), 6),
  criticism: round(value('criticism'), 6),
  claim: round(value('claim'), 6),
});

export const fromWeights = (weights: Weights): PerKind => perKind((kind) => weights[kind] ?? 0);

/** Without the last bits of a float, which are noise; zero without a sign. */
const round = (number: number, digits: number): number => Math.round(number * 10 ** digits) / 10 ** digits + 0;
