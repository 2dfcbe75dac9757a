import { ALL, CHOICE, type Key, LEMMA, ONE, type Step, TAG, WORD, WORDS } from './step.ts';

/** Where a program is looked for: one of the keys stands in every match, so many tokens from its start. */
export interface Anchor {
  readonly keys: readonly Key[];
  /** Fewest and most tokens between the start of the match and the anchor. */
  readonly least: number;
  readonly most: number;
}

/** How frequent a word, lemma or tag is likely to be. */
export type Cost = (key: Key) => number;

/** The part of a sequence that leads to the fewest attempts; undefined where no word or tag stands in each match. */
export const chooseAnchor = (steps: readonly Step[], costOf: Cost): Anchor | undefined => {
  let least = 0;
  let most = 0;
  let best: Anchor | undefined;
  let lowest = Number.POSITIVE_INFINITY;
  for (const step of steps) {
    const keys = step.min > 0 ? keysOf(step, costOf) : undefined;
    const cost = keys ? (1 + most - least) * sumOf(keys, costOf) : Number.POSITIVE_INFINITY;
    if (keys && cost < lowest) {
      best = { keys, least, most };
      lowest = cost;
    }
    const [shortest, longest] = lengths(step);
    least += step.min * shortest;
    most += step.max * longest;
  }
  return best;
};

const sumOf = (keys: readonly Key[], costOf: Cost): number => keys.reduce((sum, key) => sum + costOf(key), 0);

/** The keys one of which the first token of a step answers. */
const keysOf = ({ asks, id, ids, parts }: Step, costOf: Cost): readonly Key[] | undefined => {
  switch (asks) {
    case WORD:
    case LEMMA:
    case TAG:
      return [{ asks, id }];
    case WORDS:
      return [...ids].map((word) => ({ asks: WORD, id: word }));
    case ALL:
      return parts
        .map(([part]) => keysOf(part!, costOf))
        .reduce((a, b) => (b && (!a || sumOf(b, costOf) < sumOf(a, costOf)) ? b : a), undefined);
    case ONE:
    case CHOICE: {
      const firsts = parts.map(([first]) => first && keysOf(first, costOf));
      return firsts.length > 0 && firsts.every((keys) => keys !== undefined) ? firsts.flat() : undefined;
    }
    default:
      return undefined;
  }
};

/** Fewest and most tokens that one turn of a step takes. */
const lengths = ({ asks, parts }: Step): [shortest: number, longest: number] => {
  if (asks !== CHOICE) return [1, 1];
  const sums = parts.map((sequence) =>
    sequence.map((step) => [step.min * lengths(step)[0], step.max * lengths(step)[1]] as const),
  );
  const total = (k: 0 | 1): number[] => sums.map((steps) => steps.reduce((sum, step) => sum + step[k], 0));
  return [Math.min(...total(0)), Math.max(...total(1))];
};
