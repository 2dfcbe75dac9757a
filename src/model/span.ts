/** Half-open stretch of a text: `start` is the first UTF-16 code unit, `end` the one after the last, both 0-based. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Half-open stretch of an analysis: 0-based token indices, `last` is the one after the last token. */
export interface TokenRange {
  readonly first: number;
  readonly last: number;
}

/** Where the words of a token range that holds some stand in the text. */
export const spanOf = (tokens: readonly Span[], { first, last }: TokenRange): Span => ({
  start: tokens[first]!.start,
  end: tokens[last - 1]!.end,
});

/** Of ranges in the order of the text, the index of the first that ends behind a token; their number where none does. */
export const firstEndingBehind = (ranges: readonly TokenRange[], token: number): number => {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle]!.last <= token) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The number of code units that two spans share, 0 when they are apart. */
export const overlap = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** Are two spans, or two token ranges given as spans, the same? */
export const sameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;
