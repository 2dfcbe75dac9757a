import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open, readFile } from 'node:fs/promises';
import { InputError, type Issue } from '../model/issue.ts';
import type { Output, OutputFailure } from '../model/output.ts';
import { isFailure } from '../model/output.ts';
import { splitLines } from '../read/corpus/split-lines.ts';
import { DEFAULT_LIMITS } from '../read/limits.ts';
import { checkOutput } from './check-output.ts';

/** Where a result lies: memory holds this of each, and not the result. */
export interface Located {
  readonly file: string;
  /** 1-based; undefined in JSON files. */
  readonly line: number | undefined;
  /** Bytes in the file for a line; the place in the array for a JSON file. */
  readonly start: number;
  readonly length: number;
  /** The document's path, and the hash of its text; for what could not be read the hash is empty. */
  readonly path: string;
  readonly sha256: string;
  /** The path of the file that the document comes from: rows of a corpus share it. */
  readonly source: string;
  /** Of everything that was found. */
  readonly digest: string;
}

/** How many faults are told before the rest is left. */
const MOST_FAULTS = 20;

/**
 * Where all results in some JSON and NDJSON files lie, file by file. NDJSON is read line by line. Every result is checked.
 * @throws {InputError} with file and line of what yrka did not write.
 */
export const indexResults = async (files: readonly string[]): Promise<Located[]> => {
  const issues: Issue[] = [];
  const found: Located[] = [];
  for (const file of files) {
    const refuse = (message: string, line?: number): void => {
      issues.push({
        code: 'not-a-result',
        severity: 'error',
        path: file,
        ...(line !== undefined && { line }),
        message,
      });
      if (issues.length >= MOST_FAULTS) throw new InputError(...issues);
    };
    try {
      for await (const located of isJson(file) ? locateInJson(file, refuse) : locateLines(file, refuse))
        found.push(located);
    } catch (error) {
      if (error instanceof InputError || (error as NodeJS.ErrnoException).code === undefined) throw error;
      refuse(
        (error as NodeJS.ErrnoException).code === 'ENOENT'
          ? 'there is no such file'
          : `cannot be read: ${(error as Error).message}`,
      );
    }
  }
  if (issues.length > 0) throw new InputError(...issues);
  return found;
};

type Refuse = (message: string, line?: number) => void;

const isJson = (file: string): boolean => file.toLowerCase().endsWith('.json');

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

async function* locateLines(file: string, refuse: Refuse): AsyncGenerator<Located> {
  let start = 0;
  for await (const row of splitLines(createReadStream(file), DEFAULT_LIMITS.bytes)) {
    if (row.fault !== undefined)
      throw new InputError({
        code: 'not-a-result',
        severity: 'error',
        path: file,
        line: row.line,
        message: 'is too long',
      });
    const length = row.bytes.length;
    const text = Buffer.from(row.bytes.buffer, row.bytes.byteOffset, length)
      .toString('utf8')
      .replace(/^\ufeff/u, '');
    if (text.trim() !== '') {
      const value = parse(text);
      const fault = value === undefined ? 'is no JSON' : checkOutput(value);
      if (fault) refuse(fault, row.line);
      else yield locate(value as Output | OutputFailure, { file, line: row.line, start, length });
    }
    start += length + 1;
  }
}

/** A summary lies beside the results of its folder, and holds none. */
const isSummary = (value: unknown): boolean =>
  (value as { readonly schema?: unknown } | null)?.schema === 'yrka-summary/1';

async function* locateInJson(file: string, refuse: Refuse): AsyncGenerator<Located> {
  const value = parse((await readFile(file, 'utf8')).replace(/^\ufeff/u, ''));
  if (value === undefined) return refuse('is no JSON');
  if (isSummary(value)) return;
  for (const [i, result] of (Array.isArray(value) ? value : [value]).entries()) {
    const fault = checkOutput(result);
    if (fault) refuse(Array.isArray(value) ? `entry ${i + 1}: ${fault}` : fault);
    else yield locate(result as Output | OutputFailure, { file, line: undefined, start: i, length: 1 });
  }
}

const locate = (
  result: Output | OutputFailure,
  place: Pick<Located, 'file' | 'line' | 'start' | 'length'>,
): Located => {
  const { path, id, sha256 } = isFailure(result)
    ? { path: result.error.path, id: /#(\d+)$/u.exec(result.error.path)?.[1] ?? '', sha256: '' }
    : result.document;
  const digest = createHash('sha256').update(JSON.stringify(result)).digest('base64');
  return { ...place, path, sha256, source: path.endsWith(`#${id}`) ? path.slice(0, -id.length - 1) : path, digest };
};

/** Reads located results again, one at a time. */
export class ResultReader {
  #file = '';
  #handle: FileHandle | undefined;
  #values: readonly unknown[] = [];

  async read({ file, line, start, length }: Located): Promise<Output | OutputFailure> {
    if (file !== this.#file) {
      await this.close();
      this.#file = file;
      if (line !== undefined) this.#handle = await open(file, 'r');
      else {
        const value: unknown = JSON.parse((await readFile(file, 'utf8')).replace(/^\ufeff/u, ''));
        this.#values = Array.isArray(value) ? value : [value];
      }
    }
    if (this.#handle === undefined) return this.#values[start] as Output | OutputFailure;
    const { buffer } = await this.#handle.read(Buffer.alloc(length), 0, length, start);
    return JSON.parse(buffer.toString('utf8').replace(/^\ufeff/u, '')) as Output | OutputFailure;
  }

  async close(): Promise<void> {
    await this.#handle?.close();
    this.#handle = undefined;
    this.#values = [];
    this.#file = '';
  }
}
