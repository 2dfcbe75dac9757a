import { type Comparable, compareVectors, disagree, type StemVector, toVectors } from './stem-vector.ts';

/** The similarity (soft tf-idf) from which two units say nearly the same. */
export const SIMILAR = 0.7;
/** The cosine of shared stems without which two units are not compared closely. */
const LEAST_COSINE = 0.45;
/** How many groups one unit is compared with; those that share the corpus's rarest stems come first. */
const MOST_CANDIDATES = 300;

/** Groups units that say nearly the same: each joins the group whose first unit is most like it. Gives indices, ascending. */
export const groupSimilar = (units: readonly Comparable[]): number[][] => {
  const vectors = toVectors(units);
  const leaders = new Map<number, number[]>();
  const groups = new Map<number, number[]>();
  for (const [index, vector] of vectors.entries()) {
    if (!vector) continue;
    const leader = nearest(vector, vectors, leaders);
    if (leader !== undefined) {
      groups.get(leader)!.push(index);
      continue;
    }
    groups.set(index, [index]);
    for (const stem of keysOf(vector)) {
      const others = leaders.get(stem);
      if (others) others.push(index);
      else leaders.set(stem, [index]);
    }
  }
  return [...groups.values()].filter(({ length }) => length > 1);
};

/** The first unit of the group that a unit is most like, the earliest of equals, or undefined where none is near. */
const nearest = (
  own: StemVector,
  vectors: readonly (StemVector | null)[],
  leaders: ReadonlyMap<number, readonly number[]>,
): number | undefined => {
  let best: number | undefined;
  let most = SIMILAR;
  for (const leader of candidatesOf(own, leaders)) {
    const other = vectors[leader]!;
    if (disagree(own, other)) continue;
    const similarity = compareVectors(own, other, LEAST_COSINE);
    if (similarity > most || (similarity === most && (best === undefined || leader < best))) {
      best = leader;
      most = similarity;
    }
  }
  return best;
};

const candidatesOf = (own: StemVector, leaders: ReadonlyMap<number, readonly number[]>): Set<number> => {
  const found = new Set<number>();
  for (const stem of keysOf(own)) {
    for (const leader of leaders.get(stem) ?? []) {
      found.add(leader);
      if (found.size >= MOST_CANDIDATES) return found;
    }
  }
  return found;
};

/** The rarest stems of a unit: two units that share none of these cannot reach the least cosine. */
const keysOf = ({ indices, weights }: StemVector): Int32Array => {
  let rest = 1;
  let keys = 0;
  while (keys < weights.length && rest >= LEAST_COSINE ** 2 - 1e-9) rest -= weights[keys++]! ** 2;
  return indices.subarray(0, keys);
};
