// Hashes are signed: V8 keeps such numbers as they are, and makes objects of those from 2 ** 31 on.

const PRIME = 0x01000193;

/** Start value of {@link hashMore}. */
export const HASH_START = 0x811c9dc5 | 0;

/** Continues a 32-bit FNV-1a hash over the UTF-16 code units `from` to `to` (half-open) of a text. */
export const hashMore = (hash: number, text: string, from = 0, to = text.length): number => {
  let value = hash;
  for (let i = from; i < to; i++) value = Math.imul(value ^ text.charCodeAt(i), PRIME);
  return value;
};

/** Continues a hash with one number, such as the index of a template or a tag. */
export const hashNumber = (hash: number, number: number): number => {
  let value = Math.imul(hash ^ (number & 0xffff), PRIME);
  value = Math.imul(value ^ (number >>> 16), PRIME);
  // FNV's low bits are weak where inputs are short: one round of avalanche spreads them over the table.
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return value ^ (value >>> 13);
};

/** 32-bit FNV-1a over UTF-16 code units. */
export const hashText = (text: string): number => hashMore(HASH_START, text);

/** Orders hashes as the files hold them, by their bits. */
export const byBits = (a: number, b: number): number => (a >>> 0) - (b >>> 0);
