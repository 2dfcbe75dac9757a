import { stem } from '../language/natural/stem.ts';
import { corpusWords } from './data.ts';
import { natural } from './natural.ts';
import { splitWords } from './split-words.ts';
import { idfOf } from './weigh-stems.ts';

/** What is compared of a unit. */
export interface Comparable {
  readonly text: string;
  /** Distinct. */
  readonly stems: readonly string[];
}

/** A unit ready for comparison: its stems, the corpus's rarest first, with weights of length 1. */
export interface StemVector {
  /** Indices of the stems in the corpus, ascending. */
  readonly indices: Int32Array;
  readonly stems: readonly string[];
  readonly weights: Float64Array;
  /** Is it negated an odd number of times? */
  readonly negated: boolean;
  /** Bit sets of the pairs of opposites of which it holds the first word, and the second word. */
  readonly first: number;
  readonly second: number;
}

/** Units with fewer stems say too little to be compared. */
const LEAST_STEMS = 2;
/** The Jaro-Winkler similarity from which two stems count as forms of one word (*ansv*, *ansvaret*). */
const SAME_WORD = 0.9;

/** The vectors of units, null for those that say too little. */
export const toVectors = (units: readonly Comparable[]): (StemVector | null)[] => {
  const counts = new Map<string, number>();
  for (const { stems } of units) for (const key of stems) counts.set(key, (counts.get(key) ?? 0) + 1);
  // What few units hold comes first: comparison begins with what few units share.
  const order = [...counts].sort(([a, countA], [b, countB]) => countA - countB || (a < b ? -1 : 1));
  const indices = new Map(order.map(([key], index) => [key, index]));
  return units.map(({ text, stems }) => (stems.length < LEAST_STEMS ? null : toVector(text, stems, indices)));
};

const toVector = (text: string, stems: readonly string[], indexOf: ReadonlyMap<string, number>): StemVector => {
  const sorted = [...stems].sort((a, b) => indexOf.get(a)! - indexOf.get(b)!);
  const idf = sorted.map(idfOf);
  const length = Math.sqrt(idf.reduce((sum, value) => sum + value ** 2, 0));
  const words = splitWords(text.toLowerCase());
  const held = new Set(words.map(stem));
  const side = (at: 0 | 1): number =>
    oppositeStems().reduce((bits, pair, bit) => (held.has(pair[at]) ? bits | (1 << bit) : bits), 0);
  return {
    indices: Int32Array.from(sorted, (key) => indexOf.get(key)!),
    stems: sorted,
    weights: Float64Array.from(idf, (value) => value / length),
    negated: words.filter((word) => corpusWords().negations.has(word)).length % 2 === 1,
    first: side(0),
    second: side(1),
  };
};

let opposites: readonly (readonly [string, string])[] | undefined;

const oppositeStems = (): readonly (readonly [string, string])[] => {
  opposites ??= corpusWords().opposites.map(([a, b]) => [stem(a), stem(b)] as const);
  return opposites;
};

/** Does one unit call for the opposite of the other? */
export const disagree = (a: StemVector, b: StemVector): boolean =>
  a.negated !== b.negated ||
  (a.first & ~a.second & b.second & ~b.first) !== 0 ||
  (a.second & ~a.first & b.first & ~b.second) !== 0;

/**
 * How alike two units are, from 0 to 1: soft tf-idf (Cohen, Ravikumar and Fienberg 2003), the cosine of their stems where
 * those that only one of them has may meet a stem of nearly the same letters. 0 where the cosine itself is below `least`.
 */
export const compareVectors = (a: StemVector, b: StemVector, least: number): number => {
  let sum = 0;
  const onlyA: number[] = [];
  const onlyB: number[] = [];
  let i = 0;
  let k = 0;
  while (i < a.indices.length || k < b.indices.length) {
    const left = a.indices[i] ?? Number.POSITIVE_INFINITY;
    const right = b.indices[k] ?? Number.POSITIVE_INFINITY;
    if (left === right) sum += a.weights[i]! * b.weights[k]!;
    else if (left < right) onlyA.push(i);
    else onlyB.push(k);
    if (left <= right) i++;
    if (right <= left) k++;
  }
  if (sum < least) return 0;
  const free = new Set(onlyB);
  for (const at of onlyA) {
    const [near, likeness] = nearestStem(a.stems[at]!, b.stems, free);
    if (near < 0) continue;
    sum += a.weights[at]! * b.weights[near]! * likeness;
    free.delete(near);
  }
  return Math.min(1, sum);
};

/** The position of the stem most like a stem, with their likeness; -1 where none is the same word. */
const nearestStem = (
  own: string,
  stems: readonly string[],
  free: ReadonlySet<number>,
): readonly [position: number, likeness: number] => {
  let best = -1;
  let most = SAME_WORD;
  for (const at of free) {
    // Words that are forms of each other begin alike: the rest need not be measured.
    if (stems[at]![0] !== own[0]) continue;
    const likeness = natural().jaroWinkler(own, stems[at]!);
    if (likeness > most || (likeness === most && best < 0)) {
      best = at;
      most = likeness;
    }
  }
  return [best, most];
};
