import type { BlockKind } from '../../model/document.ts';
import { readData } from '../data.ts';
import type { Line } from './line.ts';

/** A block of a printed page. */
export interface PrintedBlock {
  readonly text: string;
  readonly kind: BlockKind;
  readonly level?: number;
  readonly isTight: boolean;
}

/** Letters larger than the body's by this factor make a heading. */
const HEADING = 1.12;
const LONGEST_HEADING = 200;
const BULLET = /^(?:[•·◦▪‣●○■□∙\uf0b7\uf0a7*–-]|\d{1,2}[.)])\s+/u;

/** Joins lines in reading order to paragraphs, headings and list items; words cut at line ends become whole. */
export const joinLines = (lines: readonly Line[]): PrintedBlock[] => {
  const body = bodySize(lines);
  const right = rightEdges(lines);
  const groups: Line[][] = [];
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    const group = groups.at(-1);
    if (group && before && goesOn(before, line, group, right[i - 1]!, body)) group.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => blockOf(group, body));
};

/** The size of most letters. */
const bodySize = (lines: readonly Line[]): number => {
  const letters = new Map<number, number>();
  for (const { text, size } of lines) {
    const key = Math.round(size * 2) / 2;
    letters.set(key, (letters.get(key) ?? 0) + text.length);
  }
  return [...letters].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
};

/** For each line how far to the right the lines around it in its column reach. */
const rightEdges = (lines: readonly Line[]): number[] =>
  lines.map((line, i) => {
    const near = lines
      .slice(Math.max(0, i - 8), i + 9)
      .filter(({ left, page }) => page === line.page && Math.abs(left - line.left) < 4 * line.size);
    return Math.max(...near.map(({ right }) => right));
  });

const isSentenceEnd = (text: string): boolean => /[.!?:…][”"»’)]?$/u.test(text);

const goesOn = (before: Line, line: Line, group: readonly Line[], edge: number, body: number): boolean => {
  if (Math.abs(before.size - line.size) > 0.08 * line.size || BULLET.test(line.text)) return false;
  const isHeading = line.size > HEADING * body;
  const drop = before.base - line.base;
  const isNext = line.page === before.page && drop > 0;
  // A new column or page: only an open sentence goes on there.
  if (!isNext) return !isHeading && !isSentenceEnd(before.text) && /^[\p{Ll}\d(”"]/u.test(line.text);
  const leading = group.length > 1 ? group.at(-2)!.base - before.base : 1.5 * line.size;
  if (drop > Math.max(1.25 * leading, 1.25 * line.size) && drop > 0) return false;
  if (isHeading) return true;
  const isIndented = line.left - before.left > 0.6 * line.size && group.length > 1;
  const isShort = before.right < edge - 0.25 * (edge - before.left);
  if (isIndented && !BULLET.test(group[0]!.text)) return !isSentenceEnd(before.text);
  return !(isShort && (isSentenceEnd(before.text) || /^\p{Lu}/u.test(line.text)));
};

const blockOf = (group: readonly Line[], body: number): PrintedBlock => {
  const whole = group.map(({ text }) => text).reduce(joinTexts);
  const bullet = BULLET.exec(whole)?.[0] ?? '';
  const text = whole.slice(bullet.length).trim() || whole;
  const { size } = group[0]!;
  if (size > HEADING * body && whole.length <= LONGEST_HEADING) {
    return { text: whole, kind: 'heading', level: size > 1.5 * body ? 1 : 2, isTight: false };
  }
  return { text, kind: bullet ? 'item' : 'paragraph', isTight: false };
};

/** Joins two lines. A hyphen stays where the word has one anyway: behind capitals and digits, in front of a conjunction. */
const joinTexts = (before: string, behind: string): string => {
  const cut = /^(.*?)(\S*)[-\u00ad\u2010]$/su.exec(before);
  if (!cut) return `${before} ${behind}`;
  const [, , word = ''] = cut;
  const next = /^[\p{L}\p{N}]+/u.exec(behind)?.[0] ?? '';
  if (readData().pdf.after_hyphen.includes(next)) return `${before} ${behind}`;
  if (word === '' || next === '') return `${before} ${behind}`;
  const isKept = !/^\p{Ll}/u.test(next) || /[\p{Lu}\d]$/u.test(word);
  return isKept ? `${before}${behind}` : `${before.slice(0, -1)}${behind}`;
};
