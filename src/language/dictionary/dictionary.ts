import { unpackBinary } from '../../data/binary.ts';
import { hashMore, hashPrefixes, hashText } from '../../data/hash.ts';
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

/** Words whose readings are kept; past that the store starts anew, so that memory stays flat. */
const LARGEST_STORE = 50_000;

/** The suffix rules that add the same and strip the same, by their indices: one stem answers for all of them. */
interface Group {
  readonly strip: string;
  readonly rules: number[];
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
  readonly #bySuffix = new Map<string, Group[]>();
  readonly #known = new Map<string, readonly Reading[]>();
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
    for (const [i, { add, strip }] of header.rules.entries()) {
      const groups = this.#bySuffix.get(add) ?? [];
      const same = groups.find((group) => group.strip === strip);
      if (same) same.rules.push(i);
      else groups.push({ strip, rules: [i] });
      this.#bySuffix.set(add, groups);
    }
    this.#longest = Math.max(...header.rules.map(({ add }) => add.length));
  }

  /** The flags of a stem, one character each, or undefined where the dictionary does not hold it. Case matters. */
  flagsOf(stem: string): string | undefined {
    return this.#flagsAt(hashText(stem));
  }

  #flagsAt(hash: number): string | undefined {
    const rest = hash & 0xfffff;
    const bucket = hash >>> 20;
    const high = this.#high;
    const low = this.#low;
    let first = this.#starts[bucket]!;
    let last = this.#starts[bucket + 1]!;
    const end = last;
    while (first < last) {
      const middle = (first + last) >> 1;
      if (((high[middle]! << 16) | low[middle]!) < rest) first = middle + 1;
      else last = middle;
    }
    const isHit = first < end && ((high[first]! << 16) | low[first]!) === rest;
    return isHit ? this.#flagSets[this.#sets[first]!] : undefined;
  }

  /** All readings of a word form as it is spelt, the unchanged stem first. */
  readings(word: string): readonly Reading[] {
    const known = this.#known.get(word);
    if (known) return known;
    if (this.#known.size > LARGEST_STORE) this.#known.clear();
    const found = this.#findReadings(word);
    this.#known.set(word, found);
    return found;
  }

  /** Has the word a reading at all? For the many parts of words that have none. */
  isWord(word: string): boolean {
    const known = this.#known.get(word);
    return known ? known.length > 0 : this.#search(word, undefined);
  }

  #findReadings(word: string): Reading[] {
    const found: Reading[] = [];
    this.#search(word, found);
    return found;
  }

  /** Puts the readings of a word into `found`; stops at the first one where there is no place for them. */
  #search(word: string, found: Reading[] | undefined): boolean {
    const own = this.flagsOf(word);
    if (own !== undefined) {
      if (!found) return true;
      found.push({ stem: word, flags: own, rule: -1 });
    }
    // The hash of a stem goes on from that of the part of the word that it begins with.
    const hashes = hashPrefixes(word);
    for (let length = Math.min(this.#longest, word.length - 1); length >= 0; length--) {
      const kept = word.length - length;
      const groups = this.#bySuffix.get(word.slice(kept));
      if (groups === undefined) continue;
      const hits: Reading[] = [];
      for (const { strip, rules } of groups) {
        const flags = kept + strip.length < 2 ? undefined : this.#flagsAt(hashMore(hashes[kept]!, strip));
        if (flags === undefined) continue;
        const stem = word.slice(0, kept) + strip;
        for (const rule of rules) {
          const { flag, condition } = this.rules[rule]!;
          if (flags.includes(flag) && fits(stem, condition)) hits.push({ stem, flags, rule });
        }
      }
      if (!found && hits.length > 0) return true;
      if (hits.length > 0) found?.push(...hits.sort((a, b) => a.rule - b.rule));
    }
    return found !== undefined && found.length > 0;
  }
}

/**
 * Does the end of a stem fit the condition of a rule: letters, and classes of letters in brackets (`[^aeiou]`), one place
 * each? Read as it stands: to compile a hundred expressions takes longer.
 */
const fits = (stem: string, condition: string): boolean => {
  let at = stem.length;
  for (let end = condition.length - 1; end >= 0; end--) {
    if (--at < 0) return false;
    const letter = stem.charAt(at);
    if (condition.charAt(end) !== ']') {
      if (condition.charAt(end) !== letter) return false;
      continue;
    }
    const start = condition.lastIndexOf('[', end);
    const isNegated = condition.charAt(start + 1) === '^';
    if (condition.slice(start + (isNegated ? 2 : 1), end).includes(letter) === isNegated) return false;
    end = start;
  }
  return true;
};

let shared: Dictionary | undefined;

/** The Swedish dictionary that ships with the package. */
export const dictionary = (): Dictionary => {
  shared ??= new Dictionary(loadBytes('dictionary.bin'));
  return shared;
};
