import type { UnitKind } from '../model/unit.ts';
import { matchesFor } from './collect-evidence.ts';
import { scoreOf } from './decide.ts';
import type { Judgement } from './judge.ts';
import type { MiningContext } from './mining-context.ts';

/** How far below its threshold a sum may lie for a segment to carry on the act beside it. */
const SLACK = 1.5;

/**
 * *De känner rotlöshet, och de litar inte på någon*: a segment without an act of its own that nearly performs the act
 * of a neighbour in the sentence carries it on. Its score then lies below 0.5.
 */
export const carryOn = (context: MiningContext, judgements: readonly Judgement[]): Judgement[] =>
  judgements.map((judgement, i) => {
    const { segment, evidence, decision } = judgement;
    if (decision) return judgement;
    for (const beside of [judgements[i - 1], judgements[i + 1]]) {
      if (!beside?.decision) continue;
      const { kind } = beside.decision;
      const threshold = context.thresholds[kind] ?? 0;
      const sum = evidence.sums[kind];
      if (sum > threshold - SLACK && hasCase(context, judgement, kind))
        return { segment, evidence, decision: { kind, score: scoreOf(sum, threshold) } };
    }
    return judgement;
  });

/** Does anything speak for the kind? Where thresholds are low, a sum comes near them with no evidence at all. */
const hasCase = ({ matches }: MiningContext, { evidence }: Judgement, kind: UnitKind): boolean =>
  matchesFor(kind, evidence, matches).some(({ weight }) => weight > 0);
