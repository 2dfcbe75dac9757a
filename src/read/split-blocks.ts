import type { BlockKind } from '../model/document.ts';
import { isLetter, startsWithSmall } from '../model/letters.ts';
import type { Span } from '../model/span.ts';
import { lineSpans, trimSpan } from './lines.ts';

/** A stretch of running text before anyone knows its zone. `start` and `end` leave out the marks around it. */
export interface RawBlock extends Span {
  readonly kind: BlockKind;
  /** Depth of a marked heading, 1 to 6. */
  readonly level?: number | undefined;
}

interface Line extends Span {
  readonly kind: BlockKind;
  readonly level: number | undefined;
  /** Has it a mark (`#`, `•`, `1.`, `>`) that begins a new block whatever stands before it? */
  readonly marked: boolean;
}

const HEADING = /^(#{1,6})[ \t]+/;
const ITEM = /^(?:[•·◦▪‣●○■□∙*+-]|\(?\d{1,2}[.)]|\p{Ll}\))[ \t\u00a0]+/u;
const QUOTE = /^(?:>[ \t]?)+/;
const SPEECH = /^[–—―][ \t\u00a0]*/;
const RULE = /^(?:[-*_=~#–—•·][ \t]*){3,}$/;

/** Splits plain text into paragraphs, headings, list items and single lines, by blank lines, marks and line lengths. */
export const splitBlocks = (text: string): RawBlock[] => {
  const groups = paragraphs(text);
  const width = wrapWidth(groups);
  return groups.flatMap((lines) => joinLines(text, lines, width));
};

/** The lines of each paragraph, which blank lines and ruled lines end. */
const paragraphs = (text: string): Line[][] => {
  const groups: Line[][] = [];
  let current: Line[] = [];
  for (const span of lineSpans(text)) {
    const line = readLine(text, trimSpan(text, span));
    if (line) current.push(line);
    else if (current.length > 0) {
      groups.push(current);
      current = [];
    }
  }
  if (current.length > 0) groups.push(current);
  return groups;
};

const MARKS: readonly (readonly [RegExp, BlockKind])[] = [
  [HEADING, 'heading'],
  [ITEM, 'item'],
  [QUOTE, 'quote'],
  [SPEECH, 'speech'],
];

const readLine = (text: string, span: Span): Line | undefined => {
  if (span.start === span.end) return undefined;
  // Nearly all lines begin with a letter, which is no mark but in `a)`.
  if (isLetter(text.charCodeAt(span.start)) && text.charAt(span.start + 1) !== ')') return plainLine(span);
  const head = text.slice(span.start, Math.min(span.end, span.start + 80));
  if (span.end - span.start < 80 && RULE.test(head)) return undefined;
  for (const [mark, kind] of MARKS) {
    const found = mark.exec(head)?.[0];
    if (!found) continue;
    const inner = trimSpan(text, { start: span.start + found.length, end: span.end });
    if (inner.start === inner.end) return undefined;
    const level = kind === 'heading' ? found.trimEnd().length : undefined;
    return { start: inner.start, end: inner.end, kind, level, marked: true };
  }
  return plainLine(span);
};

const plainLine = ({ start, end }: Span): Line => ({ start, end, kind: 'paragraph', level: undefined, marked: false });

const lengthOf = ({ start, end }: Span): number => end - start;

/**
 * The width at which a text was wrapped by hand, or 0: most of the text then stands in lines that another one follows,
 * and most of those are nearly as long as the longest.
 */
const wrapWidth = (groups: readonly (readonly Line[])[]): number => {
  const sum = (lines: readonly Line[]): number => lines.reduce((total, line) => total + lengthOf(line), 0);
  const followed = groups.flatMap((lines) => lines.slice(0, -1));
  const width = followed.reduce((longest, line) => Math.max(longest, lengthOf(line)), 0);
  if (followed.length < 3 || width < 40 || width > 130 || sum(followed) < 0.4 * sum(groups.flat())) return 0;
  const full = followed.filter((line) => lengthOf(line) >= 0.75 * width).length;
  return full >= 0.6 * followed.length ? width : 0;
};

const joinLines = (text: string, lines: readonly Line[], width: number): RawBlock[] => {
  const blocks: RawBlock[] = [];
  let open: Line | undefined;
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    if (open && before && !line.marked && goesOn(text, before, line, width)) {
      open = { ...open, end: line.end };
    } else {
      if (open) blocks.push(toBlock(open, lines.length));
      open = line;
    }
  }
  if (open) blocks.push(toBlock(open, lines.length));
  return blocks;
};

/** Does a line break only wrap a paragraph, rather than end it? */
const goesOn = (text: string, before: Line, line: Line, width: number): boolean => {
  if (before.kind === 'heading') return false;
  if (width > 0 && lengthOf(before) >= width - 25) return true;
  const startsLower = startsWithSmall(text.slice(line.start, line.start + 2));
  const ended = /[.!?:…”"»]$/.test(text.slice(Math.max(before.start, before.end - 2), before.end));
  return startsLower && !ended && lengthOf(before) >= 45;
};

const toBlock = ({ start, end, kind, level }: Line, lines: number): RawBlock => {
  const shown = kind === 'paragraph' && lines > 1 && end - start <= 90 ? 'line' : kind;
  return { start, end, kind: shown, level };
};
