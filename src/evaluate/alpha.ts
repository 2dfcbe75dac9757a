/** What two observers together gave one value: characters that both gave it, all lengths, all squared segment lengths. */
export interface ValueLengths {
  readonly both: number;
  readonly length: number;
  readonly square: number;
}

/**
 * Krippendorff's alpha for unitizing: u-alpha with the nominal metric, for two observers. Units and the gaps between them
 * partition a continuum; agreement is the length of the intersections of equal value, and chance pairs no unit with itself
 * (a gap, which has no structure, counts as so many segments of length 1: its `square` is its length). Identical partitions
 * give 1, independent ones about 0. Where only one value occurs, it is 1.
 *
 * Source: Krippendorff, K., Mathet, Y., Bouvry, S. and Widlöcher, A. (2016). On the reliability of unitizing textual
 * continua: Further developments. Quality & Quantity 50(6), 2347–2364, section on the u-alpha coefficient.
 */
export const unitizingAlpha = (values: readonly ValueLengths[]): number => {
  const sum = (of: (value: ValueLengths) => number): number => values.reduce((total, value) => total + of(value), 0);
  const total = sum(({ length }) => length);
  const pairable = total ** 2 - sum(({ square }) => square);
  const observed = total - sum(({ both }) => 2 * both);
  const agreed = sum(({ length, square }) => length ** 2 - square);
  const expected = pairable > 0 ? total - (total * agreed) / pairable : 0;
  return expected > 0 ? 1 - observed / expected : 1;
};
