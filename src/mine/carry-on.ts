import type { Weights } from '../model/rule.ts';
import type { UnitKind } from '../model/unit.ts';
import { type Decision, scoreOf } from './decide.ts';
import type { Judgement } from './judge.ts';

/** How far below its threshold a sum may lie for a segment to carry on the act beside it. */
const SLACK = 1.5;

/**
 * *De känner rotlöshet, och de litar inte på någon*: a segment without an act of its own that nearly performs the act
 * of a neighbour in the sentence carries it on. Its score then lies below 0.5.
 */
export const carryOn = (judgements: readonly Judgement[], thresholds: Weights): Judgement[] =>
  judgements.map((judgement, i) => {
    if (judgement.decision) return judgement;
    const { sums } = judgement.evidence;
    const beside = [judgements[i - 1], judgements[i + 1]].flatMap((each) => each?.decision ?? []);
    const carried = beside.find(({ kind }) => sums[kind] > (thresholds[kind] ?? 0) - SLACK);
    return carried ? { ...judgement, decision: carriedBy(carried.kind, sums, thresholds) } : judgement;
  });

const carriedBy = (kind: UnitKind, sums: Readonly<Record<UnitKind, number>>, thresholds: Weights): Decision => ({
  kind,
  score: scoreOf(sums[kind], thresholds[kind] ?? 0),
});
