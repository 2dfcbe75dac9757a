import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type EvalOptions, evaluateCommand } from '../../src/commands/eval.ts';
import { findInputs } from '../../src/commands/find-inputs.ts';
import { type SampleOptions, sampleCommand } from '../../src/commands/sample.ts';
import type { Figures } from '../../src/model/figures.ts';
import { Pipeline } from '../../src/pipeline.ts';
import { defaultPack } from '../../src/rules/default-pack.ts';

const NAMES = ['column-2', 'debate-1', 'interview-1', 'speech-6'];
const folder = mkdtempSync(join(tmpdir(), 'yrka-eval-'));
const at = (...parts: string[]): string => join(folder, ...parts).replaceAll('\\', '/');
const put = (path: string, content: string): string => {
  writeFileSync(at(path), content);
  return at(path);
};

beforeAll(() => {
  for (const name of ['gold', 'labels', 'texts', 'second', 'results']) mkdirSync(at(name));
  for (const name of NAMES) {
    for (const [to, ending] of [
      ['gold', 'gold.jsonl'],
      ['gold', 'txt'],
      ['labels', 'gold.jsonl'],
      ['texts', 'txt'],
    ]) {
      copyFileSync(`fixtures/gold/${name}.${ending}`, at(to!, `${name}.${ending}`));
    }
    copyFileSync(`fixtures/evaluate/second/${name}.gold.jsonl`, at('second', `${name}.gold.jsonl`));
  }
  for (const line of readFileSync('fixtures/evaluate/results.ndjson', 'utf8').trim().split('\n')) {
    const output = JSON.parse(line) as { document: { path: string } };
    const name = output.document.path.replace(/^.*\/|\.txt$/g, '');
    put(`results/${name}.json`, JSON.stringify(output, null, 2));
    put(`results/${name}.md`, `<!-- yrka ${name} -->\n`);
  }
  put('results/summary.json', '{\n  "schema": "yrka-summary/1"\n}\n');
});

afterAll(() => rmSync(folder, { recursive: true }));

const io = (stdin = '') => {
  const written = { out: '', err: '' };
  return {
    written,
    stdout: async (text: string) => {
      written.out += text;
    },
    stderr: (text: string) => {
      written.err += text;
    },
    stdin: async function* () {
      yield Buffer.from(stdin);
    },
  };
};

const pipeline = new Pipeline([defaultPack()]);
const mining = { pipeline: async () => pipeline };

const run = async (gold: string, paths: readonly string[], options: EvalOptions = {}, stdin = '') => {
  const place = io(stdin);
  const code = await evaluateCommand(gold, paths, { format: 'json', resamples: 0, ...mining, ...options }, place);
  const figures = place.written.out === '' ? null : (JSON.parse(place.written.out) as Figures);
  return { code, figures, err: place.written.err.replaceAll(`${at()}/`, '').replaceAll(at(), '.') };
};

const draw = async (count: number, paths: readonly string[], options: SampleOptions = {}) => {
  const place = io();
  const code = await sampleCommand(count, paths, { ...mining, ...options }, place);
  return { code, lines: place.written.out.split('\n').slice(0, -1), ...place.written };
};

const expected = JSON.parse(readFileSync('fixtures/evaluate/expected.json', 'utf8')) as Record<
  string,
  { span_f1: number; macro_f1: number }
>;

describe('what predictions are', () => {
  test('without a path, the texts beside the gold are mined', async () => {
    const { code, figures, err } = await run(at('gold'), []);
    expect([code, err, figures!.documents, figures!.missing]).toEqual([0, '', 4, []]);
    expect(figures!.units.predicted).toBeGreaterThan(0);
    expect(figures!.rules.length).toBeGreaterThan(0);
    const one = await run(at('gold/debate-1.gold.jsonl'), []);
    expect(one.figures!.documents).toBe(1);
    for (const paths of [[at('texts')], [at('gold')], NAMES.map((name) => at('texts', `${name}.txt`))]) {
      expect((await run(at('gold'), paths)).figures, paths[0]).toEqual(figures);
    }
  });

  test('labels in a folder are another annotator, also beside the texts', async () => {
    const second = await run(at('labels'), [at('second')]);
    expect([second.code, second.figures!.rules]).toEqual([0, []]);
    expect(second.err).toMatch(/^second\/column-2.gold.jsonl:8 gold-doubtful the demand at 496–561 reaches out/);
    const self = await run(at('labels'), [at('gold')]);
    expect(self.figures!.figures.alpha.value).toBe(1);
  });

  test('JSON of yrka is a prediction: files in a folder, NDJSON, standard input', async () => {
    const inFolder = await run(at('labels'), [at('results')]);
    expect([inFolder.code, inFolder.err]).toEqual([0, '']);
    const ndjson = readFileSync('fixtures/evaluate/results.ndjson', 'utf8');
    expect((await run(at('labels'), [put('all.ndjson', ndjson)])).figures).toEqual(inFolder.figures);
    expect((await run(at('labels'), ['-'], {}, ndjson)).figures).toEqual(inFolder.figures);
  });

  test('figures are those of an independent scorer; a document without a prediction counts as empty', async () => {
    mkdirSync(at('five'));
    for (const name of [...NAMES, 'letter-3']) {
      copyFileSync(`fixtures/gold/${name}.gold.jsonl`, at('five', `${name}.gold.jsonl`));
    }
    for (const name of ['second', 'results']) {
      const { code, figures, err } = await run(at('five'), [at(name)]);
      expect(figures!.figures.macro_f1.value, name).toBeCloseTo(expected[name]!.macro_f1, 5);
      expect(figures!.figures.span_f1.value, name).toBeCloseTo(expected[name]!.span_f1, 5);
      expect([code, figures!.missing]).toEqual([0, [at('five/letter-3.gold.jsonl')]]);
      expect(err).toMatch(
        /(?:^|\n)yrka: five: 1 of 5 gold documents .* predicting nothing: five\/letter-3.gold.jsonl \[no-prediction\]\n$/,
      );
    }
  });
});

