import { expect, test } from 'vitest';
import { isLetter, isLetterOrNumber, startsWithCapital, startsWithSmall } from '../../src/model/letters.ts';

test.each([
  ['letters', isLetter, /^\p{L}$/u],
  ['capitals', (code: number) => startsWithCapital(`${String.fromCodePoint(code)}a`), /^\p{Lu}$/u],
  ['small letters', (code: number) => startsWithSmall(`${String.fromCodePoint(code)}A`), /^\p{Ll}$/u],
  ['letters and numbers', isLetterOrNumber, /^[\p{L}\p{N}]$/u],
] as const)('%s are those of Unicode', (_, is, expression) => {
  const codes = [...Array(0x3000).keys(), 0x20ac, 0xd835, 0xfb01, 0x1d400, 0x1f600];
  expect(codes.filter((code) => is(code) !== expression.test(String.fromCodePoint(code)))).toEqual([]);
});
