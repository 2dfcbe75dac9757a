import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { background, formatBackground, parseBackground, stepOf } from '../../src/corpus/background.ts';
import { stemFrequencies } from '../../src/corpus/build-background.ts';

const TABLE = '#documents\t100\nskola\t50\nskolor\t20\noch\t99\nå\t40\nkl.\t9\nnordisk-baltiska\t8\n';

describe('stemFrequencies', () => {
  it('joins the forms of a stem as if they were independent, without stop words, single letters and what is no word', () => {
    expect(stemFrequencies(TABLE)).toEqual({
      documents: 100,
      frequencies: new Map([
        ['skol', 60],
        ['nordisk-baltisk', 8],
      ]),
    });
  });
});

describe('formatBackground', () => {
  it('keeps frequencies to a tenth and stems in code-unit order', () => {
    const frequencies = new Map([
      ['öl', 100],
      ['ek', 103],
      ['al', 7],
    ]);
    const text = formatBackground(['about'], { documents: 200, frequencies });
    expect(text).toBe('# about\ndocuments\t200\n27\tek öl\n11\tal\n');
    const read = parseBackground(text);
    expect(read.documents).toBe(200);
    for (const [stem, frequency] of frequencies)
      expect(Math.abs(read.frequencies.get(stem)! / frequency - 1)).toBeLessThan(0.1);
  });

  it('has a step for every frequency that it can give back', () => {
    for (const step of [11, 20, 50]) expect(stepOf(Math.round(2 ** (step / 4)))).toBe(step);
  });
});

describe('the background that ships', () => {
  it('knows common stems as common', () => {
    const { documents, frequencies } = background();
    expect(documents).toBe(8866);
    expect(frequencies.get('regering')!).toBeGreaterThan(documents / 2);
    expect(frequencies.get('socialtjänst')!).toBeLessThan(documents / 10);
    expect(frequencies.get('hav') ?? 0).toBeLessThan(documents / 50);
  });

  it('is small', () => {
    expect(gzipSync(readFileSync('src/corpus/background.tsv')).length).toBeLessThan(200_000);
  });
});
