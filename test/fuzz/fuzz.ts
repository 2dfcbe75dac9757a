import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fastGlob from 'fast-glob';
import { expect, test } from 'vitest';
import { checkOutput } from './check-output.ts';
import { mutate } from './mutate.ts';
import { randomFrom } from './random.ts';

// FUZZ_RUNS files in all; the same FUZZ_SEED makes the same files. What fails is kept, and its place is named.
const RUNS = Number(process.env.FUZZ_RUNS ?? 1_000);
const SEED = Number(process.env.FUZZ_SEED ?? 1);
/** Files that one process reads. */
const BATCH = 40;
/** Milliseconds for a batch, and for a file by itself: more is a hang. */
const PATIENCE = 300_000;
const PATIENCE_ALONE = 60_000;

const originals = fastGlob
  .sync(['fixtures/read/**/*.{html,docx,pdf,jsonl,json,csv,tsv,conllu}', 'fixtures/gold/*.txt', 'seeds/*.txt', '*.md'])
  .filter((path) => !path.endsWith('expected.json'))
  .sort();
const endings = [...new Set(originals.map((path) => extname(path)))].sort();

const yrka = (args: readonly string[], timeout: number) =>
  spawnSync(process.execPath, ['bin/yrka.js', ...args], { encoding: 'utf8', timeout, maxBuffer: 2 ** 30 });

const schema = new Ajv2020({ strict: false, validateFormats: false }).compile(
  JSON.parse(yrka(['schema'], PATIENCE).stdout),
);

/** Writes the files of a batch; every tenth goes under the ending of another format. */
const writeBatch = (folder: string, batch: number): string[] =>
  Array.from({ length: Math.min(BATCH, RUNS - batch * BATCH) }, (_, i) => {
    const random = randomFrom(SEED * 1_000_000 + batch * BATCH + i);
    const ending = random.pick(endings);
    const original = random.pick(originals.filter((path) => path.endsWith(ending)));
    const bytes = mutate(readFileSync(original), random, readFileSync(random.pick(originals)));
    const path = join(folder, `${String(i).padStart(2, '0')}${random.below(10) === 0 ? random.pick(endings) : ending}`);
    writeFileSync(path, bytes);
    return path;
  });

const pathOf = (line: { document?: { path: string }; error?: { path: string } }): string =>
  (line.document?.path ?? line.error?.path ?? '').replace(/#.*$/su, '');

/** What is wrong with what the program says of these files. */
const faultsOf = (paths: readonly string[], timeout: number): string[] => {
  const { status, signal, stdout, stderr } = yrka(['extract', ...paths, '--format', 'ndjson', '--quiet'], timeout);
  if (signal) return [`no end (${signal})`];
  if (status !== 0 && status !== 2) return [`exit ${status}: ${stderr.slice(-2_000)}`];
  if (/^\s+at .*:\d+:\d+\)?$/mu.test(stderr)) return [`a stack trace: ${stderr.slice(-2_000)}`];
  const lines = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  const seen = new Set(lines.map(pathOf));
  return [
    ...lines.flatMap((line) =>
      schema(line) ? [] : [`${pathOf(line)}: ${JSON.stringify(schema.errors?.slice(0, 2))}`],
    ),
    ...lines.flatMap((line) => (line.document ? checkOutput(line).map((what) => `${pathOf(line)}: ${what}`) : [])),
    ...paths
      .filter((path) => !seen.has(path) && !mayBeEmpty(path))
      .map((path) => `${path}: neither a document nor an error`),
  ];
};

/** A corpus without rows holds no document. */
const mayBeEmpty = (path: string): boolean => /\.(jsonl?|csv|tsv)$/u.test(path);

test.each(Array.from({ length: Math.ceil(RUNS / BATCH) }, (_, batch) => batch))(`seed ${SEED}, batch %i`, (batch) => {
  const folder = mkdtempSync(join(tmpdir(), 'yrka-fuzz-'));
  const paths = writeBatch(folder, batch);
  if (faultsOf(paths, PATIENCE).length === 0) {
    rmSync(folder, { recursive: true });
    return;
  }
  // Each file by itself tells which it was.
  const faults = paths.flatMap((path) => faultsOf([path], PATIENCE_ALONE).map((fault) => [path, fault]));
  expect(faults).toEqual([]);
});
