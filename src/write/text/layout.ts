import wrapAnsi from 'wrap-ansi';
import type { Labels } from '../labels.ts';
import type { Paint } from './paint.ts';

/** What all parts of terminal text share. */
export interface Layout {
  readonly labels: Labels;
  readonly paint: Paint;
  /** Columns that a line may fill; wide characters (CJK, emoji) take two. */
  readonly width: number;
}

/** Fewer columns than this are not worth wrapping for. */
const LEAST = 20;

/**
 * Text broken into lines between words, `first` in front of the first line and as many spaces in front of the others. Words
 * longer than a line are broken too.
 */
export const wrap = (text: string, first: string, { width }: Layout): string => {
  const columns = Math.max(LEAST, width) - first.length;
  const indent = ' '.repeat(first.length);
  return wrapAnsi(text, columns, { hard: true })
    .split('\n')
    .map((line, index) => `${index === 0 ? first : indent}${line}`)
    .join('\n');
};
