import type { Span } from '../../model/span.ts';

/** A paragraph without the white space around it. `lines`: are its line breaks the author's (a list, names, verse)? */
export interface Paragraph extends Span {
  readonly lines: boolean;
}

/** No one wraps lines later than this many code units: what ends after that is a paragraph. */
const LONGEST_LINE = 120;
/** A break after a line shorter than this is no wrapped line. */
const SHORTEST_LINE = 50;

const LINE_END = /\r\n?|\n/g;

/**
 * The paragraphs of a text, as UTF-16 spans: what blank lines part, and lines too long to have been wrapped by hand.
 */
export const splitParagraphs = (text: string): Paragraph[] => {
  const found: Paragraph[] = [];
  let open: Span[] = [];
  const close = (): void => {
    const [first] = open;
    if (first) {
      const lines = open.slice(0, -1).some(({ start, end }) => end - start < SHORTEST_LINE);
      found.push({ start: first.start, end: open.at(-1)!.end, lines });
    }
    open = [];
  };
  let start = 0;
  for (const match of [...text.matchAll(LINE_END), null]) {
    const line = trim(text, start, match ? match.index : text.length);
    if (line.start < line.end) open.push(line);
    if (line.start >= line.end || line.end - line.start > LONGEST_LINE) close();
    if (match) start = match.index + match[0].length;
  }
  close();
  return found;
};

const trim = (text: string, start: number, end: number): Span => {
  const line = text.slice(start, end);
  const first = line.search(/\S/);
  return first < 0 ? { start, end: start } : { start: start + first, end: start + line.trimEnd().length };
};
