import { describe, expect, test } from 'vitest';
import { readData } from '../../src/read/data.ts';
import { patternNeeds } from '../../src/read/pattern-needs.ts';

describe('what every match holds one of', () => {
  test.each([
    ['annons', [['annons']]],
    ['(stäng |dölj )?annons', [['annons']]],
    ['(ab|cd)+e', [['e'], ['ab', 'cd']]],
    ['abc?d', [['ab'], ['d']]],
    ['x{0,3}y', [['y']]],
    ['ax{2,3}y', [['ax'], ['y']]],
    ['.{0,40}nyhetsbrev(et)?', [['nyhetsbrev']]],
    ['©.{0,160}|copyright', [['©', 'copyright']]],
    ['(?<!\\p{L})(tel|tfn)', [['tel', 'tfn']]],
    ['a\\bv(?=x|y)b', [['avb']]],
    ['[^.]{2,60} · [^!]+', [[' · ']]],
    ['\\(foto\\d', [['(foto'], [...'0123456789']]],
    ['😀?b', [['b']]],
    ['(?:(?:a|b)cd|d[ef])', [['cd', 'd']]],
    ['^fakta$', [['fakta']]],
    ['x? [–;] .+', [['–', ';']]],
    ['(ab|c,d)+: .', [[': '], ['ab', 'c,d']]],
  ])('%s', (source, needs) => {
    expect(patternNeeds(source)).toEqual(needs);
  });

  test.each(['.{0,40}', '\\S+', '(a|.)', 'a?', '(a|)', '[a-z]', '\\p{Lu}\\u0041', '(ab){0}'])(
    '%s: unknown',
    (source) => {
      expect(patternNeeds(source)).toEqual([]);
    },
  );

  test('most phrases of pages need something', () => {
    const { boilerplate } = readData().zones;
    const known = boilerplate.filter((source) => patternNeeds(source).length > 0);
    expect(known.length).toBeGreaterThan(0.8 * boilerplate.length);
  });
});
