import { compareSketches } from './sketch.ts';

/** The share of word sequences in common from which texts are near-duplicates. */
export const DUPLICATE = 0.6;

/** How many of a sketch's numbers lead to candidates: copies share one of them all but surely. */
const KEYS = 24;
/** How many texts one number leads to: what stands in more texts is a phrase that they all use. */
const MOST_CANDIDATES = 50;
/** Among how many texts of a group the lowest similarity is sought. */
const MOST_COMPARED = 100;

/** Texts that are nearly the same, by their indices. */
export interface DuplicateGroup {
  /** Ascending. */
  readonly members: readonly number[];
  /** The lowest among the members, from 0 to 1. */
  readonly similarity: number;
}

/** The groups of near-duplicates among texts given by their sketches (null: not compared), by their first members. */
export const findDuplicates = (sketches: readonly (Uint32Array | null)[]): DuplicateGroup[] => {
  const leaders = new Map<number, number[]>();
  const groups = new Map<number, number[]>();
  for (const [index, own] of sketches.entries()) {
    if (!own) continue;
    const leader = nearest(own, sketches, leaders);
    if (leader !== undefined) {
      groups.get(leader)!.push(index);
      continue;
    }
    groups.set(index, [index]);
    for (const key of own.subarray(0, KEYS)) {
      const others = leaders.get(key);
      if (!others) leaders.set(key, [index]);
      else if (others.length < MOST_CANDIDATES) others.push(index);
    }
  }
  return [...groups.values()]
    .filter(({ length }) => length > 1)
    .map((members) => ({ members, similarity: lowest(members.slice(0, MOST_COMPARED).map((at) => sketches[at]!)) }));
};

/** The most similar of the groups' first members, the earliest of equals, or undefined where none is near. */
const nearest = (
  own: Uint32Array,
  sketches: readonly (Uint32Array | null)[],
  leaders: ReadonlyMap<number, readonly number[]>,
): number | undefined => {
  const candidates = new Set<number>();
  for (const key of own.subarray(0, KEYS)) for (const leader of leaders.get(key) ?? []) candidates.add(leader);
  let best: number | undefined;
  let most = DUPLICATE;
  for (const leader of [...candidates].sort((a, b) => a - b)) {
    const similarity = compareSketches(own, sketches[leader]!);
    if (similarity > most || (similarity === most && best === undefined)) {
      best = leader;
      most = similarity;
    }
  }
  return best;
};

const lowest = (sketches: readonly Uint32Array[]): number => {
  let least = 1;
  for (const [i, a] of sketches.entries())
    for (const b of sketches.slice(i + 1)) least = Math.min(least, compareSketches(a, b));
  return least;
};
