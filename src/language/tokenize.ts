import type { Span } from '../model/span.ts';
import { characterClass, DIGIT, isWordPart, LETTER, MARK, SPACE } from './characters.ts';
import { scanWord } from './scan-word.ts';

/**
 * Splits a stretch of text into tokens in one pass, and appends them to `ends` as pairs of UTF-16 offsets into `text`
 * (start, end, start, end, …). The tokens tile everything but white space and `skips` (sorted spans that are no prose).
 */
export const tokenize = (text: string, { start, end }: Span, skips: readonly Span[], ends: number[]): void => {
  let at = start;
  let skip = 0;
  while (at < end) {
    while (skip < skips.length && skips[skip]!.end <= at) skip++;
    const next = skips[skip];
    if (next && next.start <= at) {
      at = next.end;
      continue;
    }
    if (characterClass(text.charCodeAt(at)) === SPACE) {
      at++;
      continue;
    }
    const limit = next ? Math.min(next.start, end) : end;
    const stop = scanToken(text, at, limit);
    ends.push(at, stop);
    at = stop;
  }
};

const scanToken = (text: string, start: number, end: number): number => {
  const unit = text.charCodeAt(start);
  const kind = characterClass(unit);
  if (kind === LETTER || kind === DIGIT || kind === MARK) return scanWord(text, start, end);
  if ((unit === 0x23 || unit === 0x40) && start + 1 < end && isWordPart(text.charCodeAt(start + 1))) {
    return scanWord(text, start + 1, end); // #tag, @user
  }
  if (unit >= 0xd800 && unit <= 0xdbff) return scanEmoji(text, start, end);
  return scanRun(text, start, end);
};

/** Full stops, exclamation and question marks, hyphens and asterisks of one kind stand together: `...`, `!!`, `--`. */
const scanRun = (text: string, start: number, end: number): number => {
  const unit = text.charCodeAt(start);
  let at = start + 1;
  const isMark = (other: number): boolean => other === 0x21 || other === 0x3f;
  const repeats = unit === 0x2e || unit === 0x2d || unit === 0x2a || unit === 0x5f || unit === 0x3d;
  while (at < end) {
    const other = text.charCodeAt(at);
    if (!(repeats && other === unit) && !(isMark(unit) && isMark(other))) break;
    at++;
  }
  while (at < end && characterClass(text.charCodeAt(at)) === MARK) at++;
  return at;
};

/** A character outside the basic plane with its modifiers and joined characters. A lone surrogate is a token too. */
const scanEmoji = (text: string, start: number, end: number): number => {
  let at = start;
  while (at < end) {
    const unit = text.charCodeAt(at);
    const isHigh = unit >= 0xd800 && unit <= 0xdbff;
    const isPair = isHigh && at + 1 < end && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
    if (at > start && !isPair && characterClass(unit) !== MARK) break;
    at += isPair ? 2 : 1;
  }
  return at;
};
