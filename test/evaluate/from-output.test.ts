import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { asPrediction } from '../../src/evaluate/annotation.ts';
import { goldFrom, predictionFrom } from '../../src/evaluate/from-output.ts';
import { isYrkaJson, readOutputs } from '../../src/evaluate/read-outputs.ts';
import { formatIssue, InputError } from '../../src/model/issue.ts';
import { offsetReverter } from '../../src/model/offsets.ts';
import type { Output } from '../../src/model/output.ts';
import { valuesOf } from './labelled.ts';

const content = readFileSync('fixtures/evaluate/results.ndjson', 'utf8');
const outputs = readOutputs('results.ndjson', content).outputs;
const [output] = outputs as [Output, ...Output[]];

test('NDJSON, an array and one object hold the same outputs', () => {
  expect(outputs).toHaveLength(4);
  expect(readOutputs('x', JSON.stringify(outputs, null, 2)).outputs).toEqual(outputs);
  expect(readOutputs('x', JSON.stringify(output)).outputs).toEqual([output]);
});

test('an output as gold agrees with itself as a prediction', () => {
  const pairs = outputs.map((found) => ({ gold: goldFrom(found), prediction: predictionFrom(found) }));
  expect(valuesOf(pairs)).toMatchObject({
    macro_f1: 1,
    span_f1: 1,
    exact_span_f1: 1,
    sentence_f1: 1,
    alpha: 1,
    noise: 0,
  });
});

test('a corrected kind counts against the prediction', () => {
  const [first, ...rest] = output.units;
  const corrected = { ...output, units: [{ ...first!, kind: 'criticism' as const }, ...rest] };
  const { span_f1 } = valuesOf([{ gold: goldFrom(corrected), prediction: predictionFrom(output) }]);
  expect(span_f1).toBeCloseTo(1 - 1 / output.units.length, 10);
});

describe('offsets', () => {
  const text = '🙂🙂 Kommunen måste agera nu.';
  const start = text.indexOf('Kommunen') - 2;
  const small: Output = {
    ...output,
    document: { ...output.document, text },
    sentences: [{ id: 's1', start, end: start + 24, zone: 'body' }],
    units: [{ ...output.units[0]!, sentence: 's1', start, end: start + 23 }],
  };
  const revert = offsetReverter(text, 'codepoints');
  const moved = <T extends { readonly start: number; readonly end: number }>(span: T): T => ({
    ...span,
    start: revert(span.start),
    end: revert(span.end),
  });
  const utf16: Output = {
    ...small,
    offsets: 'utf16',
    sentences: small.sentences.map(moved),
    units: small.units.map(moved),
  };

  test('in UTF-16 code units become code points', () => {
    expect(utf16.units[0]!.start).toBe(start + 2);
    expect(goldFrom(utf16)).toEqual(goldFrom(small));
    expect(predictionFrom(utf16)).toEqual(predictionFrom(small));
    expect(goldFrom(small).sentences[0]!.text).toBe('Kommunen måste agera nu.');
  });

  test('in UTF-16 code units without the text are refused', () => {
    const { text: _, ...document } = utf16.document;
    expect(() => predictionFrom({ ...utf16, document })).toThrow(InputError);
    expect(() => goldFrom({ ...utf16, document })).toThrow(/offsets-unknown/);
  });

  test('decide the sentence of a unit that names another', () => {
    const added = { ...small, units: small.units.map((unit) => ({ ...unit, sentence: 's99' })) };
    expect(goldFrom(added)).toEqual(goldFrom(small));
    const outside = { ...small, units: small.units.map((unit) => ({ ...unit, start: 0, end: 1 })) };
    expect(() => goldFrom(outside)).toThrow(/unit-outside/);
    const tooLong = { ...small, units: small.units.map((unit) => ({ ...unit, end: 99_999 })) };
    expect(() => goldFrom(tooLong)).toThrow(/unit-outside/);
  });
});

test('labels of a second annotator stand for a prediction', () => {
  const gold = goldFrom(output);
  const { sentences, units } = asPrediction(gold);
  expect(sentences).toHaveLength(output.sentences.length);
  expect(units.map(({ kind, start }) => [kind, start])).toEqual(output.units.map(({ kind, start }) => [kind, start]));
});

test.each([
  ['[\n  {\n    "schema": "yrka/1",', true],
  ['{"schema":"yrka/1","offsets"', true],
  ['\uFEFF{"schema":"yrka/1"', true],
  ['{"schema":"yrka-figures/1"', false],
  ['{"id": 1, "start": 0}', false],
  ['{"text": "schema: yrka/1"}', false],
])('%s begins as output of yrka: %s', (head, answer) => {
  expect(isYrkaJson(head)).toBe(answer);
});

const line = content.split('\n')[0]!;
const faults: [name: string, content: string, issue: RegExp][] = [
  ['no JSON', `${line}\n{"schema"`, /^x:2 json-invalid /],
  ['another schema', '{"schema": "yrka/2"}', /^yrka: x: is no output of yrka/],
  ['no path', '{"schema": "yrka/1", "document": {}}', /^yrka: x: `document.path`/],
  ['no offsets', line.replace('"codepoints"', '"bytes"'), /^yrka: x: \S+: `offsets` is neither/],
  ['no units', line.replace('"units":[', '"unit":['), /^yrka: x: \S+: `sentences` or `units`/],
  [
    'an unknown kind',
    `\n${line.replace('"kind":"demand"', '"kind":"krav"')}\n{}`,
    /^x:2 output-invalid \S+: u\d+: `kind`/,
  ],
];

test.each(faults)('%s is an issue with its place', (_, faulty, issue) => {
  expect(formatIssue(readOutputs('x', faulty).issues[0]!)).toMatch(issue);
});

test('what stands for a document that could not be read is left out', () => {
  const failure = '{"schema":"yrka/1","error":{"code":"binary","message":"…","path":"b"}}';
  expect(readOutputs('x', `${failure}\n${line}\n`)).toMatchObject({ outputs: [{ schema: 'yrka/1' }], issues: [] });
});
