import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { natural } from '../../src/corpus/natural.ts';
import { buildNatural } from '../../src/language/natural/build.ts';
import { stem } from '../../src/language/natural/stem.ts';

describe('stem', () => {
  it.each([
    ['skolornas', 'skol'],
    ['skolor', 'skol'],
    ['förändringarna', 'förändring'],
    ['ansvarslöst', 'ansvarslös'],
    ['nordisk-baltiska', 'nordisk-baltisk'],
    ['å', 'å'],
    ['', ''],
    ['constructor', 'construct'],
  ])('%s → %s', (word, expected) => expect(stem(word)).toBe(expected));
});

describe('natural', () => {
  it('counts arrays of terms, Swedish letters and names of object members included', () => {
    const tfIdf = new (natural().TfIdf)();
    tfIdf.addDocument(['låt', 'constructor', 'låt']);
    expect(tfIdf.listTerms(0).map(({ term, tf }) => [term, tf])).toEqual([
      ['låt', 2],
      ['constructor', 1],
    ]);
  });

  it('has Swedish stop words', () => expect(natural().stopWords.words).toContain('från'));

  it('measures how alike strings are', () => {
    expect(natural().jaroWinkler('kommun', 'kommuner')).toBeGreaterThan(0.9);
  });
});

describe('buildNatural', () => {
  const target = mkdtempSync(join(tmpdir(), 'natural-'));
  let modules: string[] = [];
  beforeAll(async () => {
    modules = await buildNatural(process.cwd(), target);
  });
  afterAll(() => rmSync(target, { recursive: true }));

  it('takes in natural and underscore alone: no database drivers, no word nets', () => {
    const packages = new Set(modules.map((path) => path.split('node_modules/')[1]!.split('/')[0]));
    expect([...packages]).toEqual(['natural', 'underscore']);
    expect(modules.filter((path) => path.includes('/natural/')).length).toBeLessThan(15);
  });

  it('names every holder of copyright in the licence beside the bundles', () => {
    const licence = readFileSync(join(target, 'natural-LICENSE.txt'), 'utf8');
    const holders = modules.flatMap((path) => readFileSync(path, 'utf8').match(/Copyright \(c\).*/gu) ?? []);
    expect(holders.length).toBeGreaterThan(5);
    for (const holder of holders) expect(licence).toContain(holder.trim());
  });

  it('leaves bundles that need nothing but Node', () => {
    for (const name of ['natural-stemmer.cjs', 'natural-corpus.cjs']) {
      expect(existsSync(join(target, name))).toBe(true);
      const required = [...readFileSync(join(target, name), 'utf8').matchAll(/require\([`'"]([^`'"]+)/gu)];
      expect(required.map(([, id]) => id).filter((id) => id !== 'fs')).toEqual([]);
    }
  });
});