test('folders give labels and results to eval and sample alone', async () => {
  const pathsIn = async (folder: string, results: boolean) => {
    const { inputs } = await findInputs([at(folder)], { stdin: io().stdin, stdinName: '-', results });
    return inputs.map(({ source }) => source.path.slice(at(folder).length + 1));
  };
  expect(await pathsIn('gold', false)).toEqual(NAMES.map((name) => `${name}.txt`));
  expect(await pathsIn('gold', true)).toEqual(NAMES.flatMap((name) => [`${name}.gold.jsonl`, `${name}.txt`]));
  expect(await pathsIn('results', false)).toEqual([]);
  expect(await pathsIn('results', true)).toEqual([...NAMES, 'summary'].map((name) => `${name}.json`));
});

test('gold may be JSON of yrka that a person corrected', async () => {
  const { figures } = await run(at('results'), [at('results/debate-1.json')]);
  expect(figures!.documents).toBe(4);
  const self = await run(at('results/debate-1.json'), [at('results/debate-1.json')]);
  expect(self.figures!.figures.exact_span_f1.value).toBe(1);
});

describe('the exit code', () => {
  test.each<[failOn: string[], code: number]>([
    [['macro_f1<1.01'], 1],
    [['macro_f1<0'], 0],
    [['macro_f1<0', 'gold_units > 0'], 1],
    [['claim_precision >= 0', 'documents = 4'], 1],
    [['documents<4', 'noise<0'], 0],
  ])('of %j is %d', async (failOn, code) => {
    expect((await run(at('labels'), [at('second')], { failOn })).code).toBe(code);
  });

  const faults: [name: string, gold: () => string, paths: () => string[], options: EvalOptions, err: RegExp][] = [
    [
      'an unknown figure',
      () => at('gold'),
      () => [],
      { failOn: ['f1<1'] },
      /^yrka: 'f1' in 'f1<1' is none of macro_f1/,
    ],
    ['no gold there', () => at('nowhere'), () => [], {}, /^yrka: nowhere: .*\[not-found\]$/m],
    ['no gold in it', () => at('texts'), () => [], {}, /^yrka: texts: .*\[gold-empty\]$/m],
    [
      'faulty gold',
      () => put('bad.gold.jsonl', '{}\n{'),
      () => [],
      {},
      /^bad.gold.jsonl:1 gold-invalid .*\nbad.gold.jsonl:2 json/,
    ],
    [
      'no text beside it',
      () => at('labels/debate-1.gold.jsonl'),
      () => [],
      {},
      /^yrka: labels\/debate-1.gold.jsonl: .*debate-1.txt.*\[no-text\]/,
    ],
    ['a path that is not there', () => at('gold'), () => [at('x.txt')], {}, /^yrka: x.txt: .*\[not-found\]$/m],
    [
      'no prediction for any',
      () => at('labels/debate-1.gold.jsonl'),
      () => [at('texts/speech-6.txt')],
      {},
      /speech-6.txt: .*\[no-gold\]\n.*\[no-prediction\]\n.*no gold.*\[no-prediction\]\n$/,
    ],
    [
      'two predictions for one',
      () => at('labels/debate-1.gold.jsonl'),
      () => [at('texts/debate-1.txt'), at('results/debate-1.json')],
      {},
      /debate-1.gold.jsonl: .*\[ambiguous\]$/m,
    ],
  ];

  test.each(faults)('is 2 for %s, without figures', async (_, gold, paths, options, err) => {
    const { code, figures, err: written } = await run(gold(), paths(), options);
    expect([code, figures]).toEqual([2, null]);
    expect(written).toMatch(err);
  });

  test('is 2 for a text that cannot be read; the others are judged', async () => {
    mkdirSync(at('broken'), { recursive: true });
    copyFileSync(at('texts/debate-1.txt'), at('broken/debate-1.txt'));
    writeFileSync(at('broken/speech-6.txt'), new Uint8Array([0x25, 0, 1, 2]));
    const { code, figures, err } = await run(at('labels'), [at('broken')], { failOn: ['noise>=0'] });
    expect([code, figures!.documents, figures!.missing.length]).toEqual([2, 4, 3]);
    expect(err).toMatch(/^yrka: broken\/speech-6.txt: .*\[binary\]$/m);
  });
});

