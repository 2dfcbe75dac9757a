import type { Document, Unreadable } from '../../model/document.ts';
import { InputError } from '../../model/issue.ts';
import { limitsOf } from '../limits.ts';
import type { RawRow } from './raw-row.ts';
import { type Corpus, decodeRow, type Fields, faultError, rowDocument, rowError } from './row-document.ts';

/** The documents of rows that are JSON objects; blank rows give none. */
export const documentsFromJson = async function* (
  corpus: Corpus,
  rows: AsyncIterable<RawRow>,
): AsyncGenerator<Document | Unreadable> {
  const { depth } = limitsOf(corpus.options);
  let number = 0;
  for await (const row of rows) {
    if (row.fault === undefined && isBlank(row.bytes)) continue;
    number++;
    const fault = row.fault ?? (isDeeper(row.bytes, depth) ? 'depth' : undefined);
    yield fault ? faultError(corpus, number, row.line, fault) : readRow(corpus, row, number);
  }
};

const readRow = (corpus: Corpus, row: RawRow, number: number): Document | Unreadable => {
  const decoded = decodeRow(corpus, row, number);
  if ('error' in decoded) return decoded;
  const value = parseJson(decoded.text);
  if (value === undefined) return rowError(corpus, number, row.line, 'row-json', 'is not valid JSON');
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return rowError(corpus, number, row.line, 'row-no-object', 'is not a JSON object');
  refuseOwnOutput(value as Fields, corpus.path, row.line);
  return rowDocument(corpus, value as Fields, number, row.line, decoded);
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Mining the text that mining gave would count every article twice. */
const refuseOwnOutput = ({ schema }: Fields, path: string, line: number): void => {
  if (typeof schema !== 'string' || !/^yrka\/\d/.test(schema)) return;
  const message = 'is the output of yrka, not a corpus; give it the texts that this was made from';
  throw new InputError({ code: 'own-output', severity: 'error', path, line, message });
};

const isBlank = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d));

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Do brackets lie in each other deeper than `limit`? */
const isDeeper = (bytes: Uint8Array, limit: number): boolean => {
  let depth = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte === QUOTE) at = stringEnd(bytes, at);
    else if (byte === 0x7b || byte === 0x5b) {
      if (++depth > limit) return true;
    } else if (byte === 0x7d || byte === 0x5d) depth--;
  }
  return false;
};

/** Where the quote is that closes a string, or the end where none does. */
const stringEnd = (bytes: Uint8Array, start: number): number => {
  let end = bytes.indexOf(QUOTE, start + 1);
  while (end > 0 && isEscaped(bytes, end)) end = bytes.indexOf(QUOTE, end + 1);
  return end < 0 ? bytes.length : end;
};

const isEscaped = (bytes: Uint8Array, at: number): boolean => {
  let first = at;
  while (bytes[first - 1] === BACKSLASH) first--;
  return (at - first) % 2 === 1;
};
