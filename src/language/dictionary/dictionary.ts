import { unpackBinary } from '../../data/binary.ts';
import { HASH_START, hashMore } from '../../data/hash.ts';
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

/** What rules add, letter by letter from its end. */
interface Suffix {
  /** The rules that add just this; empty where only longer suffixes are added. */
  readonly groups: Group[];
  /** One letter more, by its code unit. */
  readonly longer: Map<number, Suffix>;
}

/** A suffix that rules add and a word has. */
interface Ending {
  /** Where it begins. */
  readonly kept: number;
  readonly groups: readonly Group[];
}

/** Stems are kept in buckets by the first 16 bits of their hash. */
export const BUCKETS = 65_536;

/** A hunspell dictionary as a table of stem hashes: about 150,000 stems, no strings. Chance hits: 4 in 100,000 words. */
export class Dictionary {
  readonly rules: readonly AffixRule[];
  readonly #flagSets: readonly string[];
  readonly #starts: Uint32Array;
  readonly #rests: Uint16Array;
  readonly #sets: Uint16Array;
  readonly #suffixes: Suffix = { groups: [], longer: new Map() };
  readonly #known = new Map<string, readonly Reading[]>();

  constructor(file: Uint8Array) {
    const { header, sections } = unpackBinary<Header>(file);
    const [starts, rests, sets] = sections as [Uint8Array, Uint8Array, Uint8Array];
    this.rules = header.rules;
    this.#flagSets = header.flagSets;
    this.#starts = new Uint32Array(starts.buffer, starts.byteOffset, starts.length / 4);
    this.#rests = new Uint16Array(rests.buffer, rests.byteOffset, rests.length / 2);
    this.#sets = new Uint16Array(sets.buffer, sets.byteOffset, sets.length / 2);
    for (const [i, { add, strip }] of header.rules.entries()) {
      const { groups } = suffixAt(this.#suffixes, add);
      const same = groups.find((group) => group.strip === strip);
      if (same) same.rules.push(i);
      else groups.push({ strip, rules: [i] });
    }
  }

  /**
   * The flags of the stem that a word is from the code unit `from` on, one character each, or undefined where the
   * dictionary does not hold it. Case matters.
   */
  flagsOf(word: string, from = 0): string | undefined {
    return this.#flagsAt(hashMore(HASH_START, word, from));
  }

  #flagsAt(hash: number): string | undefined {
    const rest = hash & 0xffff;
    const bucket = hash >>> 16;
    const end = this.#starts[bucket + 1]!;
    for (let i = this.#starts[bucket]!; i < end; i++)
      if (this.#rests[i] === rest) return this.#flagSets[this.#sets[i]!];
    return undefined;
  }

  /** All readings of a word form as it is spelt, the unchanged stem first. */
  readings(word: string): readonly Reading[] {
    const known = this.#known.get(word);
    if (known) return known;
    if (this.#known.size > LARGEST_STORE) this.#known.clear();
    const found: Reading[] = [];
    this.#search(word, 0, this.#endings(word), found);
    this.#known.set(word, found);
    return found;
  }

  /** The longest end of a word that has a reading, of those that begin at `first` to `last`, in code units; or undefined. */
  longestEnd(word: string, first: number, last: number): string | undefined {
    const endings = this.#endings(word);
    for (let at = first; at <= last; at++) if (this.#search(word, at, endings, undefined)) return word.slice(at);
    return undefined;
  }

  /** The suffixes of a word that rules add, the longest first. */
  #endings(word: string): Ending[] {
    const found: Ending[] = [];
    let suffix: Suffix | undefined = this.#suffixes;
    for (let kept = word.length; kept > 0 && suffix; kept--) {
      if (suffix.groups.length > 0) found.unshift({ kept, groups: suffix.groups });
      suffix = suffix.longer.get(word.charCodeAt(kept - 1));
    }
    return found;
  }

  /**
   * Puts the readings of a word, or of its end from `from` on, into `found`; stops at the first one where there is no
   * place for them. Are there any?
   */
  #search(word: string, from: number, endings: readonly Ending[], found: Reading[] | undefined): boolean {
    let hash = HASH_START;
    let hashed = from;
    for (const { kept, groups } of endings) {
      if (kept <= from) continue;
      // The hash of a stem goes on from that of the part of the word that it begins with.
      hash = hashMore(hash, word, hashed, kept);
      hashed = kept;
      const hits: Reading[] = [];
      for (const { strip, rules } of groups) {
        const flags = kept - from + strip.length < 2 ? undefined : this.#flagsAt(hashMore(hash, strip));
        if (flags === undefined) continue;
        const stem = word.slice(from, kept) + strip;
        for (const rule of rules) {
          const { flag, condition } = this.rules[rule]!;
          if (flags.includes(flag) && fits(stem, condition)) hits.push({ stem, flags, rule });
        }
      }
      if (!found && hits.length > 0) return true;
      if (hits.length > 0) found?.push(...hits.sort((a, b) => a.rule - b.rule));
    }
    const own = this.#flagsAt(hashMore(hash, word, hashed));
    if (own === undefined) return found !== undefined && found.length > 0;
    found?.unshift({ stem: from === 0 ? word : word.slice(from), flags: own, rule: -1 });
    return true;
  }
}

/** The place of what a rule adds among the suffixes, made where it is missing. */
const suffixAt = (suffixes: Suffix, add: string): Suffix => {
  let suffix = suffixes;
  for (let i = add.length - 1; i >= 0; i--) {
    const unit = add.charCodeAt(i);
    let longer = suffix.longer.get(unit);
    if (!longer) {
      longer = { groups: [], longer: new Map() };
      suffix.longer.set(unit, longer);
    }
    suffix = longer;
  }
  return suffix;
};

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
