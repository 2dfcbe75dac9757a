import type { Span } from '../../model/span.ts';

/** A paragraph without the white space around it. `lines`: are its line breaks the author's (a list, names, verse)? */
export interface Paragraph extends Span {
  readonly lines: boolean;
}

/** Nobody wraps lines later than this many code units: what ends after that is a paragraph. */
const LONGEST_LINE = 120;

const LINE_END = /\r\n?|\n/g;
const LIST_MARK = /^(?:[-–—•*+·]|\d{1,3}[.)])\s/;

/** The paragraphs of a text, as UTF-16 spans: what blank lines part, and lines too long to have been wrapped. */
export const splitParagraphs = (text: string): Paragraph[] => {
  const found: Paragraph[] = [];
  let open: Span[] = [];
  const close = (): void => {
    const [first] = open;
    if (first) found.push({ start: first.start, end: open.at(-1)!.end, lines: !isWrapped(open, text) });
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

/** Are the lines prose that was wrapped? Then none had room for the first word of the next one. */
const isWrapped = (lines: readonly Span[], text: string): boolean => {
  const widest = Math.max(...lines.map(({ start, end }) => end - start));
  return lines.every(({ start, end }, index) => {
    const next = lines[index + 1];
    if (!next) return true;
    const following = text.slice(next.start, next.end);
    return !LIST_MARK.test(following) && end - start + 1 + following.search(/\s|$/) > widest;
  });
};

const trim = (text: string, start: number, end: number): Span => {
  const line = text.slice(start, end);
  const first = line.search(/\S/);
  return first < 0 ? { start, end: start } : { start: start + first, end: start + line.trimEnd().length };
};
