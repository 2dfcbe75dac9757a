import { describe, expect, test } from 'vitest';
import { judge } from '../../src/mine/judge.ts';
import { makeContext } from '../../src/mine/make-context.ts';
import { loadPack } from '../../src/rules/load-pack.ts';
import { RuleSet } from '../../src/rules/rule-set.ts';
import { analyseText } from '../analyse-text.ts';

const { pack } = loadPack([
  {
    path: 'a.yaml',
    text: `words:
  svek: { criticism: 2 }
  brist: { criticism: 0.1 }
  vinst: { criticism: -1, claim: 0.9 }
  hopp: { criticism: 0.9, claim: 2 }
`,
  },
]);
const THRESHOLDS = { demand: 1, criticism: 1, claim: 1 };

/** What the clauses of one sentence are taken to be, each about one of the words. */
const kindsOf = (...words: readonly string[]): (string | null)[] => {
  const analysis = analyseText(`${words.map((word) => `vi ser ${word} i hela landet nu`).join(', och ')}.`);
  const matches = new RuleSet([pack]).matchAll(analysis, () => true);
  const context = makeContext({ analysis, matches, thresholds: THRESHOLDS });
  return judge(context, 0).map(({ decision }) => decision?.kind ?? null);
};

describe('a clause beside an act', () => {
  test('carries it on where it nearly performs it', () => {
    expect(kindsOf('svek', 'brist')).toEqual(['criticism', 'criticism']);
    expect(kindsOf('brist', 'svek')).toEqual(['criticism', 'criticism']);
  });

  test('does not where something speaks against it', () => {
    expect(kindsOf('svek', 'vinst')).toEqual(['criticism', null]);
  });

  test('does not where nothing speaks for it, however low the threshold', () => {
    expect(kindsOf('svek', 'skog')).toEqual(['criticism', null]);
  });

  test('keeps an act of its own', () => {
    expect(kindsOf('svek', 'hopp')).toEqual(['criticism', 'claim']);
  });

  test('does not pass on what it carries', () => {
    expect(kindsOf('svek', 'brist', 'brist')).toEqual(['criticism', 'criticism', null]);
  });
});
