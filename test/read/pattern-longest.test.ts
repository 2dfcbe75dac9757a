import { describe, expect, test } from 'vitest';
import { patternLongest } from '../../src/read/pattern-longest.ts';
import { needsDigit } from '../../src/read/pattern-needs.ts';

describe('how long a match may be', () => {
  test.each([
    ['annons', 6],
    ['(stäng |dölj )?annons', 12],
    ['(?<=abc)\\bx{2,3}(?!y)', 3],
    ['[ab]{0,4}c?', 5],
    ['.{2,10}', 20],
    ['a|b{3}|', 3],
    ['(\\b)*a', 1],
    ['a*', null],
    ['(ab){2,}c', null],
  ])('%s', (source, longest) => {
    expect(patternLongest(source)).toBe(longest);
  });
});

describe('does every match hold a digit?', () => {
  test.each([
    ['sida \\d+', true],
    ['(a\\d|\\d{2}b)', true],
    ['(a\\d|b)', false],
    ['a\\d?', false],
    ['[\\dx]', false],
  ])('%s', (source, digit) => {
    expect(needsDigit(source)).toBe(digit);
  });
});
