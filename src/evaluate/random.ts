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

/** The first `count` of the items in an order that the seed decides: a larger sample holds the smaller ones. */
export const drawSample = <T>(items: readonly T[], count: number, seed: number): readonly T[] => {
  const random = randomNumbers(seed);
  const shuffled = [...items];
  const drawn = Math.min(count, shuffled.length);
  for (let place = 0; place < drawn; place++) {
    const other = place + Math.floor(random() * (shuffled.length - place));
    [shuffled[place], shuffled[other]] = [shuffled[other]!, shuffled[place]!];
  }
  return shuffled.slice(0, drawn);
};
