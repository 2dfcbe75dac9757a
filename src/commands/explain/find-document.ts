import { stat } from 'node:fs/promises';
import { type Document, isUnreadable } from '../../model/document.ts';
import { InputError } from '../../model/issue.ts';
import type { ReadOptions } from '../../read/reader.ts';
import { findInputs, type Input } from '../find-inputs.ts';
import type { Io } from '../io.ts';
import { readDocuments } from '../read-documents.ts';

/**
 * The one document that an argument names: a file, `-`, or the row of a corpus (`file#id`, `-#id`).
 * @throws {InputError} where it names none or several, or cannot be read.
 */
export const findDocument = async (
  name: string,
  { stdin }: Pick<Io, 'stdin'>,
  stdinName: string,
  options: ReadOptions,
): Promise<Document> => {
  const { input, row } = await findInput(name, stdin, stdinName);
  const { path } = input.source;
  let found: Document | undefined;
  const seen: string[] = [];
  for await (const { read } of readDocuments([input], options)) {
    if (isUnreadable(read)) {
      if (row === undefined || read.path === row) throw new InputError({ path: read.path, ...read.error });
      continue;
    }
    if (row !== undefined && read.path !== row) {
      seen.push(read.path);
      continue;
    }
    if (row !== undefined) return read;
    if (found) throw fault(path, `holds several documents: name one, such as ${found.path}`);
    found = read;
  }
  if (found) return found;
  if (row === undefined) throw fault(path, 'holds no document');
  const known = seen.length === 0 ? 'it holds no document' : `there are ${some(seen)}`;
  throw fault(path, `there is no ${row}; ${known}`);
};

/** How many rows are named. */
const NAMED = 5;

const some = (paths: readonly string[]): string =>
  paths.length <= NAMED ? paths.join(', ') : `${paths.slice(0, NAMED).join(', ')} … (${paths.length})`;

const fault = (path: string, message: string): InputError =>
  new InputError({ code: 'not-found', severity: 'error', path, message });

interface Named {
  readonly input: Input;
  /** The path of the row that is asked for. */
  readonly row: string | undefined;
}

/** A file may have `#` in its name: the shortest part of the argument that is a file is taken for one. */
const findInput = async (name: string, stdin: Io['stdin'], stdinName: string): Promise<Named> => {
  const info = name === '-' ? undefined : await stat(name).catch(() => undefined);
  if (info?.isDirectory()) throw fault(name, 'is a folder: name a file');
  let file = name;
  if (!info) {
    for (let at = name.indexOf('#'); at >= 0; at = name.indexOf('#', at + 1)) {
      const part = name.slice(0, at);
      if (part !== '-' && !(await stat(part).catch(() => undefined))?.isFile()) continue;
      file = part;
      break;
    }
  }
  if (file !== '-' && !(await stat(file).catch(() => undefined))) throw fault(name, 'there is no such file');
  const { inputs, missing } = await findInputs([file], { stdin, stdinName });
  if (missing.length > 0) throw new InputError(...missing);
  const [input] = inputs;
  if (!input) throw fault(name, 'there is no such file');
  return { input, row: file === name ? undefined : `${input.source.path}${name.slice(file.length)}` };
};
