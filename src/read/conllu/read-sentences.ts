import type { Source } from '../../model/document.ts';
import type { Issue } from '../../model/issue.ts';
import { splitLines } from '../corpus/split-lines.ts';
import { utf8Chunks } from '../corpus/utf8-chunks.ts';
import { decode } from '../decode.ts';
import { beyond, type Limits } from '../limits.ts';
import { Faults } from './faults.ts';
import { parseComment } from './parse-line.ts';
import { COLUMNS, splitColumns } from './split-columns.ts';
import { type Surface, surfaceOf } from './surface.ts';

/** A line of ten columns or more, with what its id says: a word, a surface form that the words up to `last` share, or an empty node. */
export interface Row {
  readonly kind: 'word' | 'range' | 'empty';
  readonly columns: readonly string[];
  /** Ids of the first and the last word that it covers; the same for words. */
  readonly first: number;
  readonly last: number;
}

/** A sentence of a CoNLL-U file as it stands there. */
export interface RawSentence {
  /** The comment lines with their `#`. */
  readonly comments: readonly string[];
  readonly rows: readonly Row[];
  readonly surface: Surface;
}

/** Comments that begin a sentence, where the blank line in front of them is missing; and those of a sentence, with words or none. */
const OPENING = /^#\s*(?:newdoc|newpar|sent_id)\b/u;
const OWN = /^#\s*(?:sent_id|text)\b/u;

/**
 * The sentences of a CoNLL-U file, one in memory at a time; at its end issues that tell of lines which are none, and the like.
 * @throws {InputError} `not-conllu`, `limit-row`, `binary`.
 */
export const readSentences = async function* (source: Source, limits: Limits): AsyncGenerator<RawSentence | Issue> {
  const { path } = source;
  let comments: string[] = [];
  let rows: Row[] = [];
  let bytes = 0;
  let hasWords = false;
  let textLine = 0;
  const faults = new Faults();
  const take = (): RawSentence => {
    const surface = surfaceOf(comments, rows);
    if (!surface.agrees && rows.length > 0) faults.note('conllu-text', textLine);
    hasWords ||= rows.length > 0;
    const sentence = { comments, rows, surface };
    comments = [];
    rows = [];
    bytes = 0;
    return sentence;
  };
  for await (const raw of splitLines(utf8Chunks(source.chunks(), path), limits.row)) {
    bytes += raw.bytes.length;
    if (raw.fault || bytes > limits.row) throw beyond('row', limits, path, raw.line);
    const line = decode(raw.bytes, path).text.replace(/\r$/u, '');
    const isBlank = line.trim() === '';
    const isWhole = rows.length > 0 || (isBlank && comments.some((each) => OWN.test(each)));
    if (isWhole && (isBlank || OPENING.test(line))) yield take();
    if (isBlank) continue;
    if (line.startsWith('#')) {
      if (parseComment(line.slice(1))[0] === 'text') textLine = raw.line;
      comments.push(line);
      continue;
    }
    const columns = splitColumns(line);
    const row = parseRow(columns);
    faults.noteLine(columns, row !== undefined, raw.line);
    if (row) rows.push(row);
  }
  if (rows.length > 0 || comments.length > 0) yield take();
  if (!hasWords) faults.throwWithoutWords(path);
  yield* faults.issues(path);
};

/** Columns with an id and a form; missing ones are `_`, as are empty ones. */
const parseRow = (given: readonly string[]): Row | undefined => {
  const id = /^(\d{1,9})(?:([-.])(\d{1,9}))?$/u.exec(given[0]!);
  if (!id || given.length < 2) return undefined;
  const columns = Array.from({ length: Math.max(COLUMNS, given.length) }, (_, i) => given[i]?.trim() || '_');
  const first = Number(id[1]);
  const kind = id[2] === undefined ? 'word' : id[2] === '-' ? 'range' : 'empty';
  return { kind, columns, first, last: kind === 'range' ? Number(id[3]) : first };
};
