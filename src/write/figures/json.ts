import type { Figures } from '../../model/figures.ts';

/** Figures as JSON, numbers with six decimals: the last bits of a float would be noise. */
export const figuresAsJson = (figures: Figures): string =>
  `${JSON.stringify(
    figures,
    (_, value: unknown) => (typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value),
    2,
  )}\n`;
