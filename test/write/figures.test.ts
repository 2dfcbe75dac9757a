import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { asPrediction } from '../../src/evaluate/annotation.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import { predictionFrom } from '../../src/evaluate/from-output.ts';
import { matchDocuments } from '../../src/evaluate/match-documents.ts';
import { readOutputs } from '../../src/evaluate/read-outputs.ts';
import { FIGURE_NAMES, type Figures } from '../../src/model/figures.ts';
import { escapeMarkdown } from '../../src/write/escape-markdown.ts';
import { figuresWriters } from '../../src/write/figures/writers.ts';
import { goldFile, goldOf, unit } from '../evaluate/labelled.ts';

const names = ['column-2', 'debate-1', 'interview-1', 'speech-6'];
const { pairs } = matchDocuments(
  names.map((name) => goldFile(`fixtures/gold/${name}.gold.jsonl`)),
  readOutputs('results', readFileSync('fixtures/evaluate/results.ndjson', 'utf8')).outputs.map(predictionFrom),
);
const figures = evaluate(pairs, { errors: 'criticism', resamples: 100, seed: 1 });

/** What an article must not do to a reader: marks, a terminal's control characters, line ends. */
const HOSTILE = '# *Nej*\u001b[31m | <b>till</b>\r\n\u2028- [allt](x) `a`';
const sentence = { id: '1', start: 0, end: 9, zone: 'body', text: HOSTILE, units: [] } as const;
const prediction = {
  ...asPrediction(goldOf([])),
  units: [{ ...unit('claim', 0, 9), text: HOSTILE, evidence: [{ rule: 'claim/x', text: HOSTILE, weight: 1 }] }],
};
const hostile = evaluate([{ gold: goldOf([sentence]), prediction }], { errors: 'all', resamples: 0, seed: 1 });

describe.each(['text', 'md', 'json'] as const)('%s', (format) => {
  test('as people see it', async () => {
    await expect(figuresWriters[format](figures)).toMatchFileSnapshot(`../../fixtures/evaluate/figures.${format}`);
  });

  test('ends with one line end and holds no control characters', () => {
    const written = figuresWriters[format](hostile);
    expect(written).toMatch(/[^\n]\n$/);
    expect(written).not.toMatch(/[^\P{Cc}\n]/u);
  });
});

test('text fills at most 80 columns, rule names apart', () => {
  const wide = figuresWriters
    .text(figures)
    .split('\n')
    .filter((line) => line.length > 80 && !/\S+\/\S+/.test(line));
  expect(wide).toEqual([]);
});

test('Markdown escapes what articles say, on one line', () => {
  const written = figuresWriters.md(hostile);
  expect(written).toContain(escapeMarkdown(HOSTILE));
  expect(written.replaceAll(escapeMarkdown(HOSTILE), '')).not.toContain('Nej');
});

test('JSON holds every figure by its flat name, with six decimals', () => {
  const written = JSON.parse(figuresWriters.json(figures)) as Figures;
  expect(written.schema).toBe('yrka-figures/1');
  expect(Object.keys(written.figures)).toEqual([...FIGURE_NAMES]);
  expect(written.figures.macro_f1.value).toBeCloseTo(figures.figures.macro_f1.value, 6);
  expect(String(written.figures.macro_f1.value).length).toBeLessThanOrEqual(8);
  expect(written.errors).toEqual(figures.errors);
});

test('without intervals nothing is said of them', () => {
  for (const format of ['text', 'md'] as const) {
    expect(figuresWriters[format](figures)).toContain('bootstrap');
    expect(figuresWriters[format](hostile)).not.toContain('bootstrap');
  }
});
