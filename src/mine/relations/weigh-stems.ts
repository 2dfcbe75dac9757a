import type { PlacedUnit } from './place-units.ts';

/** A short text counts as one of so many units: two of three that share a word say little of how rare it is. */
const LEAST_UNITS = 20;

/** How telling a stem is among the units of a document: 1 where one unit alone holds it, towards 0 where all do. */
export type StemWeights = ReadonlyMap<string, number>;

export const weighStems = (units: readonly PlacedUnit[]): StemWeights => {
  const counts = new Map<string, number>();
  for (const { stems } of units) for (const key of stems.keys()) counts.set(key, (counts.get(key) ?? 0) + 1);
  const all = Math.max(units.length, LEAST_UNITS) + 1;
  return new Map([...counts].map(([key, count]) => [key, Math.log(all / count) / Math.log(all)]));
};

/** The stems that two units share, the most telling first. */
export const sharedStems = (a: PlacedUnit, b: PlacedUnit, weights: StemWeights): string[] =>
  [...a.stems.keys()]
    .filter((key) => b.stems.has(key))
    .sort((x, y) => weights.get(y)! - weights.get(x)! || (x < y ? -1 : 1));

/** How alike two units are in their telling words, from 0 to 1: the cosine of their weighted stems. */
export const likeness = (a: PlacedUnit, b: PlacedUnit, weights: StemWeights): number => {
  const shared = sharedStems(a, b, weights).reduce((sum, key) => sum + weights.get(key)! ** 2, 0);
  return shared === 0 ? 0 : shared / (lengthOf(a, weights) * lengthOf(b, weights));
};

const lengthOf = ({ stems }: PlacedUnit, weights: StemWeights): number =>
  Math.sqrt([...stems.keys()].reduce((sum, key) => sum + weights.get(key)! ** 2, 0));
