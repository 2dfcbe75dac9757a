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

/** Does `outer` hold all of `inner`? */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** The number of code units that two spans share, 0 when they are apart. */
export const overlap = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** Are two spans, or two token ranges given as spans, the same? */
export const sameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

/** Text order: the earlier start first, of two with the same start the longer one. */
export const bySpan = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;