describe('sample', () => {
  test('draws sentences that eval takes as gold: it judges these alone', async () => {
    const { code, lines, err } = await draw(25, [at('results')]);
    expect([code, lines.length, err]).toEqual([0, 25, '']);
    const sample = put('sample.jsonl', `${lines.join('\n')}\n`);
    const { figures, err: warnings } = await run(sample, [at('results')]);
    expect([figures!.sentences, warnings]).toEqual([25, '']);
    expect(figures!.figures).toMatchObject({ span_f1: { value: 1 }, exact_span_f1: { value: 1 }, alpha: { value: 1 } });
  });

  test('a corrected line counts', async () => {
    const { lines } = await draw(25, [at('results')]);
    const index = lines.findIndex((line) => line.includes('"kind":"claim"'));
    const corrected = lines.with(index, lines[index]!.replace('"kind":"claim"', '"kind":"criticism"'));
    const { figures } = await run(put('corrected.jsonl', corrected.join('\n')), [at('results')], { errors: 'all' });
    expect(figures!.misjudged).toBe(1);
    expect(figures!.errors[0]).toMatchObject({ predicted: expect.arrayContaining(['claim']) });
  });

  test('corrected by two people gives their agreement', async () => {
    const { lines } = await draw(25, [at('results')]);
    const first = put('anna.jsonl', lines.join('\n'));
    const second = put('bo.jsonl', lines.map((line) => line.replace('"kind":"claim"', '"kind":"demand"')).join('\n'));
    const { code, figures, err } = await run(first, [second]);
    expect([code, err, figures!.sentences, figures!.units.predicted]).toEqual([0, '', 25, figures!.units.gold]);
    expect(figures!.figures.alpha.value).toBeLessThan(1);
    expect((await run(first, [first])).figures!.figures.alpha.value).toBe(1);
  });

  test('finds the texts again by the paths that it names', async () => {
    const { lines } = await draw(10, [at('texts')]);
    const { code, figures, err } = await run(put('mined.jsonl', lines.join('\n')), []);
    expect([code, figures!.sentences, figures!.figures.span_f1.value, err]).toEqual([0, 10, 1, '']);
  });

  test('draws the same for one seed, whatever the order of the paths', async () => {
    const paths = NAMES.map((name) => at('results', `${name}.json`));
    const first = await draw(12, paths, { seed: 4 });
    expect((await draw(12, paths.toReversed(), { seed: 4 })).out).toBe(first.out);
    expect((await draw(12, paths, { seed: 5 })).out).not.toBe(first.out);
  });

  test('of units gives the sentences that hold them', async () => {
    const { lines } = await draw(30, [at('results')], { of: 'units' });
    const units = lines.map((line) => (JSON.parse(line) as { units: unknown[] }).units.length);
    expect(Math.min(...units)).toBeGreaterThan(0);
    expect(lines.length).toBeLessThanOrEqual(30);
    expect(units.reduce((a, b) => a + b)).toBeGreaterThanOrEqual(30);
  });

  test('a line is a sentence of gold with its document', async () => {
    const { lines } = await draw(1, [at('results/debate-1.json')], { of: 'units' });
    const line = JSON.parse(lines[0]!) as Record<string, unknown>;
    expect(Object.keys(line)).toEqual(['document', 'path', 'id', 'start', 'end', 'zone', 'text', 'units']);
    expect(line).toMatchObject({ document: 'articles/debate-1.txt', path: 'articles/debate-1.txt' });
    const text = Array.from(readFileSync(at('texts/debate-1.txt'), 'utf8'));
    expect(text.slice(line.start as number, line.end as number).join('')).toBe(line.text);
    for (const unit of line.units as { start: number; end: number; text: string }[]) {
      expect(text.slice(unit.start, unit.end).join('')).toBe(unit.text);
    }
  });

  test('results without their text are refused', async () => {
    const output = readFileSync(at('results/debate-1.json'), 'utf8')
      .replace(/\n {4}"text": ".*"/, '')
      .replace(/,(\n {2}\},\n {2}"sent)/, '$1');
    const { code, out, err } = await draw(5, [put('bare.json', output)]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^yrka: articles\/debate-1.txt: .*\[no-text\]$/m);
  });
});
