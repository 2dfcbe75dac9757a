import { type Document, isUnreadable, type Unreadable } from '../model/document.ts';
import type { Issue } from '../model/issue.ts';
import type { ReadOptions } from '../read/reader.ts';
import { formatOf, readers } from '../read/readers.ts';
import type { Input } from './find-inputs.ts';

/** A document, or what stands in its place, with the input that it came from. */
export interface Arrival {
  readonly input: Input;
  readonly read: Document | Unreadable;
}

/** How large a document is, in code units. */
export const sizeOf = ({ read }: Arrival): number => (isUnreadable(read) ? 0 : read.text.length);

/** Reads the inputs one after another; a file that cannot be read is an error in its place. */
export async function* readDocuments(inputs: readonly Input[], options: ReadOptions): AsyncGenerator<Arrival> {
  for (const input of inputs) {
    const { source } = input;
    try {
      const read = await readers[formatOf(source.path)].load();
      for await (const result of read(source, options)) yield { input, read: result };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === undefined) throw error;
      yield { input, read: { path: source.path, error: unreadable(source.path, error as NodeJS.ErrnoException) } };
    }
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'cannot be read: permission denied',
  EPERM: 'cannot be read: permission denied',
  EISDIR: 'is a folder',
  ELOOP: 'cannot be read: its links go in a circle',
};

const unreadable = (path: string, { code = '', message }: NodeJS.ErrnoException): Issue => ({
  code: 'unreadable',
  severity: 'error',
  path,
  message: REASONS[code] ?? `cannot be read: ${message}`,
});
