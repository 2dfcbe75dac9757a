import { describe, expect, test } from 'vitest';
import { readData } from '../../src/read/data.ts';
import { patternStarts } from '../../src/read/pattern-starts.ts';

describe('what a match may begin with', () => {
  test.each([
    ['annons', 'a'],
    ['(stäng |dölj )?annons', 'ads'],
    ['(a|b)+c', 'ab'],
    ['x{0,3}y', 'xy'],
    ['x{2,3}y', 'x'],
    ['[-–* ]*reklam', ' *-r–'.split('').sort().join('')],
    ['\\d+ min', '0123456789'],
    ['[\\d()-]?x', '()-0123456789x'],
    ['©.{0,160}|copyright', 'c©'],
    ['(?<!\\p{L})(tel|tfn)', 't'],
    ['\\bav\\b', 'a'],
    ['\\(foto', '('],
    ['(?:(?:a|b)?c|d)e', 'abcd'],
    ['^fakta$', 'f'],
  ])('%s', (source, starts) => {
    expect(patternStarts(source)).toBe(starts);
  });

  test.each(['.{0,40}nyhetsbrev', '[^.!?]{2,60} skrev', '\\S+@x', '(a|.)b', 'a?', '\\p{L}+', '[a-z]x'])(
    '%s: many',
    (source) => {
      expect(patternStarts(source)).toBeNull();
    },
  );

  test('most phrases of pages begin with a few characters', () => {
    const { boilerplate } = readData().zones;
    const known = boilerplate.filter((source) => patternStarts(source) !== null);
    expect(known.length).toBeGreaterThan(0.75 * boilerplate.length);
  });
});
