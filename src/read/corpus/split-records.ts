import type { Limits } from '../limits.ts';
import { faultyRow, type RawRow } from './raw-row.ts';
import { splitLines } from './split-lines.ts';

const QUOTE = 0x22;
const CR = 0x0d;
const LF = new Uint8Array([0x0a]);

/** After so many quotes that nothing closes, quotes are taken for words of the text. */
const MOST_OPEN_QUOTES = 100;

/**
 * The records of delimited text, as bytes: lines, joined where a quoted field goes over several. `delimiter` is a byte.
 * A quote that is never closed costs its own line, not the rest of the file.
 */
export const splitRecords = async function* (
  chunks: AsyncIterable<Uint8Array>,
  delimiter: (first: Uint8Array) => number,
  limits: Limits,
): AsyncGenerator<RawRow> {
  let mark: number | undefined;
  let open: RawRow[] = [];
  let size = 0;
  let failures = 0;

  /** Takes lines in; gives the records that they complete. */
  const take = function* (lines: readonly RawRow[]): Generator<RawRow> {
    for (const line of lines) {
      mark ??= delimiter(line.bytes);
      const isOpen = failures < MOST_OPEN_QUOTES && endsOpen(line.bytes, mark, open.length > 0);
      if (!isOpen && open.length === 0) yield line;
      else if (!isOpen) yield join([...open.splice(0), line]);
      else {
        size = open.length === 0 ? line.bytes.length : size + line.bytes.length + 1;
        open.push(line);
        if (size > limits.row) yield* fail();
      }
    }
  };

  /** The line whose quote stays open is no record; the lines behind it are looked at again. */
  const fail = function* (): Generator<RawRow> {
    const [first, ...rest] = open;
    open = [];
    failures++;
    if (first) yield faultyRow('open', first.line);
    yield* take(rest);
  };

  for await (const line of splitLines(chunks, limits.row)) {
    if (line.fault) {
      while (open.length > 0) yield* fail();
      yield line;
    } else yield* take([line]);
  }
  while (open.length > 0) yield* fail();
};

const join = (lines: readonly RawRow[]): RawRow => ({
  bytes: Buffer.concat(lines.flatMap(({ bytes }, i) => (i === 0 ? [bytes] : [LF, bytes]))),
  line: lines[0]!.line,
});

/** Is a quoted field open at the end of a line? A quote opens a field at its start, and closes it only at its end. */
export const endsOpen = (bytes: Uint8Array, delimiter: number, wasOpen: boolean): boolean => {
  let isOpen = wasOpen;
  let isStart = true;
  for (let at = isOpen ? bytes.indexOf(QUOTE) : 0; at >= 0 && at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (isOpen) {
      if (byte !== QUOTE) continue;
      const next = bytes[at + 1];
      if (next === QUOTE) at++;
      else if (next === undefined || next === delimiter || next === CR) isOpen = false;
    } else {
      if (byte === QUOTE && isStart) isOpen = true;
      isStart = byte === delimiter;
    }
  }
  return isOpen;
};
