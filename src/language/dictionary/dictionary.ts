import { unpackBinary } from '../../data/binary.ts';
import { hashText } from '../../data/hash.ts';
import { loadBytes } from '../../data/load.ts';
import type { AffixRule } from './affixes.ts';

/** One way to read a word form: a dictionary stem, as it stands (`rule` is -1) or changed by a suffix rule. */
export interface Reading {
  readonly stem: string;
  /** The stem's flags, one character each. */
  readonly flags: string;
  /** Index of the suffix rule in the dictionary's list, or -1. */
  readonly rule: number;
}

interface Header {
  readonly rules: readonly AffixRule[];
  readonly flagSets: readonly string[];
}

/** Stems are kept in buckets by the first 12 bits of their hash. */
export const BUCKETS = 4096;

/** A hunspell dictionary as a table of stem hashes: about 150,000 stems, no strings. Chance hits: 4 in 100,000 words. */
export class Dictionary {
  readonly rules: readonly AffixRule[];
  readonly #flagSets: readonly string[];
  readonly #starts: Uint32Array;
  readonly #high: Uint8Array;
  readonly #low: Uint16Array;
  readonly #sets: Uint16Array;
  readonly #bySuffix = new Map<string, number[]>();
  readonly #conditions: (RegExp | undefined)[] = [];
  readonly #longest: number;

  constructor(file: Uint8Array) {
    const { header, sections } = unpackBinary<Header>(file);
    const [starts, high, low, sets] = sections as [Uint8Array, Uint8Array, Uint8Array, Uint8Array];
    this.rules = header.rules;
    this.#flagSets = header.flagSets;
    this.#starts = new Uint32Array(starts.buffer, starts.byteOffset, starts.length / 4);
    this.#high = high;
    this.#low = new Uint16Array(low.buffer, low.byteOffset, low.length / 2);
    this.#sets = new Uint16Array(sets.buffer, sets.byteOffset, sets.length / 2);
    for (const [i, { add }] of header.rules.entries()) {
      const same = this.#bySuffix.get(add);
      if (same) same.push(i);
      else this.#bySuffix.set(add, [i]);
    }
    this.#longest = Math.max(...header.rules.map(({ add }) => add.length));
  }

  /** The flags of a stem, one character each, or undefined where the dictionary does not hold it. Case matters. */
  flagsOf(stem: string): string | undefined {
    const hash = hashText(stem);
    const rest = hash & 0xfffff;
    const bucket = hash >>> 20;
    let first = this.#starts[bucket]!;
    let last = this.#starts[bucket + 1]!;
    while (first < last) {
      const middle = (first + last) >> 1;
      if (this.#restAt(middle) < rest) first = middle + 1;
      else last = middle;
    }
    const isHit = first < this.#starts[bucket + 1]! && this.#restAt(first) === rest;
    return isHit ? this.#flagSets[this.#sets[first]!] : undefined;
  }

  #restAt(entry: number): number {
    return (this.#high[entry]! << 16) | this.#low[entry]!;
  }

  /** All readings of a word form as it is spelt, the unchanged stem first. */
  readings(word: string): Reading[] {
    const found: Reading[] = [];
    const own = this.flagsOf(word);
    if (own !== undefined) found.push({ stem: word, flags: own, rule: -1 });
    for (let length = Math.min(this.#longest, word.length - 1); length >= 0; length--) {
      const rules = this.#bySuffix.get(word.slice(word.length - length));
      if (!rules) continue;
      const rest = word.slice(0, word.length - length);
      for (const rule of rules) {
        const { strip, flag } = this.rules[rule]!;
        const stem = rest + strip;
        const flags = stem.length < 2 ? undefined : this.flagsOf(stem);
        if (flags?.includes(flag) && this.#fits(rule, stem)) found.push({ stem, flags, rule });
      }
    }
    return found;
  }

  #fits(rule: number, stem: string): boolean {
    const { condition } = this.rules[rule]!;
    if (condition === '') return true;
    let pattern = this.#conditions[rule];
    if (!pattern) {
      pattern = new RegExp(`${condition}$`, 'u');
      this.#conditions[rule] = pattern;
    }
    return pattern.test(stem);
  }
}

let shared: Dictionary | undefined;

/** The Swedish dictionary that ships with the package. */
export const dictionary = (): Dictionary => {
  shared ??= new Dictionary(loadBytes('dictionary.bin'));
  return shared;
};
