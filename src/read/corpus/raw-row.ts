/** One row of a corpus before it is decoded, or why there is none. */
export interface RawRow {
  readonly bytes: Uint8Array;
  /** 1-based line on which it begins. */
  readonly line: number;
  /** Set where the row could not be cut out whole; its bytes are then empty. */
  readonly fault?: Fault;
}

/** `size`, `depth`: beyond a limit; `open`: a string, quote or bracket is not closed; `stray`: no row begins here. */
export type Fault = 'size' | 'depth' | 'open' | 'stray';

const NOTHING = new Uint8Array();

export const faultyRow = (fault: Fault, line: number): RawRow => ({ bytes: NOTHING, line, fault });

/** Collects the pieces of one row across chunks, up to a limit in bytes; beyond it only their number is kept. */
export class RowBytes {
  readonly #limit: number;
  #pieces: Uint8Array[] = [];
  #size = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get size(): number {
    return this.#size;
  }

  get isTooLarge(): boolean {
    return this.#size > this.#limit;
  }

  add(piece: Uint8Array): void {
    this.#size += piece.length;
    if (this.isTooLarge) this.#pieces = [];
    else if (piece.length > 0) this.#pieces.push(piece);
  }

  /** The bytes so far; the next row begins empty. */
  take(): Uint8Array {
    const bytes = this.#pieces.length === 1 ? this.#pieces[0]! : Buffer.concat(this.#pieces);
    this.#pieces = [];
    this.#size = 0;
    return bytes;
  }
}
