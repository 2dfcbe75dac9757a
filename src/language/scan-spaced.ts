import { abbreviations } from './abbreviations.ts';
import { isWordPart } from './characters.ts';

const DOT = 0x2e;
/** The most letters of the first part of an abbreviation with spaces. */
const LONGEST_FIRST = 2;

/**
 * `t ex`, `bl. a.`, `fr o m`: the end of an abbreviation with spaces that starts with the word from `start` to `at`, its
 * last full stop included where its parts have full stops; `at` where there is none.
 */
export const scanSpaced = (text: string, start: number, at: number, end: number): number => {
  if (at - start > LONGEST_FIRST || at + 1 >= end) return at;
  const rests = abbreviations().spaced.get(text.slice(start, at).toLowerCase());
  if (rests === undefined) return at;
  const isDotted = text.charCodeAt(at) === DOT;
  let stop = at;
  for (const rest of rests) {
    const found = partsEnd(text, at, end, rest, isDotted);
    if (found > stop) stop = found;
  }
  return stop;
};

/** Where the last of the parts ends that follow `at`, each behind a space; -1 where they do not. */
const partsEnd = (text: string, at: number, end: number, parts: readonly string[], isDotted: boolean): number => {
  let stop = at;
  for (const part of parts) {
    if (isDotted && text.charCodeAt(stop) !== DOT) return -1;
    const space = isDotted ? stop + 1 : stop;
    const next = space + 1;
    if (!isSpace(text.charCodeAt(space)) || next + part.length > end || !text.startsWith(part, next)) return -1;
    stop = next + part.length;
    if (stop < end && isWordPart(text.charCodeAt(stop))) return -1;
  }
  return isDotted && stop < end && text.charCodeAt(stop) === DOT ? stop + 1 : stop;
};

const isSpace = (unit: number): boolean => unit === 0x20 || unit === 0xa0;
