import { HASH_START, hashNumber, hashText } from '../data/hash.ts';
import { splitWords } from './split-words.ts';

/** Words in a sequence. */
const LENGTH = 5;
/** Numbers that stand for a text: the more, the surer a comparison (128: ± 0.04). */
const SIZE = 128;
/** Texts with fewer sequences are too short to be copies of each other. */
const LEAST = 20;

/**
 * The smallest hashes of a text's word sequences, ascending: enough to tell what share of them two texts have in common.
 * Null for very short texts.
 */
export const sketch = (text: string): Uint32Array | null => {
  const hashes = splitWords(text).map((word) => hashText(word.toLowerCase()));
  const sequences = new Set<number>();
  for (let i = 0; i + LENGTH <= hashes.length; i++) {
    let hash = HASH_START;
    for (let k = i; k < i + LENGTH; k++) hash = hashNumber(hash, hashes[k]!);
    sequences.add(hash);
  }
  return sequences.size < LEAST ? null : Uint32Array.from(sequences).sort().slice(0, SIZE);
};

/** The share of word sequences that two texts have in common (Jaccard), from 0 to 1, estimated from their sketches. */
export const compareSketches = (a: Uint32Array, b: Uint32Array): number => {
  const size = Math.min(SIZE, a.length + b.length);
  let i = 0;
  let k = 0;
  let union = 0;
  let common = 0;
  while (union < size && (i < a.length || k < b.length)) {
    const left = a[i] ?? Number.POSITIVE_INFINITY;
    const right = b[k] ?? Number.POSITIVE_INFINITY;
    if (left === right) common++;
    if (left <= right) i++;
    if (right <= left) k++;
    union++;
  }
  return union === 0 ? 0 : common / union;
};
