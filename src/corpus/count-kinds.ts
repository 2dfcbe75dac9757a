import type { KindCounts } from '../model/summary.ts';
import type { UnitKind } from '../model/unit.ts';

/** Counts of units that grow. */
export type GrowingCounts = Record<UnitKind, number>;

/** Counts of no units. */
export const noUnits = (): GrowingCounts => ({ demand: 0, criticism: 0, claim: 0 });

/** How many units of each kind. */
export const countKinds = (units: readonly { readonly kind: UnitKind }[]): KindCounts => {
  const counts = noUnits();
  for (const { kind } of units) counts[kind]++;
  return counts;
};

/** Adds counts to others. */
export const addCounts = (sum: GrowingCounts, { demand, criticism, claim }: KindCounts): void => {
  sum.demand += demand;
  sum.criticism += criticism;
  sum.claim += claim;
};

/** All units together. */
export const totalOf = ({ demand, criticism, claim }: KindCounts): number => demand + criticism + claim;
