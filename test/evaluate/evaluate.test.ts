import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { asPrediction } from '../../src/evaluate/annotation.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import { predictionFrom } from '../../src/evaluate/from-output.ts';
import { matchDocuments } from '../../src/evaluate/match-documents.ts';
import { readOutputs } from '../../src/evaluate/read-outputs.ts';
import { goldFile, goldOf, unit, valuesOf } from './labelled.ts';

const FOLDER = 'fixtures/evaluate';
const NAMES = ['column-2', 'debate-1', 'interview-1', 'letter-3', 'speech-6'];
const golds = NAMES.map((name) => goldFile(`fixtures/gold/${name}.gold.jsonl`));
const second = NAMES.filter((name) => name !== 'letter-3').map((name) =>
  asPrediction(goldFile(`${FOLDER}/second/${name}.gold.jsonl`)),
);
const results = readOutputs('results', readFileSync(`${FOLDER}/results.ndjson`, 'utf8')).outputs.map(predictionFrom);
// Taken with an independent scorer written in Python.
const expected = JSON.parse(readFileSync(`${FOLDER}/expected.json`, 'utf8')) as Record<string, Record<string, number>>;

describe.each([
  ['second', second],
  ['results', results],
] as const)('%s against gold', (name, predictions) => {
  const { pairs, issues } = matchDocuments(golds, predictions);
  const values = valuesOf(pairs);

  test('goes by base names', () => {
    expect(issues).toEqual([]);
    expect(pairs.map(({ prediction }) => prediction?.name ?? null)).toEqual(
      NAMES.map((known) => (known === 'letter-3' ? null : known)),
    );
  });

  test.each(Object.entries(expected[name]!))('%s is %d', (figure, value) => {
    expect(values[figure as keyof typeof values]).toBeCloseTo(value, 5);
  });
});

const options = { errors: 'all', resamples: 0, seed: 1 } as const;
const sentence = (id: string, start: number, end: number, units: ReturnType<typeof unit>[]) =>
  ({ id, start, end, zone: 'body', text: null, units }) as const;
const found = (...units: (ReturnType<typeof unit> & { readonly rules?: readonly string[] })[]) => ({
  path: 'a.txt',
  name: 'a',
  text: null,
  sentences: [],
  units: units.map(({ rules = [], ...rest }) => ({
    ...rest,
    text: 'words',
    evidence: rules.map((rule) => ({ rule, text: 'cue', weight: 1 })),
  })),
});

test('the confusion table counts the first kind of each sentence', () => {
  const gold = goldOf([
    sentence('1', 0, 10, [unit('claim', 0, 4), unit('demand', 5, 10)]),
    sentence('2', 11, 20, []),
    sentence('3', 21, 30, [unit('criticism', 21, 30)]),
  ]);
  const { confusion } = evaluate([{ gold, prediction: found(unit('claim', 0, 10), unit('demand', 11, 20)) }], options);
  expect(confusion).toEqual({
    demand: { demand: 0, criticism: 0, claim: 1, none: 0 },
    criticism: { demand: 0, criticism: 0, claim: 0, none: 1 },
    claim: { demand: 0, criticism: 0, claim: 0, none: 0 },
    none: { demand: 1, criticism: 0, claim: 0, none: 0 },
  });
});

test('base rates and the baseline count sentences in title, lead and body', () => {
  const gold = goldOf([
    sentence('1', 0, 10, [unit('demand', 0, 10)]),
    sentence('2', 11, 20, []),
    sentence('3', 21, 30, [unit('claim', 21, 25), unit('demand', 26, 30)]),
    sentence('4', 31, 40, []),
    { ...sentence('5', 41, 50, []), zone: 'byline' },
  ]);
  const values = valuesOf([{ gold, prediction: null }]);
  expect(values).toMatchObject({
    demand_base_rate: 0.5,
    claim_base_rate: 0.25,
    criticism_base_rate: 0,
    any_base_rate: 0.5,
    criticism_baseline_f1: 0,
  });
  expect(values.demand_baseline_f1).toBeCloseTo(2 / 3, 10);
  expect(values.claim_baseline_f1).toBeCloseTo(0.4, 10);
  expect(values.macro_baseline_f1).toBeCloseTo((2 / 3 + 0.4) / 3, 10);
});

