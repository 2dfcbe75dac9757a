import type { Span } from '../model/span.ts';

/** Where the text of each line stands, without its line end (LF, CR LF, CR, or a Unicode line or paragraph separator). */
export const lineSpans = (text: string): Span[] => {
  const spans: Span[] = [];
  let start = 0;
  for (const { index, 0: mark } of text.matchAll(/\r\n?|[\n\f\v\u0085\u2028\u2029]/g)) {
    spans.push({ start, end: index });
    start = index + mark.length;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
};

/** The span without white space (and byte order marks) at its ends; empty where there is nothing else. */
export const trimSpan = (text: string, { start, end }: Span): Span => {
  let first = start;
  let last = end;
  while (first < last && /\s/.test(text.charAt(first))) first++;
  while (last > first && /\s/.test(text.charAt(last - 1))) last--;
  return { start: first, end: last };
};
