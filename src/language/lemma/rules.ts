import { HASH_START, hashMore, hashNumber } from '../../data/hash.ts';

/** Lemma rules as data: for hashes of a label with a word, or with a word's ending, the edit that makes the lemma. */
export interface LemmaRules {
  readonly edits: readonly string[];
  /** Sorted. */
  readonly hashes: Uint32Array;
  /** For each hash the index of its edit. */
  readonly choices: Uint16Array;
}

/** Endings are looked at up to this many code units. */
export const LONGEST_ENDING = 7;

/** The key of a whole word under a label. */
export const wordKey = (label: number, word: string): number => hashNumber(hashMore(HASH_START ^ 0x77, word), label);

/** The key of a word's last `length` code units under a label. */
export const endingKey = (label: number, word: string, length: number): number =>
  hashNumber(hashMore(HASH_START, word, word.length - length), label);

/** The edit under a key, or undefined. */
export const editAt = ({ edits, hashes, choices }: LemmaRules, key: number): string | undefined => {
  const bits = key >>> 0;
  let low = 0;
  let high = hashes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (hashes[middle]! < bits) low = middle + 1;
    else high = middle;
  }
  return hashes[low] === bits ? edits[choices[low]!] : undefined;
};
