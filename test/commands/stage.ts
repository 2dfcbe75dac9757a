import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { main } from '../../src/cli.ts';
import type { Io } from '../../src/commands/io.ts';
import type { Output, OutputFailure } from '../../src/model/output.ts';

/** A title, a demand and a criticism. */
export const ARTICLE = 'Skolan sviks\n\nKommunen måste agera nu. Det är oacceptabelt att regeringen sviker barnen.\n';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const BIN = join(ROOT, 'bin/yrka.js');

/** What lies in the working folder, by path. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Puts files into the working folder. */
export const put = (files: Files): void => {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
};

/** Works in a new folder with these files until the tests of the file are done. Gives its path. */
export const stage = (files: Files = {}): string => {
  const before = process.cwd();
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'yrka-')));
  process.chdir(folder);
  put(files);
  afterAll(() => {
    process.chdir(before);
    rmSync(folder, { recursive: true });
  });
  return folder;
};

/** All files below a folder, hidden ones too, in code-unit order. */
export const tree = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

export const read = (path: string): string => readFileSync(path, 'utf8');

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

type Given = Partial<Omit<Io, 'stdin'>> & { readonly stdin?: string | Uint8Array };

/** Calls what takes an `Io` with one that keeps what is written. */
export const withIo = async (call: (io: Io) => Promise<number>, { stdin = '', ...given }: Given = {}): Promise<Ran> => {
  const written = { out: '', err: '' };
  const code = await call({
    stdout: async (text) => {
      written.out += text;
    },
    stderr: (text) => {
      written.err += text;
    },
    stdin: async function* () {
      yield Buffer.from(stdin);
    },
    outIsTerminal: false,
    errIsTerminal: false,
    columns: 80,
    env: {},
    signal: new AbortController().signal,
    ...given,
  });
  return { code, ...written };
};

/** Runs the program in this process. */
export const yrka = (args: readonly string[], given: Given = {}): Promise<Ran> => withIo((io) => main(args, io), given);

/** The results that NDJSON holds. */
export const resultsIn = (ndjson: string): (Output | OutputFailure)[] =>
  ndjson
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Output | OutputFailure);

/** The results of a run. */
export const extract = async (...args: string[]): Promise<Output[]> =>
  resultsIn((await yrka([...args, '--format', 'ndjson', '--quiet'])).out).map((result) => result as Output);

/** Runs a program to its end; `meanwhile` may act on it. A code of null stands for a signal that killed it. */
export const spawned = (
  command: string,
  args: readonly string[],
  {
    env = {},
    meanwhile,
  }: { readonly env?: Record<string, string>; readonly meanwhile?: (child: ChildProcess) => Promise<void> } = {},
): Promise<Ran> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { env: { ...process.env, ...env } });
    const written = { out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      written.out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      written.err += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code!, ...written }));
    if (meanwhile) meanwhile(child).catch(reject);
    else child.stdin.end();
  });
