import { promises, realpathSync, type Stats, statSync } from 'node:fs';
import type { Source } from '../model/document.ts';
import type { Issue } from '../model/issue.ts';
import { knownEndings } from '../read/readers.ts';
import { isOwnOutput } from './own-output.ts';
import { readPieces } from './read-pieces.ts';
import { usage } from './usage.ts';

/** A file, or standard input, that is to be read. */
export interface Input {
  readonly source: Source;
  /** Where it lies, absolute; null for standard input. */
  readonly file: string | null;
}

export interface Inputs {
  /** Sorted by path in code-unit order; each real file once. */
  readonly inputs: readonly Input[];
  /** Arguments that name nothing. */
  readonly missing: readonly Issue[];
}

export interface InputOptions {
  readonly stdin: () => AsyncIterable<Uint8Array>;
  /** What standard input is called. */
  readonly stdinName: string;
  /** Takes JSON that yrka wrote, and labels, from folders and globs too. */
  readonly results?: boolean;
}

const SKIPPED = ['**/node_modules/**'];

/**
 * Resolves paths, folders, globs and `-` to what is to be read.
 * @throws {InputError} where standard input has the name of a file that is read too.
 */
export const findInputs = async (
  args: readonly string[],
  { stdin, stdinName, results = false }: InputOptions,
): Promise<Inputs> => {
  const missing: Issue[] = [];
  const found = new Map<string, string>();
  const add = (path: string, file: string): void => {
    const real = realpathSync.native(file);
    const before = found.get(real);
    if (before === undefined || path < before) found.set(real, path);
  };
  for (const arg of new Set(args)) {
    if (arg === '-') continue;
    const path = arg.replaceAll('\\', '/');
    const info = statOf(arg);
    const before = found.size;
    if (info?.isDirectory()) {
      for (const file of await filesBelow(arg, results)) add(`${path.replace(/\/+$/u, '')}/${file}`, `${arg}/${file}`);
      if (found.size === before) missing.push(nothing(path, 'holds no file that can be read'));
    } else if (info) add(path, arg);
    else if (path !== '' && (await isGlob(path))) {
      for (const file of await filesLike(path, results)) add(file, file);
      if (found.size === before) missing.push(nothing(path, 'matches no file'));
    } else missing.push(nothing(path, 'there is no such file or folder'));
  }
  const inputs = [...found].map(([file, path]): Input => ({ file, source: fileSource(path, file) }));
  if (args.includes('-') && inputs.some(({ source }) => source.path === stdinName))
    throw usage(`a file that is read is called ${stdinName}: give standard input another --stdin-filename`);
  if (args.includes('-')) inputs.push({ file: null, source: streamSource(stdinName, stdin) });
  return { inputs: inputs.sort((a, b) => compare(a.source.path, b.source.path)), missing };
};

/** Undefined where there is nothing that can be looked at. */
const statOf = (path: string): Stats | undefined => {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const nothing = (path: string, message: string): Issue => ({ code: 'not-found', severity: 'error', path, message });

const isGlob = async (path: string): Promise<boolean> => {
  const { isDynamicPattern } = (await import('fast-glob')).default;
  return isDynamicPattern(path);
};

/** The files of known formats below a folder, by their paths in it: nothing hidden, linked or written by yrka itself. */
const filesBelow = async (folder: string, results: boolean): Promise<string[]> => {
  const { glob } = (await import('fast-glob')).default;
  const files = await glob('**', { cwd: folder, ignore: SKIPPED, followSymbolicLinks: false, suppressErrors: true });
  const known = files.filter((file) => knownEndings.some((ending) => file.toLowerCase().endsWith(ending)));
  return withoutOwn(known, folder, results);
};

const filesLike = async (pattern: string, results: boolean): Promise<string[]> => {
  const { glob } = (await import('fast-glob')).default;
  return withoutOwn(
    await glob(pattern, { ignore: SKIPPED, followSymbolicLinks: false, suppressErrors: true }),
    '.',
    results,
  );
};

const JSON_ENDING = /\.(?:json|jsonl|ndjson)$/iu;
/** Labels for `eval`: beside their texts they would be read as a corpus. */
const LABELS_ENDING = /\.gold\.jsonl$/iu;

const withoutOwn = async (files: readonly string[], folder: string, results: boolean): Promise<string[]> => {
  const kept: string[] = [];
  for (const file of files) {
    const isResult = results && JSON_ENDING.test(file);
    const isText = !isResult && !LABELS_ENDING.test(file) && !(await isOwnFile(`${folder}/${file}`));
    if (isResult || isText) kept.push(file);
  }
  return kept;
};

/** How much of a file is looked at for what shows that yrka wrote it. */
const HEAD = 1024;

const isOwnFile = async (path: string): Promise<boolean> => {
  const file = await promises.open(path, 'r').catch(() => undefined);
  if (!file) return false;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return isOwnOutput(path, buffer.toString('utf8', 0, bytesRead));
  } catch {
    return false;
  } finally {
    await file.close();
  }
};

const fileSource = (path: string, file: string): Source => ({
  path,
  bytes: () => promises.readFile(file),
  chunks: () => readPieces(file),
});

const streamSource = (path: string, stdin: () => AsyncIterable<Uint8Array>): Source => ({
  path,
  chunks: stdin,
  bytes: async () => {
    const parts: Uint8Array[] = [];
    for await (const part of stdin()) parts.push(part);
    return Buffer.concat(parts);
  },
});
