import { describe, expect, test } from 'vitest';
import { readData } from '../../src/read/data.ts';
import { patternBeginnings } from '../../src/read/pattern-beginnings.ts';

describe('what a match begins with', () => {
  test.each([
    ['annons', ['ann']],
    ['(stäng |dölj )?annons', ['ann', 'döl', 'stä']],
    ['(a|b)+c', ['aaa', 'aab', 'aac', 'aba', 'abb', 'abc', 'ac', 'baa', 'bab', 'bac', 'bba', 'bbb', 'bbc', 'bc']],
    ['x{0,2}y', ['xxy', 'xy', 'y']],
    ['[–*]?reklam', ['*re', 'rek', '–re']],
    ['ab.{0,9}', ['ab']],
    ['a[^x]b', ['a']],
    ['©.{0,160}|copyright', ['cop', '©']],
    ['(?<!\\p{L})(tel|tfn)', ['tel', 'tfn']],
    ['\\bav\\b', ['av']],
    ['\\(foto', ['(fo']],
    ['(?:(?:a|b)?c|d)e', ['ace', 'bce', 'ce', 'de']],
    ['(a|)b', ['ab', 'b']],
    ['a?', ['', 'a']],
    ['\\d{4}-', [...'0123456789']],
    ['[ab]\\d', ['a', 'b']],
  ])('%s', (source, beginnings) => {
    expect(patternBeginnings(source)).toEqual(beginnings.sort());
  });

  test('many are cut short', () => {
    expect(patternBeginnings('[a@.:!]{5}')).toEqual([...'!.:@a'].flatMap((a) => [...'!.:@a'].map((b) => a + b)));
  });

  test.each(['.{0,40}nyhetsbrev', '[^.!?]{2,60} skrev', '\\S+@x', '(a|.)b', '\\p{L}+', '[a-z]x'])(
    '%s: anything',
    (source) => {
      expect(patternBeginnings(source)).toContain('');
    },
  );

  test('most phrases of pages begin with what is known', () => {
    const { boilerplate } = readData().zones;
    const known = boilerplate.filter((source) => !patternBeginnings(source).includes(''));
    expect(known.length).toBeGreaterThan(0.75 * boilerplate.length);
  });
});
