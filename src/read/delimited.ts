import type { Document, Unreadable } from '../model/document.ts';
import { InputError } from '../model/issue.ts';
import { findDelimiter, parseRecord } from './corpus/parse-record.ts';
import {
  type Corpus,
  decodeRow,
  type Fields,
  faultError,
  rowDocument,
  rowError,
  textFieldOf,
} from './corpus/row-document.ts';
import { splitRecords } from './corpus/split-records.ts';
import { utf8Chunks } from './corpus/utf8-chunks.ts';
import type { Decoded } from './decode.ts';
import { limitsOf } from './limits.ts';
import type { Read } from './reader.ts';
import { safely } from './safely.ts';

/** A corpus whose first record names the fields. Quotes as in RFC 4180; memory holds one record at a time. */
const readDelimited = (format: string, known?: string): Read =>
  safely(async function* (source, options) {
    const corpus: Corpus = { path: source.path, format, options };
    const limits = limitsOf(options);
    let delimiter = known ?? ',';
    const findMark = (header: Uint8Array): number => {
      delimiter = known ?? findDelimiter(new TextDecoder().decode(header));
      return delimiter.charCodeAt(0);
    };
    let names: readonly string[] | undefined;
    let number = 0;
    for await (const row of splitRecords(utf8Chunks(source.chunks(), source.path), findMark, limits)) {
      if (row.fault) {
        if (!names) throw new InputError(faultError(corpus, 0, row.line, row.fault).error);
        yield faultError(corpus, ++number, row.line, row.fault);
        continue;
      }
      const decoded = decodeRow(corpus, row, number + 1);
      if ('error' in decoded) {
        number++;
        yield decoded;
        continue;
      }
      const record = decoded.text.replace(/\r$/u, '');
      if (record.trim() === '' || (!names && /^sep=.$/u.test(record))) continue;
      const values = parseRecord(record, delimiter);
      if (!names) names = headerOf(values, corpus, row.line);
      else yield recordDocument(corpus, names, values, ++number, row.line, decoded);
    }
  });

/** Values parted by commas, semicolons, tabs or bars, as the header shows. */
export const readCsv: Read = readDelimited('csv');

/** Values parted by tabs. */
export const readTsv: Read = readDelimited('tsv', '\t');

/** @throws {InputError} `no-text-field`. */
const headerOf = (values: readonly string[], { path, options }: Corpus, line: number): readonly string[] => {
  const names = values.map((name) => name.trim());
  const fields = Object.fromEntries(names.map((name) => [name, '']));
  const text = textFieldOf(fields, options.textField);
  if (text !== undefined && Object.hasOwn(fields, text)) return names;
  const asked =
    options.textField === undefined ? 'column with a usual name for the text' : `column "${options.textField}"`;
  const message = `has no ${asked}; its columns: ${names.slice(0, 12).join(', ')}`;
  throw new InputError({ code: 'no-text-field', severity: 'error', path, line, message });
};

const recordDocument = (
  corpus: Corpus,
  names: readonly string[],
  values: readonly string[],
  number: number,
  line: number,
  decoded: Omit<Decoded, 'text'>,
): Document | Unreadable => {
  if (values.slice(names.length).some((value) => value.trim() !== '')) {
    const message = `has ${values.length} fields where the header has ${names.length}; a text with the delimiter in it needs quotes`;
    return rowError(corpus, number, line, 'row-fields', message);
  }
  const fields: Fields = Object.fromEntries(names.map((name, i) => [name, values[i] ?? '']));
  return rowDocument(corpus, fields, number, line, decoded);
};
