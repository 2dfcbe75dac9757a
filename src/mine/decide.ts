import type { Weights } from '../model/rule.ts';
import { UNIT_KINDS, type UnitKind } from '../model/unit.ts';

/** What a segment is taken to be, with its score; null where no sum passes its threshold. */
export interface Decision {
  readonly kind: UnitKind;
  /** From 0.5 at the threshold towards 1; below 0.5 where a segment carries on the act beside it. */
  readonly score: number;
}

/** How far a sum lies above its threshold, squeezed to 0–1; 0.5 at the threshold. */
export const scoreOf = (sum: number, threshold: number): number => 1 / (1 + Math.exp(threshold - sum));

/** Among the kinds whose sum passes the threshold, the codebook's order decides. */
export const decide = (sums: Readonly<Record<UnitKind, number>>, thresholds: Weights): Decision | null => {
  for (const kind of UNIT_KINDS) {
    const threshold = thresholds[kind] ?? 0;
    if (sums[kind] > threshold) return { kind, score: scoreOf(sums[kind], threshold) };
  }
  return null;
};
