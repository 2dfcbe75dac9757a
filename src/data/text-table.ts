import { HASH_START, hashMore, hashText } from './hash.ts';

/** Texts numbered from 0, found by their hash. Lies in a file as it is used: opening it costs nothing, whatever its size. */
export class TextTable {
  /** Number of the text in each slot plus 1, 0 for an empty one; a power of two of slots, at most half of them taken. */
  readonly #slots: Int32Array;
  /** Where each text begins among the units; one more than there are texts. */
  readonly #starts: Uint32Array;
  /** Code units: bytes where all of them are Latin-1. */
  readonly #units: Uint8Array | Uint16Array;
  /** The same bytes, where that is so. */
  readonly #latin: Buffer | undefined;

  /** `sections` are what {@link packTexts} made, aligned to 4 bytes. */
  constructor([slots, starts, units]: readonly Uint8Array[]) {
    this.#slots = int32(slots!);
    this.#starts = new Uint32Array(starts!.buffer, starts!.byteOffset, starts!.length / 4);
    const isLatin = units!.length === this.#starts[this.size];
    this.#units = isLatin ? units! : new Uint16Array(units!.buffer, units!.byteOffset, units!.length / 2);
    this.#latin = isLatin ? Buffer.from(units!.buffer, units!.byteOffset, units!.length) : undefined;
  }

  /** How many texts there are. */
  get size(): number {
    return this.#starts.length - 1;
  }

  /** The number of a text, or of its units `from` to `to` (half-open), or -1. */
  find(text: string, from = 0, to = text.length): number {
    const last = this.#slots.length - 1;
    for (let slot = hashMore(HASH_START, text, from, to) & last; ; slot = (slot + 1) & last) {
      const index = this.#slots[slot]! - 1;
      if (index < 0 || this.#holds(index, text, from, to)) return index;
    }
  }

  #holds(index: number, text: string, from: number, to: number): boolean {
    const start = this.#starts[index]! - from;
    if (this.#starts[index + 1]! - start !== to) return false;
    for (let i = from; i < to; i++) if (this.#units[start + i] !== text.charCodeAt(i)) return false;
    return true;
  }

  /** The text with a number. */
  at(index: number): string {
    if (this.#latin) return this.#latin.toString('latin1', this.#starts[index], this.#starts[index + 1]);
    const units = this.#units.subarray(this.#starts[index], this.#starts[index + 1]);
    // Three times as fast as a spread, which asks an iterator for each unit.
    return String.fromCharCode.apply(null, units as unknown as number[]);
  }
}

/** The sections of a {@link TextTable} of different texts, numbered in their order. */
export const packTexts = (texts: readonly string[]): Uint8Array[] => {
  let size = 4;
  while (size < texts.length * 2) size *= 2;
  const slots = new Int32Array(size);
  const starts = new Uint32Array(texts.length + 1);
  for (const [i, text] of texts.entries()) {
    let slot = hashText(text) & (size - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot] = i + 1;
    starts[i + 1] = starts[i]! + text.length;
  }
  const isLatin = texts.every((text) => !/[^\0-\xff]/.test(text));
  const units = new (isLatin ? Uint8Array : Uint16Array)(starts.at(-1)!);
  for (const [i, text] of texts.entries())
    for (let k = 0; k < text.length; k++) units[starts[i]! + k] = text.charCodeAt(k);
  return [slots, starts, units].map(bytesOf);
};

/** The bytes of a typed array, as it lies in memory. */
export const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

/** Bytes that lie aligned to 4, as 32-bit integers. */
export const int32 = ({ buffer, byteOffset, byteLength }: Uint8Array): Int32Array =>
  new Int32Array(buffer, byteOffset, byteLength / 4);

/** Bytes that lie aligned to 8, as floating-point numbers. */
export const float64 = ({ buffer, byteOffset, byteLength }: Uint8Array): Float64Array =>
  new Float64Array(buffer, byteOffset, byteLength / 8);
