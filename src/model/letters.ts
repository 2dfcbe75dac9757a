const UPPER = 1;
const LOWER = 2;
/** A letter without case. */
const OTHER = 3;
const NUMBER = 4;

/** What the first 256 characters are, 0 for none of these: nearly all of a Swedish text is made of them. */
const kinds = new Uint8Array(0x100);
kinds.fill(UPPER, 0x41, 0x5b).fill(UPPER, 0xc0, 0xd7).fill(UPPER, 0xd8, 0xdf);
kinds.fill(LOWER, 0x61, 0x7b).fill(LOWER, 0xb5, 0xb6).fill(LOWER, 0xdf, 0xf7).fill(LOWER, 0xf8, 0x100);
kinds.fill(OTHER, 0xaa, 0xab).fill(OTHER, 0xba, 0xbb);
kinds.fill(NUMBER, 0x30, 0x3a).fill(NUMBER, 0xb2, 0xb4).fill(NUMBER, 0xb9, 0xba).fill(NUMBER, 0xbc, 0xbf);

// These say of a code point what the Unicode class in their names says of it. As an expression each takes longer to compile
// than an article to read: few texts should need it.

/** Quotation marks, dashes and the like: neither letters nor numbers, though beyond the first characters. */
const isPunctuation = (code: number): boolean => code >= 0x2000 && code < 0x2070;

/** `\p{L}` */
export const isLetter = (code: number): boolean => {
  if (code >= 0x100) return !isPunctuation(code) && /^\p{L}$/u.test(String.fromCodePoint(code));
  return kinds[code]! >= UPPER && kinds[code]! <= OTHER;
};

/** `\p{Lu}` */
const isUpper = (code: number): boolean =>
  code < 0x100 ? kinds[code] === UPPER : !isPunctuation(code) && /^\p{Lu}$/u.test(String.fromCodePoint(code));

/** `\p{Ll}` */
const isLower = (code: number): boolean =>
  code < 0x100 ? kinds[code] === LOWER : !isPunctuation(code) && /^\p{Ll}$/u.test(String.fromCodePoint(code));

/** `\p{L}` or `\p{N}` */
export const isLetterOrNumber = (code: number): boolean =>
  code < 0x100 ? kinds[code] !== 0 : !isPunctuation(code) && /^[\p{L}\p{N}]$/u.test(String.fromCodePoint(code));

/** Is the first character a letter? */
export const startsWithLetter = (text: string): boolean => isLetter(text.codePointAt(0) ?? 0);

/** Is the first character in upper case? */
export const startsWithCapital = (text: string): boolean => isUpper(text.codePointAt(0) ?? 0);

/** Is the first character in lower case? */
export const startsWithSmall = (text: string): boolean => isLower(text.codePointAt(0) ?? 0);
