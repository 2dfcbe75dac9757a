import type { Output } from '../model/output.ts';
import type { UnitKind } from '../model/unit.ts';

export interface UnitFilter {
  readonly kinds: readonly UnitKind[];
  /** The lowest score that is let through, 0–1. */
  readonly minScore: number;
}

/** Leaves out units; ids stay as they are, and relations that lose an end go too. */
export const filterUnits = (output: Output, { kinds, minScore }: UnitFilter): Output => {
  const units = output.units.filter(({ kind, score }) => kinds.includes(kind) && score >= minScore);
  if (units.length === output.units.length) return output;
  const ids = new Set(units.map(({ id }) => id));
  return { ...output, units, relations: output.relations.filter(({ from, to }) => ids.has(from) && ids.has(to)) };
};
