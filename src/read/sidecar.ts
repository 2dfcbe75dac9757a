import type { Metadata } from '../model/document.ts';
import { InputError, type Issue } from '../model/issue.ts';
import { findDelimiter, parseRecord } from './corpus/parse-record.ts';
import { nameIn } from './corpus/row-document.ts';
import { endsOpen } from './corpus/split-records.ts';
import { readData } from './data.ts';
import { metadataFrom } from './metadata-from-fields.ts';

/** A table of metadata, one row a document. */
export interface Sidecar {
  /** The metadata of a document by its path; undefined where the table does not have it. */
  readonly lookup: (path: string) => Partial<Metadata> | undefined;
  /** Names that stand twice, with the 1-based line of the second. */
  readonly issues: readonly Issue[];
}

/**
 * Reads a table of metadata whose first row names its columns. One column holds file names or paths (`file`, `path` …,
 * else the first); a document is found by its path, by the end of its path, or by its base name with or without ending.
 * A row of a corpus is found by its path (`file#id`) or its id.
 * @throws {InputError} `sidecar` where the table has no rows or its quotes do not close.
 */
export const readSidecar = (csvText: string, path?: string): Sidecar => {
  const rows = records(csvText.replace(/^\ufeff/u, ''), path);
  const [header, ...others] = rows;
  if (!header) throw refuse('has no header', 1, path);
  const names = header.values.map((name) => name.trim());
  const fields = Object.fromEntries(names.map((name) => [name, '']));
  const key = Math.max(0, names.indexOf(nameIn(fields, readData().corpus.file_fields) ?? ''));
  const table = new Map<string, Partial<Metadata>>();
  const issues: Issue[] = [];
  for (const { values, line } of others) {
    const name = normalise(values[key] ?? '');
    if (name === '') continue;
    if (table.has(name)) {
      const message = `has "${name}" twice; the first one counts`;
      issues.push({ code: 'sidecar-twice', severity: 'warning', ...(path !== undefined && { path }), line, message });
    } else {
      const cells = names.flatMap((column, i) => (i === key ? [] : [[column, values[i] ?? ''] as const]));
      table.set(name, metadataFrom(Object.fromEntries(cells)));
    }
  }
  const loose = looseNames(table);
  return { lookup: (wanted) => find(table, loose, normalise(wanted)), issues };
};

interface TableRow {
  readonly values: readonly string[];
  readonly line: number;
}

/** Cuts a table that is in memory whole into rows; quoted cells may hold line ends. */
const records = (text: string, path: string | undefined): TableRow[] => {
  const lines = text.split(/\r\n?|\n/u);
  const isSaid = /^sep=.$/u.test(lines[0] ?? '');
  const delimiter = findDelimiter(lines[0] ?? '');
  const encoder = new TextEncoder();
  const rows: TableRow[] = [];
  let open: string[] = [];
  for (const [i, line] of lines.entries()) {
    if (isSaid && i === 0) continue;
    open.push(line);
    if (endsOpen(encoder.encode(line), delimiter.charCodeAt(0), open.length > 1)) continue;
    const record = open.join('\n');
    if (record.trim() !== '') rows.push({ values: parseRecord(record, delimiter), line: i + 2 - open.length });
    open = [];
  }
  if (open.length > 0) throw refuse('has a quote that is not closed', lines.length + 1 - open.length, path);
  return rows;
};

const refuse = (message: string, line: number, path: string | undefined): InputError =>
  new InputError({ code: 'sidecar', severity: 'error', ...(path !== undefined && { path }), line, message });

/** Names compare in NFC (macOS gives NFD), with forward slashes and without `./`. */
const normalise = (name: string): string =>
  name
    .trim()
    .normalize('NFC')
    .replace(/\\/gu, '/')
    .replace(/^(?:\.\/)+/u, '');

const withoutEnding = (name: string): string => name.replace(/(?<=[^/])\.[a-z0-9]{1,8}$/iu, '');

const baseName = (name: string): string => name.slice(name.lastIndexOf('/') + 1);

/** Rows by their names without ending or folders; null where two rows share it. */
const looseNames = (table: ReadonlyMap<string, Partial<Metadata>>): Map<string, Partial<Metadata> | null> => {
  const loose = new Map<string, Partial<Metadata> | null>();
  for (const [name, metadata] of table) {
    const base = baseName(name);
    for (const key of new Set([withoutEnding(name), base, withoutEnding(base)])) {
      loose.set(key, loose.has(key) ? null : metadata);
    }
  }
  return loose;
};

const find = (
  table: ReadonlyMap<string, Partial<Metadata>>,
  loose: ReadonlyMap<string, Partial<Metadata> | null>,
  path: string,
): Partial<Metadata> | undefined => {
  const parts = path.split('/');
  for (let from = 0; from < parts.length; from++) {
    const end = parts.slice(from).join('/');
    const found = table.get(end) ?? loose.get(end) ?? loose.get(withoutEnding(end));
    if (found) return found;
  }
  return path.includes('#') ? table.get(path.slice(path.lastIndexOf('#') + 1)) : undefined;
};
