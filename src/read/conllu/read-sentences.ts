import type { Source } from '../../model/document.ts';
import { InputError, type Issue } from '../../model/issue.ts';
import { splitLines } from '../corpus/split-lines.ts';
import { utf8Chunks } from '../corpus/utf8-chunks.ts';
import { decode } from '../decode.ts';
import { beyond, type Limits } from '../limits.ts';

/** A line of ten columns, with what its id says: a word, a surface form that the words up to `last` share, or an empty node. */
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
}

const COLUMNS = 10;

/** Comments that begin a sentence, where the blank line in front of them is missing. */
const OPENING = /^#\s*(?:newdoc|newpar|sent_id)\b/u;

/**
 * The sentences of a CoNLL-U file, one in memory at a time; at its end an issue that tells of lines which are none.
 * @throws {InputError} `not-conllu`, `limit-row`, `binary`.
 */
export const readSentences = async function* (source: Source, limits: Limits): AsyncGenerator<RawSentence | Issue> {
  const { path } = source;
  let comments: string[] = [];
  let rows: Row[] = [];
  let bytes = 0;
  let sentences = 0;
  const faults: number[] = [];
  const take = (): RawSentence => {
    const sentence = { comments, rows };
    comments = [];
    rows = [];
    bytes = 0;
    sentences++;
    return sentence;
  };
  for await (const raw of splitLines(utf8Chunks(source.chunks(), path), limits.row)) {
    bytes += raw.bytes.length;
    if (raw.fault || bytes > limits.row) throw beyond('row', limits, path, raw.line);
    const line = decode(raw.bytes, path).text.replace(/\r$/u, '');
    const isBlank = line.trim() === '';
    if (rows.length > 0 && (isBlank || OPENING.test(line))) yield take();
    if (isBlank) continue;
    if (line.startsWith('#')) comments.push(line);
    else {
      const row = parseRow(line);
      if (row) rows.push(row);
      else faults.push(raw.line);
    }
  }
  if (rows.length > 0) yield take();
  if (faults.length === 0) return;
  if (sentences === 0) {
    const message = 'holds no CoNLL-U: no line has an id and a form parted by a tab';
    throw new InputError({ code: 'not-conllu', severity: 'error', path, message });
  }
  const message = `${faults.length} lines are no words of CoNLL-U and were left out, the first here`;
  yield { code: 'conllu-line', severity: 'warning', path, line: faults[0]!, message };
};

/** A line with an id and a form; missing columns are `_`, as are empty ones, and what stands behind the tenth goes. */
const parseRow = (line: string): Row | undefined => {
  const given = line.split('\t');
  const id = /^(\d{1,9})(?:([-.])(\d{1,9}))?$/u.exec(given[0]!);
  if (!id || given.length < 2) return undefined;
  const columns = Array.from({ length: COLUMNS }, (_, i) => given[i]?.trim() || '_');
  const first = Number(id[1]);
  const kind = id[2] === undefined ? 'word' : id[2] === '-' ? 'range' : 'empty';
  return { kind, columns, first, last: kind === 'range' ? Number(id[3]) : first };
};
