/** The unit in which a consumer counts: Unicode code points (Python, R, jq) or UTF-16 code units (JavaScript, Java). */
export type OffsetUnit = 'codepoints' | 'utf16';

/** Turns a UTF-16 offset of one text into the unit that a consumer asked for. */
export type OffsetConverter = (utf16: number) => number;

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** UTF-16 offsets of the second halves of all surrogate pairs in `text`, ascending. */
const pairs = (text: string): number[] => {
  const found: number[] = [];
  for (let i = 0; i + 1 < text.length; i++) {
    if (isHighSurrogate(text.charCodeAt(i)) && isLowSurrogate(text.charCodeAt(i + 1))) found.push(++i);
  }
  return found;
};

/** How many of the ascending `numbers` are smaller than `limit`. */
export const countBelow = (numbers: readonly number[], limit: number): number => {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The converter for one text; texts without surrogate pairs (nearly all Swedish ones) cost one scan and no memory. */
export const offsetConverter = (text: string, unit: OffsetUnit): OffsetConverter => {
  if (unit === 'utf16') return (utf16) => utf16;
  const seconds = pairs(text);
  if (seconds.length === 0) return (utf16) => utf16;
  return (utf16) => utf16 - countBelow(seconds, utf16);
};

/** The inverse of {@link offsetConverter}: from the consumer's unit back to UTF-16 code units. */
export const offsetReverter = (text: string, unit: OffsetUnit): OffsetConverter => {
  if (unit === 'utf16') return (offset) => offset;
  const seconds = pairs(text);
  if (seconds.length === 0) return (offset) => offset;
  const asCodePoints = seconds.map((second, before) => second - before - 1);
  return (offset) => offset + countBelow(asCodePoints, offset);
};

/** Gives the 1-based line of a UTF-16 offset; lines end at LF, CR LF or a lone CR. */
export const lineFinder = (text: string): ((utf16: number) => number) => {
  const starts: number[] = [];
  for (const { index, 0: mark } of text.matchAll(/\r\n?|\n/g)) starts.push(index + mark.length);
  return (utf16) => 1 + countBelow(starts, utf16 + 1);
};
