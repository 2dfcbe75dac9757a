import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { dictionary } from '../../src/language/dictionary/dictionary.ts';
import { languageModel } from '../../src/language/model.ts';
import { makeArticles } from './make-articles.ts';
import { runNode } from './run-process.ts';
import { STAGES, Stages, type Times } from './stages.ts';

// Measures what a budget was set for, each figure against a yardstick in the same run: machines differ, ratios hardly.
// Nothing fails here; the budgets stand beside the figures.

const PROGRAM = 'bin/yrka.js';
const YARDSTICK = ['-e', '0'];
const RUNS = 11;

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

const print = (what: string, figure: string, budget = ''): void => {
  process.stdout.write(`${what.padEnd(52)}${figure.padStart(10)}${budget && `   budget ${budget}`}\n`);
};

const times = (ratio: number): string => `${ratio.toFixed(2)} ×`;

/** The median of how much longer one process takes than another, run in turn. */
const ratioOf = (args: readonly string[], yardstick: readonly string[], runs = RUNS): number =>
  median(Array.from({ length: runs }, () => runNode(args).time / runNode(yardstick).time));

const measureStart = (folder: string): void => {
  const article = join(folder, 'article.txt');
  writeFileSync(article, makeArticles(1, 700)[0]!);
  print('yrka --version / node -e 0', times(ratioOf([PROGRAM, '--version'], YARDSTICK)), '≤ 1.60 ×');
  const extract = [PROGRAM, 'extract', article, '--format', 'json'];
  print('an article of 700 words / node -e 0', times(ratioOf(extract, YARDSTICK)), '≤ 3.00 ×, aim 2.00 ×');
  const self = process.argv[1]!;
  const shares = Array.from({ length: RUNS }, () => Number(runNode([self, 'load']).output) / runNode(YARDSTICK).time);
  print('loading the model and the dictionary / node -e 0', `${(100 * median(shares)).toFixed(0)} %`, '≤ 15 %');
  const size = ['model.bin', 'dictionary.bin']
    .map((file) => gzipSync(readFileSync(`dist/data/${file}`), { level: 9 }).length)
    .reduce((a, b) => a + b);
  print('model and dictionary, compressed', `${(size / 1e6).toFixed(2)} MB`, '≤ 1.50 MB, aim 1.00 MB');
};

/** Speeds against that of the regular expression: more is better. */
const printStages = (title: string, found: readonly Times[], budget = ''): void => {
  const speed = (of: (times: Times) => number): string =>
    times(median(found.map((each) => each.expression / of(each))));
  for (const stage of STAGES)
    print(
      `${title}: ${stage}`,
      speed((each) => each[stage]),
    );
  const all = (each: Times): number => STAGES.reduce((sum, stage) => sum + each[stage], 0);
  print(`${title}: all four`, speed(all), budget);
};

const measureStages = (): void => {
  const stages = new Stages();
  print('speeds of the analysis / a regular expression', '');
  printStages('  cold, 700 words', [stages.run(makeArticles(1, 700)[0]!)]);
  const text = makeArticles(30, 700).join('\n\n');
  stages.run(text);
  printStages(
    '  warm, 21,000 words',
    Array.from({ length: 5 }, () => stages.run(text)),
    '≥ 0.33 ×',
  );
};

const writeCorpus = (file: string, articles: readonly string[]): string => {
  writeFileSync(file, articles.map((text, i) => `${JSON.stringify({ id: String(i), text })}\n`).join(''));
  return file;
};

/** A process of wink-nlp that does for English what a good part of the analysis is for Swedish. */
const WINK = `const nlp = require('wink-nlp')(require('wink-eng-lite-web-model'), ['sbd', 'pos']);
for (const line of require('node:fs').readFileSync(process.argv[1], 'utf8').trim().split('\\n'))
  nlp.readDoc(JSON.parse(line).text).tokens().out(nlp.its.pos);`;

const measureThroughput = (folder: string): void => {
  const file = writeCorpus(join(folder, 'corpus.jsonl'), makeArticles(143, 700));
  const extract = [PROGRAM, 'extract', file, '--format', 'ndjson', '--jobs', '1'];
  const runs = Array.from({ length: 3 }, () => runNode(extract).time);
  print('100,000 words to NDJSON, one thread', `${(1e5 / median(runs)).toFixed(0)} k/s`);
  const threaded = ratioOf([...writeArgs(folder), '--jobs', '2'], [...writeArgs(folder), '--jobs', '1'], 3);
  print('200,000 words, two threads / one', times(threaded));
  try {
    createRequire(join(process.cwd(), PROGRAM)).resolve('wink-nlp');
  } catch {
    print(
      '100,000 words / wink-nlp on the same',
      'left out',
      '≤ 1.50 ×; npm install --no-save wink-nlp wink-eng-lite-web-model',
    );
    return;
  }
  print('100,000 words / wink-nlp on the same', times(ratioOf(extract, ['-e', WINK, file], 3)), '≤ 1.50 ×, aim 1.00 ×');
};

const writeArgs = (folder: string): string[] => [
  PROGRAM,
  'extract',
  writeCorpus(join(folder, 'large.jsonl'), makeArticles(286, 700)),
  '--format',
  'ndjson',
];

const measureMemory = (folder: string): void => {
  const [small, large] = [1000, 10_000].map((count) => {
    const file = writeCorpus(join(folder, `${count}.jsonl`), makeArticles(count, 40));
    const args = [PROGRAM, 'extract', file, '--format', 'csv', '--jobs', '1'];
    return runNode(args, { measuresMemory: true }).memory;
  });
  print('memory for 1,000 articles', `${small!.toFixed(0)} MiB`);
  print('memory for 10,000 articles / 1,000', times(large! / small!), '≤ 1.30 ×');
};

if (process.argv[2] === 'load') {
  const start = performance.now();
  languageModel();
  dictionary();
  process.stdout.write(String(performance.now() - start));
} else {
  const folder = mkdtempSync(join(tmpdir(), 'yrka-bench-'));
  try {
    measureStages();
    measureStart(folder);
    measureThroughput(folder);
    measureMemory(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
