import { FIGURE_NAMES, type Figure, type FigureName } from '../model/figures.ts';
import { figuresOf } from './figures-of.ts';
import { randomNumbers } from './random.ts';
import { COUNT_NAMES, sumTallies, type Tally } from './tally.ts';

export interface BootstrapOptions {
  readonly resamples: number;
  readonly seed: number;
}

/**
 * Every figure with its 95 % interval: as many documents as there are, drawn with replacement, again and again, and of the
 * figures over each draw the percentiles 2.5 and 97.5 (percentile bootstrap: Efron and Tibshirani 1993, An Introduction to
 * the Bootstrap, chapter 13). Documents, not sentences, are drawn, for sentences of one text are not independent.
 */
export const bootstrap = (
  tallies: readonly Tally[],
  { resamples, seed }: BootstrapOptions,
): Readonly<Record<FigureName, Figure>> => {
  const values = figuresOf(sumTallies(tallies));
  const draws = tallies.length > 1 && resamples > 0 ? drawFigures(tallies, resamples, seed) : null;
  return Object.fromEntries(
    FIGURE_NAMES.map((name) => {
      const sorted = draws?.map((draw) => draw[name]).sort((a, b) => a - b) ?? null;
      return [name, { value: values[name], low: quantile(sorted, 0.025), high: quantile(sorted, 0.975) }];
    }),
  ) as Record<FigureName, Figure>;
};

const drawFigures = (tallies: readonly Tally[], resamples: number, seed: number) => {
  const random = randomNumbers(seed);
  const rows = tallies.map((tally) => Float64Array.from(COUNT_NAMES, (name) => tally[name]));
  return Array.from({ length: resamples }, () => {
    const sum = new Float64Array(COUNT_NAMES.length);
    for (let drawn = 0; drawn < rows.length; drawn++) {
      const row = rows[Math.floor(random() * rows.length)]!;
      for (let column = 0; column < sum.length; column++) sum[column]! += row[column]!;
    }
    return figuresOf(Object.fromEntries(COUNT_NAMES.map((name, column) => [name, sum[column]!])) as Tally);
  });
};

/** The value at a share of a sorted list, between neighbours in proportion. */
const quantile = (sorted: readonly number[] | null, at: number): number | null => {
  if (!sorted) return null;
  const place = at * (sorted.length - 1);
  const below = sorted[Math.floor(place)]!;
  return below + (sorted[Math.ceil(place)]! - below) * (place % 1);
};
