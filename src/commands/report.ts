import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '../model/issue.ts';
import type { WriteOptions, Writer } from '../write/writer.ts';
import { type WriterName, writers } from '../write/writers.ts';
import { readEarlierSummary } from './earlier-summary.ts';
import { EXIT } from './exit.ts';
import { findPages } from './find-pages.ts';
import { indexResults, ResultReader } from './index-results.ts';
import type { Io } from './io.ts';
import { joinResults } from './join-results.ts';
import { isOwnOutput } from './own-output.ts';
import { FileWriter } from './write-files.ts';

export interface ReportOptions {
  readonly format: WriterName;
  /** Where the report goes; `-` is standard output. Undefined: `summary` in the folder. */
  readonly out: string | undefined;
  readonly locale: WriteOptions['locale'];
}

/**
 * Builds the summary of a folder from the results that yrka wrote there before: the one that the run itself made, to the
 * byte, where nothing has been added.
 * @throws {InputError} where the folder holds no results, broken ones or two that disagree.
 */
export const report = async (folder: string, { format, out, locale }: ReportOptions, io: Io): Promise<number> => {
  const files = await findResults(folder);
  const earlier = await readEarlierSummary(folder);
  const joined = earlier.order(joinResults(await indexResults(files.map((file) => join(folder, file)))));
  if (joined.length === 0) throw fault(folder, 'holds no results: `yrka PATH --out DIR` writes some');
  const { Summariser } = await import('../corpus/summarise.ts');
  const summariser = new Summariser();
  const reader = new ResultReader();
  try {
    for (const located of joined) {
      if (io.signal.aborted) return EXIT.interrupted;
      summariser.add(await reader.read(located));
    }
  } finally {
    await reader.close();
  }
  for (const failure of earlier.failures(joined)) summariser.add(failure);
  const writer: Writer = writers[format];
  const { summary } = (await writer.load())({ locale, width: 80, colour: false, bom: false });
  if (!summary) throw new Error(`${format} has no summary`);
  const file = join(folder, `summary${writer.ending}`);
  const text = summary(summariser.summary(), await findPages(folder, joined, out === '-' ? file : (out ?? file)));
  if (out === '-') await io.stdout(text);
  else await new FileWriter().write(out ?? file, text);
  return EXIT.done;
};

/** The JSON and NDJSON files below a folder that yrka wrote of documents, in code-unit order. */
const findResults = async (folder: string): Promise<string[]> => {
  const info = await stat(folder).catch(() => undefined);
  if (!info?.isDirectory()) throw fault(folder, info ? 'is no folder' : 'there is no such folder');
  const { glob } = (await import('fast-glob')).default;
  const names = await glob('**/*.{json,ndjson,jsonl}', {
    cwd: folder,
    ignore: ['**/node_modules/**'],
    followSymbolicLinks: false,
    suppressErrors: true,
    caseSensitiveMatch: false,
  });
  const found: string[] = [];
  for (const name of names.sort()) if (await holdsResults(join(folder, name))) found.push(name);
  return found;
};

const holdsResults = async (file: string): Promise<boolean> => {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(256), 0, 256, 0);
    const head = buffer.toString('utf8', 0, bytesRead);
    return isOwnOutput(file, head) && !head.includes('"yrka-');
  } finally {
    await handle.close();
  }
};

const fault = (path: string, message: string): InputError =>
  new InputError({ code: 'report', severity: 'error', path, message });
