import type { Limits } from '../limits.ts';
import { type Fault, faultyRow, type RawRow, RowBytes } from './raw-row.ts';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const LF = 0x0a;
const COMMA = 0x2c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

const isSpace = (byte: number): boolean => byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d;

/**
 * The objects of a JSON stream, as bytes: the elements of one array, or objects one after another. Only brackets and
 * strings are looked at, so an object may hold faults of its own. After a row that is not closed where its line ends
 * (a line feed inside a string) it goes on with the next object that begins at the same column.
 */
export const splitJson = async function* (chunks: AsyncIterable<Uint8Array>, limits: Limits): AsyncGenerator<RawRow> {
  const cutter = new ObjectCutter(limits);
  for await (const chunk of chunks) yield* cutter.cut(chunk);
  yield* cutter.end();
};

type State = 'between' | 'inside' | 'string' | 'escape' | 'lost';

class ObjectCutter {
  readonly #limits: Limits;
  readonly #row: RowBytes;
  #state: State = 'between';
  #depth = 0;
  #line = 1;
  /** 0-based column in bytes, and whether only white space stands before it on its line. */
  #column = 0;
  #isIndent = true;
  #rowLine = 1;
  #rowColumn = -1;
  #fault: Fault | undefined;
  #isArray = false;
  #isOver = false;

  constructor(limits: Limits) {
    this.#limits = limits;
    this.#row = new RowBytes(limits.row);
  }

  *cut(chunk: Uint8Array): Generator<RawRow> {
    let from = this.#state === 'between' || this.#state === 'lost' ? -1 : 0;
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at]!;
      const before = this.#state;
      if (before === 'between' || before === 'lost') {
        if (byte === OPEN_OBJECT && this.#begins()) from = at;
        else if (before === 'between') yield* this.#between(byte);
      } else if (before === 'string') {
        if (byte === QUOTE) this.#state = 'inside';
        else if (byte === BACKSLASH) this.#state = 'escape';
        else if (byte === LF && this.#rowColumn >= 0) {
          yield this.#fail('open');
          from = -1;
        }
      } else if (before === 'escape') this.#state = 'string';
      else if (this.#closes(byte)) {
        this.#row.add(chunk.subarray(from, at + 1));
        yield this.#close();
        from = -1;
      }
      this.#advance(byte);
    }
    if (from >= 0) this.#row.add(chunk.subarray(from));
  }

  *end(): Generator<RawRow> {
    if (this.#state === 'between') {
      if (this.#isArray && !this.#isOver) yield faultyRow('open', this.#line);
    } else if (this.#state !== 'lost') yield this.#fail('open');
  }

  /** Does an object begin here? After a fault only where its row began on its line. */
  #begins(): boolean {
    if (this.#isOver && this.#isArray) return false;
    if (this.#state === 'lost' && !(this.#isIndent && this.#column === this.#rowColumn)) return false;
    this.#state = 'inside';
    this.#depth = 1;
    this.#rowLine = this.#line;
    this.#rowColumn = this.#isIndent ? this.#column : -1;
    this.#fault = undefined;
    return true;
  }

  /** What stands between objects: brackets of the array, commas, white space; anything else ends the reading. */
  *#between(byte: number): Generator<RawRow> {
    if (isSpace(byte) || (byte === COMMA && this.#isArray && !this.#isOver)) return;
    if (byte === OPEN_LIST && !this.#isArray) this.#isArray = true;
    else if (byte === CLOSE_LIST && this.#isArray && !this.#isOver) this.#isOver = true;
    else {
      this.#state = 'lost';
      this.#rowColumn = -1;
      this.#isOver = true;
      yield faultyRow('stray', this.#line);
    }
  }

  /** Follows the brackets inside an object; true at the one that closes it. */
  #closes(byte: number): boolean {
    if (byte === QUOTE) this.#state = 'string';
    else if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
      if (++this.#depth > this.#limits.depth) this.#fault = 'depth';
    } else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) return --this.#depth === 0;
    return false;
  }

  #close(): RawRow {
    const fault = this.#row.isTooLarge ? 'size' : this.#fault;
    const bytes = this.#row.take();
    this.#state = 'between';
    return fault ? faultyRow(fault, this.#rowLine) : { bytes, line: this.#rowLine };
  }

  #fail(fault: Fault): RawRow {
    this.#row.take();
    this.#state = 'lost';
    return faultyRow(fault, this.#rowLine);
  }

  #advance(byte: number): void {
    if (byte === LF) {
      this.#line++;
      this.#column = 0;
      this.#isIndent = true;
    } else {
      this.#column++;
      if (!isSpace(byte)) this.#isIndent = false;
    }
  }
}
