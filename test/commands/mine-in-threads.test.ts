import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { mineDocument } from '../../src/commands/mine-document.ts';
import { mineInThreads } from '../../src/commands/mine-in-threads.ts';
import type { Arrival } from '../../src/commands/read-documents.ts';
import { DEFAULTS } from '../../src/commands/resolve-settings.ts';
import { Pipeline } from '../../src/pipeline.ts';
import { documentFromText } from '../../src/read/text.ts';
import { defaultPack } from '../../src/rules/default-pack.ts';

const SETTINGS = { ...DEFAULTS, jobs: 2 };
const text = readFileSync('fixtures/gold/debate-1.txt', 'utf8');

/** Long and short documents in turn, and one that could not be read: a later one is often ready before an earlier one. */
const reads = Array.from({ length: 24 }, (_, i): Arrival['read'] => {
  const path = `${i}.txt`;
  if (i === 5) return { path, error: { code: 'unreadable', severity: 'error', path, message: 'is gone' } };
  return documentFromText(i % 3 === 0 ? text : text.slice(0, 40 * i), { path });
});

async function* arrive(): AsyncGenerator<Arrival> {
  for (const read of reads)
    yield {
      input: { file: null, source: { path: read.path, bytes: async () => Buffer.of(), chunks: arrive as never } },
      read,
    };
}

test('gives what one thread gives, in the order of the documents', async () => {
  const pipeline = new Pipeline([defaultPack()]);
  const expected = reads.map((read) => ({ path: read.path, ...mineDocument(read, pipeline, SETTINGS) }));
  const found = [];
  for await (const { input, ...outcome } of mineInThreads(arrive(), SETTINGS))
    found.push({ path: input.source.path, ...outcome });
  expect(found).toEqual(expected);
});

test('a thread that fails fails the run', async () => {
  const run = async (): Promise<void> => {
    for await (const _ of mineInThreads(arrive(), { ...SETTINGS, rules: ['no-such-folder'] }));
  };
  await expect(run()).rejects.toThrow('no-such-folder');
});
