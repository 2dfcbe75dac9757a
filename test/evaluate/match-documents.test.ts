import { describe, expect, test } from 'vitest';
import type { Prediction } from '../../src/evaluate/annotation.ts';
import { documentName } from '../../src/evaluate/document-name.ts';
import { matchDocuments } from '../../src/evaluate/match-documents.ts';
import { goldOf } from './labelled.ts';

const gold = (path: string) => ({ ...goldOf([]), path, name: documentName(path) });
const prediction = (path: string, text: string | null = null): Prediction => ({
  path,
  name: documentName(path),
  text,
  sentences: [],
  units: [],
});

test.each([
  ['a/b/skola.gold.jsonl', 'skola'],
  ['skola.txt', 'skola'],
  ['skola.v2.md', 'skola.v2'],
  ['skola', 'skola'],
  ['.txt', '.txt'],
  ['a.b/skola', 'skola'],
  ['korpus.csv#17', 'korpus.csv#17'],
  ['so\u0308dra.txt', 's\u00f6dra'],
])('the name of %s is %s', (path, name) => {
  expect(documentName(path)).toBe(name);
});

const matches = (golds: readonly string[], predictions: readonly string[]) => {
  const { pairs, issues } = matchDocuments(
    golds.map(gold),
    predictions.map((path) => prediction(path)),
  );
  return {
    pairs: pairs.map((pair) => pair.prediction?.path ?? null),
    issues: issues.map(({ code, path }) => `${code} ${path}`),
  };
};

describe('a prediction is found', () => {
  test('by its base name', () => {
    expect(matches(['g/a.gold.jsonl', 'g/b.gold.jsonl'], ['out/b.md', 'in/a.txt'])).toEqual({
      pairs: ['in/a.txt', 'out/b.md'],
      issues: [],
    });
  });

  test('by its folders where names repeat', () => {
    expect(matches(['g/x/a.gold.jsonl', 'g/y/a.gold.jsonl'], ['t/y/a.txt', 't/x/a.txt'])).toEqual({
      pairs: ['t/x/a.txt', 't/y/a.txt'],
      issues: [],
    });
  });

  test('by its whole path where even these repeat', () => {
    expect(matches(['t/a.txt'], ['t/a.md', 't/a.txt'])).toEqual({ pairs: ['t/a.txt'], issues: [] });
  });

  test('not where none has the name; predictions without gold are left out', () => {
    expect(matches(['a.gold.jsonl'], ['b.txt'])).toEqual({ pairs: [null], issues: ['no-gold b.txt'] });
  });

  test('and one warning counts those without gold', () => {
    const { issues } = matchDocuments(
      [gold('a.gold.jsonl')],
      ['a.txt', 'b.txt', 'c.txt'].map((path) => prediction(path)),
    );
    expect(issues.map(({ path, message }) => `${path} ${message}`)).toEqual([
      'b.txt no gold document has this name: it is left out (and 1 more)',
    ]);
  });

  test('not where the choice is open', () => {
    expect(matches(['a.gold.jsonl'], ['x/a.txt', 'y/a.txt']).issues).toEqual(['ambiguous a.gold.jsonl']);
    expect(matches(['x/a.gold.jsonl', 'y/a.gold.jsonl'], ['a.txt']).issues).toEqual(['ambiguous a.txt']);
    expect(matchDocuments([gold('a.gold.jsonl')], [prediction('a.txt'), prediction('a.txt')]).issues).toMatchObject([
      { code: 'ambiguous', path: 'a.txt', message: expect.stringMatching(/^is there twice for a\.gold\.jsonl/) },
    ]);
  });
});

test('a warning says where the words differ, with offsets in code points', () => {
  const sentence = (text: string) => ({ id: '7', start: 2, end: 5, zone: 'body', text, units: [] }) as const;
  const issuesOf = (text: string) =>
    matchDocuments([goldOf([sentence(text)])], [prediction('a.txt', '🙂 Nej.')]).issues.map(({ code }) => code);
  expect(issuesOf('Nej')).toEqual([]);
  expect(issuesOf('ej.')).toEqual(['text-differs']);
});

test('a warning says where a sentence ends behind the text, also where the labels hold no words', () => {
  const sentence = { id: '7', start: 2, end: 7, zone: 'body', text: null, units: [] } as const;
  expect(matchDocuments([goldOf([sentence])], [prediction('a.txt', '🙂 Nej.')]).issues).toMatchObject([
    { code: 'text-differs', message: 'sentence 7 (2–7) ends behind the text of a.txt' },
  ]);
});
