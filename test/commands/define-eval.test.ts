import { Command } from 'commander';
import { expect, test } from 'vitest';
import { defineEval } from '../../src/commands/define-eval.ts';
import { defineSample } from '../../src/commands/define-sample.ts';
import type { Io } from '../../src/commands/io.ts';
import { InputError } from '../../src/model/issue.ts';

const GOLD = 'fixtures/evaluate/second/debate-1.gold.jsonl';
const RESULTS = 'fixtures/evaluate/results.ndjson';

const call = async (args: readonly string[], outIsTerminal = false) => {
  const written = { out: '', err: '' };
  const io: Io = {
    stdout: async (text) => {
      written.out += text;
    },
    stderr: (text) => {
      written.err += text;
    },
    stdin: async function* () {},
    outIsTerminal,
    errIsTerminal: false,
    columns: 80,
    env: {},
    signal: new AbortController().signal,
  };
  let code = -1;
  const finish = (result: number): void => {
    code = result;
  };
  const program = new Command('yrka').exitOverride().configureOutput({ writeOut: () => {}, writeErr: () => {} });
  defineEval(program, io, finish);
  defineSample(program, io, finish);
  await program.parseAsync(args, { from: 'user' });
  return { code, ...written };
};

test('eval prints JSON, on a terminal text, or what --format says', async () => {
  expect((await call(['eval', GOLD, RESULTS, '--resamples', '0'])).out).toMatch(/^\{\n {2}"schema": "yrka-figures\/1"/);
  expect((await call(['eval', GOLD, RESULTS, '--resamples', '0'], true)).out).toMatch(/^1 documents, 40 sentences/);
  expect((await call(['eval', GOLD, RESULTS, '--format', 'md'], true)).out).toMatch(/^<!-- yrka figures -->/);
});

test('eval says which condition holds', async () => {
  const conditions = ['--fail-on', 'macro_f1<0', '--fail-on', 'documents=1'];
  const { code, err } = await call(['eval', GOLD, RESULTS, '--quiet', ...conditions]);
  expect([code, err]).toEqual([1, "yrka: --fail-on 'documents=1' holds: documents = 1\n"]);
});

test('eval leaves warnings out where it is told to', async () => {
  expect((await call(['eval', GOLD, RESULTS])).err).toContain('gold-doubtful');
  expect((await call(['eval', GOLD, RESULTS, '-q'])).err).toBe('');
});

test('eval lists the errors asked for', async () => {
  const errors = async (...args: string[]) =>
    (JSON.parse((await call(['eval', GOLD, RESULTS, '-q', ...args])).out) as { errors: unknown[] }).errors.length;
  expect(await errors()).toBe(0);
  expect(await errors('--errors', 'all')).toBeGreaterThan(await errors('--errors', 'demand'));
});

test('sample takes a number, a seed and what to draw', async () => {
  const { code, out } = await call(['sample', '7', RESULTS, '--seed', '3', '--of', 'units']);
  expect(code).toBe(0);
  expect(out).toBe((await call(['sample', '7', RESULTS, '--seed=3', '--of=units'])).out);
  expect(out).not.toBe((await call(['sample', '7', RESULTS, '--of=units'])).out);
});

test.each([
  [['eval']],
  [['eval', GOLD, '--format', 'csv']],
  [['eval', GOLD, '--errors', 'krav']],
  [['eval', GOLD, '--seed', 'x']],
  [['sample', 'some', RESULTS]],
  [['sample', '0', RESULTS]],
  [['sample', '5', RESULTS, '--of', 'words']],
])('yrka %j is refused', async (args) => {
  await expect(call(args)).rejects.toThrow(expect.objectContaining({ name: 'CommanderError' }));
});

test('sample wants a path, eval rules that are there', async () => {
  await expect(call(['sample', '5'])).rejects.toThrow(InputError);
  const { code, err } = await call(['eval', GOLD, 'fixtures/gold/debate-1.txt', '--rules', 'nowhere', '-q']);
  expect([code, err]).toEqual([2, 'yrka: nowhere: there is no such folder [rules]\n']);
});