test('exact spans agree to the character, other spans by half', () => {
  const gold = goldOf([sentence('1', 0, 40, [unit('demand', 0, 20), unit('claim', 21, 40)])]);
  const values = valuesOf([{ gold, prediction: found(unit('demand', 0, 10), unit('claim', 21, 40)) }]);
  expect(values).toMatchObject({ span_f1: 1, exact_span_f1: 0.5, demand_exact_span_f1: 0, claim_exact_span_f1: 1 });
});

test('a rule is right where the units that it speaks for are', () => {
  const gold = goldOf([
    sentence('1', 0, 20, [unit('demand', 0, 20)]),
    sentence('2', 21, 40, [unit('demand', 21, 25)]),
    sentence('3', 41, 60, []),
  ]);
  const prediction = found(
    { ...unit('demand', 0, 19), rules: ['demand/a', 'demand/a', 'demand/b'] },
    { ...unit('demand', 21, 40), rules: ['demand/a'] },
    { ...unit('claim', 41, 60), rules: ['claim/c'] },
  );
  expect(evaluate([{ gold, prediction }], options).rules).toEqual([
    { rule: 'demand/a', units: 2, right: 1, precision: 0.5, inSentence: 2 },
    { rule: 'claim/c', units: 1, right: 0, precision: 0, inSentence: 0 },
    { rule: 'demand/b', units: 1, right: 1, precision: 1, inSentence: 1 },
  ]);
});

test('errors name the sentence, the kinds, the units and their evidence', () => {
  const gold = goldOf([
    sentence('1', 0, 10, [unit('demand', 0, 10)]),
    { ...sentence('2', 11, 20, []), text: 'Så är det.' },
    sentence('3', 21, 30, [unit('claim', 21, 30)]),
  ]);
  const prediction = found(unit('demand', 1, 10), { ...unit('claim', 11, 20), rules: ['claim/x'] });
  const { errors, misjudged } = evaluate([{ gold, prediction }], options);
  expect(misjudged).toBe(2);
  expect(errors).toEqual([
    {
      path: 'a.gold.jsonl',
      sentence: '2',
      start: 11,
      end: 20,
      zone: 'body',
      gold: [],
      predicted: ['claim'],
      text: 'Så är det.',
      units: [{ kind: 'claim', text: 'words', evidence: [{ rule: 'claim/x', text: 'cue', weight: 1 }] }],
    },
    expect.objectContaining({ sentence: '3', gold: ['claim'], predicted: [], units: [] }),
  ]);
  const listed = (about: 'demand' | 'claim' | 'none') =>
    evaluate([{ gold, prediction }], { ...options, errors: about }).errors.length;
  expect([listed('demand'), listed('claim'), listed('none')]).toEqual([0, 2, 0]);
});

test('of a sample only the listed sentences are judged', () => {
  const gold = { ...goldOf([sentence('2', 20, 40, [unit('demand', 20, 40)])]), whole: false };
  const prediction = found(unit('claim', 0, 19), unit('demand', 18, 40), unit('claim', 35, 60));
  const { units, figures } = evaluate([{ gold, prediction }], options);
  expect(units).toEqual({ gold: 1, predicted: 1 });
  expect([figures.demand_f1.value, figures.span_f1.value, figures.any_f1.value]).toEqual([1, 1, 1]);
});

test('intervals hold the value, depend on the seed alone, and need two documents', () => {
  const { pairs } = matchDocuments(golds, second);
  const draw = (seed: number) => evaluate(pairs, { ...options, resamples: 200, seed }).figures;
  const { macro_f1 } = draw(1);
  expect(macro_f1.low).toBeLessThan(macro_f1.value);
  expect(macro_f1.high).toBeGreaterThan(macro_f1.value);
  expect(draw(1)).toEqual(draw(1));
  expect(draw(2).macro_f1).not.toEqual(macro_f1);
  expect(evaluate(pairs.slice(0, 1), { ...options, resamples: 200 }).figures.macro_f1).toMatchObject({
    low: null,
    high: null,
  });
});
