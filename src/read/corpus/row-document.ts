import type { Document, Metadata, Unreadable } from '../../model/document.ts';
import { InputError } from '../../model/issue.ts';
import { readData } from '../data.ts';
import { type Decoded, decode } from '../decode.ts';
import { affiliate } from '../find-authors.ts';
import { beyond, limitsOf } from '../limits.ts';
import { affiliationFrom, metadataFrom } from '../metadata-from-fields.ts';
import type { ReadOptions } from '../reader.ts';
import { documentFromText } from '../text.ts';
import type { Fault, RawRow } from './raw-row.ts';

/** The fields of a row by name. */
export type Fields = Readonly<Record<string, unknown>>;

/** A corpus as its rows need it: where they come from and how they are to be read. */
export interface Corpus {
  readonly path: string;
  readonly format: string;
  readonly options: ReadOptions;
}

/** The error of a row; `number` is its 1-based place among the rows, `line` the 1-based line on which it begins. */
export const rowError = (corpus: Corpus, number: number, line: number, code: string, message: string): Unreadable => ({
  path: `${corpus.path}#${number}`,
  error: { code, severity: 'error', path: corpus.path, line, message },
});

const FAULTS: Readonly<Record<Exclude<Fault, 'size' | 'depth'>, readonly [code: string, message: string]>> = {
  open: ['row-open', 'has a quote, string or bracket that is not closed'],
  stray: ['row-stray', 'is no object; the rest of the file was not read'],
};

/** The error of a row that could not be cut out whole. */
export const faultError = (corpus: Corpus, number: number, line: number, fault: Fault): Unreadable => {
  if (fault === 'size' || fault === 'depth') {
    const { issues } = beyond(fault === 'size' ? 'row' : 'depth', limitsOf(corpus.options), corpus.path, line);
    return { path: `${corpus.path}#${number}`, error: issues[0]! };
  }
  return rowError(corpus, number, line, ...FAULTS[fault]);
};

/** A row's text, what decoding it said, or why it is no text. */
export const decodeRow = (corpus: Corpus, row: RawRow, number: number): Decoded | Unreadable => {
  try {
    const { text, encoding, issues } = decode(row.bytes, corpus.path);
    return { text, encoding, issues: issues.map((issue) => ({ ...issue, line: row.line })) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { path: `${corpus.path}#${number}`, error: { ...error.issues[0]!, line: row.line } };
  }
};

/** One row as a document: its text is read as plain text, its id and metadata come from its fields. */
export const rowDocument = (
  corpus: Corpus,
  fields: Fields,
  number: number,
  line: number,
  { encoding, issues }: Omit<Decoded, 'text'>,
): Document | Unreadable => {
  const { path, format, options } = corpus;
  const field = textFieldOf(fields, options.textField);
  const text = field === undefined ? undefined : textOf(fieldOf(fields, field));
  if (text === undefined) return rowError(corpus, number, line, 'no-text-field', noText(fields, options.textField));
  const id = idOf(fields, options.idField) ?? String(number);
  const rowPath = `${path}#${id}`;
  const { [field ?? '']: _text, ...others } = fields;
  const given = withMapped(others, options.metadataFields);
  const metadata: Partial<Metadata> = { ...metadataFrom(given), ...options.metadata?.(rowPath) };
  const document = documentFromText(text, { path: rowPath, format, encoding, metadata, issues });
  const authors = affiliate(document.metadata.authors, affiliationFrom(given));
  return { ...document, id, metadata: { ...document.metadata, authors } };
};

/** The name of the field that holds the text: the one asked for, or the first of the usual ones that the row has. */
export const textFieldOf = (fields: Fields, asked: string | undefined): string | undefined =>
  asked ?? nameIn(fields, readData().corpus.text_fields);

/** The first of some names that the fields have, whatever its case there. */
export const nameIn = (fields: Fields, names: readonly string[]): string | undefined => {
  const own = new Map(Object.keys(fields).map((key) => [key.toLowerCase(), key]));
  return names.map((name) => own.get(name)).find((key) => key !== undefined);
};

/** The value of a field, also one inside another (`article.body`). */
const fieldOf = (fields: Fields, name: string): unknown => {
  if (Object.hasOwn(fields, name)) return fields[name];
  let value: unknown = fields;
  for (const part of name.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Fields)[part];
  }
  return value;
};

/** A text, or a list of paragraphs. */
const textOf = (value: unknown): string | undefined => {
  if (typeof value === 'string') return value;
  return Array.isArray(value) && value.every((part) => typeof part === 'string') ? value.join('\n\n') : undefined;
};

const idOf = (fields: Fields, asked: string | undefined): string | undefined => {
  const name = asked ?? nameIn(fields, readData().corpus.id_fields);
  const value = name === undefined ? undefined : fieldOf(fields, name);
  const id = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  return id === '' ? undefined : id;
};

/** Fields that the user mapped stand under the first name that metadata is looked up by. */
const withMapped = (fields: Fields, mapped: ReadOptions['metadataFields'] = {}): Fields => {
  const names = readData().metadata.front_matter;
  const found = Object.entries(mapped).map(([key, field]) => [names[key]?.[0] ?? key, fieldOf(fields, field)]);
  return { ...fields, ...Object.fromEntries(found.filter(([, value]) => value !== undefined)) };
};

const noText = (fields: Fields, asked: string | undefined): string => {
  const names = Object.keys(fields).slice(0, 12).join(', ');
  return `has no text in ${asked === undefined ? 'a field with a usual name' : `a field "${asked}"`}; its fields: ${names}`;
};
