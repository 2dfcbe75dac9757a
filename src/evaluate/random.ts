/**
 * Numbers from 0 (with) to 1 (without) that depend on the seed alone: mulberry32, a 32-bit generator whose arithmetic is the
 * same on every machine. Good enough to draw samples with, not for secrets.
 */
export const randomNumbers = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** Draws from items that come one by one; memory holds little more than what is drawn. */
export interface Sample<T> {
  /** Makes the item only where it may be among those drawn. */
  readonly offer: (make: () => T) => void;
  /** What was drawn, in the order in which it came. */
  readonly drawn: () => readonly T[];
}

/** A random sample of `count` items without replacement. For one seed a larger sample holds the smaller ones. */
export const startSample = <T>(count: number, seed: number): Sample<T> => {
  const random = randomNumbers(seed);
  let kept: { readonly key: number; readonly place: number; readonly item: T }[] = [];
  let place = 0;
  let highest = 1;
  const prune = (): void => {
    kept = kept.sort((a, b) => a.key - b.key || a.place - b.place).slice(0, count);
    if (kept.length === count) highest = kept.at(-1)?.key ?? 0;
  };
  return {
    offer: (make) => {
      const key = random();
      if (key <= highest) kept.push({ key, place, item: make() });
      place++;
      if (kept.length >= 2 * count + 100) prune();
    },
    drawn: () => {
      prune();
      return [...kept].sort((a, b) => a.place - b.place).map(({ item }) => item);
    },
  };
};
