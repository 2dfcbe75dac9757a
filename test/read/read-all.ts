import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { type Document, isUnreadable, type Source, type Unreadable } from '../../src/model/document.ts';
import type { ReadOptions } from '../../src/read/reader.ts';
import { type FormatName, formatOf, readers } from '../../src/read/readers.ts';
import { checkDocument } from './check-document.ts';

/** An input in memory; its chunks are `size` bytes long, so that tests can cut rows and characters apart. */
export const sourceOf = (path: string, content: string | Uint8Array, size = 65_536): Source => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    path,
    bytes: async () => bytes,
    chunks: async function* () {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    },
  };
};

/** Everything that an input gives; every document is checked for the invariants. */
export const readAll = async (
  source: Source,
  options: ReadOptions = {},
  format: FormatName = formatOf(source.path),
): Promise<(Document | Unreadable)[]> => {
  const results: (Document | Unreadable)[] = [];
  const read = await readers[format].load();
  for await (const result of read(source, options)) {
    if (!isUnreadable(result)) expect(checkDocument(result)).toEqual([]);
    results.push(result);
  }
  return results;
};

/** The one document that an input gives. */
export const readOne = async (source: Source, options: ReadOptions = {}, format?: FormatName): Promise<Document> => {
  const results = await readAll(source, options, format);
  const [only] = results;
  if (results.length !== 1 || !only) throw new Error(`${results.length} results`);
  if (isUnreadable(only)) throw new Error(`${only.error.code}: ${only.error.message}`);
  return only;
};

/** The codes of what could not be read, in order; documents show as their path. */
export const outcomes = (results: readonly (Document | Unreadable)[]): string[] =>
  results.map((result) => (isUnreadable(result) ? `${result.error.code}@${result.error.line ?? ''}` : result.path));

/** A fixture as a source. */
export const fixture = (name: string): Source => sourceOf(name, readFileSync(`fixtures/read/${name}`));

/** The blocks of a document, one line each: zone, kind, text. */
export const outline = ({ text, blocks }: Document): string[] =>
  blocks.map(({ zone, kind, start, end }) => `${zone} ${kind}: ${text.slice(start, end)}`);
