import { packBinary, unpackBinary } from '../../data/binary.ts';
import { bytesOf, int32 } from '../../data/text-table.ts';
import type { AmbiguityClass, AmbiguityOf } from './word-features.ts';

/** A trained tagger as data: hashes of words with their ambiguity class, hashes of features with weights per label. */
export interface TaggerModel {
  /** Pairs of word hash and class id, sorted by hash. */
  readonly ambiguity: readonly (readonly [hash: number, known: AmbiguityClass])[];
  /** Sorted by hash. */
  readonly features: readonly {
    readonly hash: number;
    readonly weights: readonly { readonly label: number; readonly weight: number }[];
  }[];
}

/** The model as it is used: look-ups in typed arrays. */
export interface TaggerTables {
  /** Class id of a word's hash, or undefined. */
  readonly ambiguityOf: AmbiguityOf;
  /** Adds the weights of features to `scores`, from `at` on. */
  readonly add: (features: readonly number[], scores: Int32Array, at: number) => void;
}

type Bytes = Uint8Array;

/** How many bits of a cell hold its label; the weight stands above them. */
const LABEL_BITS = 8;
const LABEL_MASK = 0xff;
/** How many bits of a feature's place hold how many cells it has; the index of the first one stands above them. */
const COUNT_BITS = 5;
const COUNT_MASK = 0x1f;

/** The model file: sorted hashes, for each feature how many labels it scores, then labels and weights in planes. */
export const writeModel = ({ ambiguity, features }: TaggerModel): Uint8Array => {
  const cells = features.flatMap(({ weights }) => weights);
  return packBinary({}, [
    bytesOf(Uint32Array.from(ambiguity, ([hash]) => hash)),
    bytesOf(Uint16Array.from(ambiguity, ([, { id, isVerbal }]) => 2 * id + Number(isVerbal))),
    bytesOf(Uint32Array.from(features, ({ hash }) => hash)),
    Uint8Array.from(features, ({ weights }) => weights.length),
    Uint8Array.from(cells, ({ label }) => label),
    bytesOf(Int16Array.from(cells, ({ weight }) => weight)),
  ]);
};

const uint32 = ({ buffer, byteOffset, byteLength }: Uint8Array): Uint32Array =>
  new Uint32Array(buffer, byteOffset, byteLength / 4);
const uint16 = ({ buffer, byteOffset, byteLength }: Uint8Array): Uint16Array =>
  new Uint16Array(buffer, byteOffset, byteLength / 2);
const int16 = ({ buffer, byteOffset, byteLength }: Uint8Array): Int16Array =>
  new Int16Array(buffer, byteOffset, byteLength / 2);

/** Where the hashes with each beginning start among the sorted ones; there are as many beginnings as hashes, or more. */
const startsByBeginning = (hashes: Uint32Array): Uint32Array => {
  let bits = 1;
  while (2 ** bits < hashes.length) bits++;
  const starts = new Uint32Array(2 ** bits + 1);
  for (const hash of hashes) starts[(hash >>> (32 - bits)) + 1]!++;
  for (let i = 1; i < starts.length; i++) starts[i]! += starts[i - 1]!;
  return starts;
};

/**
 * A table of features: in the slot of each its hash and its place, side by side, as what takes time is to fetch them. A power
 * of two of slots, at most half of them taken; an empty one has the place 0.
 */
const featureTable = (hashes: Int32Array, counts: Uint8Array): Int32Array => {
  let size = 4;
  while (size < hashes.length * 2) size *= 2;
  const table = new Int32Array(2 * size);
  let start = 0;
  for (let i = 0; i < hashes.length; i++) {
    let slot = hashes[i]! & (size - 1);
    while (table[2 * slot + 1] !== 0) slot = (slot + 1) & (size - 1);
    table[2 * slot] = hashes[i]!;
    table[2 * slot + 1] = (start << COUNT_BITS) | counts[i]!;
    start += counts[i]!;
  }
  return table;
};

/** Compiles a model file to one that needs no opening: with what finds a word's hash, and a table of features. */
export const compileModel = (file: Uint8Array): Uint8Array => {
  const { sections } = unpackBinary<object>(file);
  const [words, classes, features, counts, labels, weights] = sections as [Bytes, Bytes, Bytes, Bytes, Bytes, Bytes];
  // A label and its weight in one number: what is needed together lies together.
  const weightOf = int16(weights);
  const cells = Int32Array.from(labels, (label, i) => (weightOf[i]! << LABEL_BITS) | label);
  return packBinary({}, [
    bytesOf(startsByBeginning(uint32(words))),
    words,
    classes,
    bytesOf(featureTable(int32(features), counts)),
    bytesOf(cells),
  ]);
};

/** Finds hashes among sorted ones: gives the index of a hash, or -1. */
const finder = (beginnings: Uint32Array, hashes: Int32Array): ((hash: number) => number) => {
  // How many bits of a hash are not its beginning.
  const shift = Math.clz32(beginnings.length - 1) + 1;
  return (hash) => {
    const beginning = hash >>> shift;
    const stop = beginnings[beginning + 1]!;
    for (let index = beginnings[beginning]!; index < stop; index++) if (hashes[index] === hash) return index;
    return -1;
  };
};

/** Reads a compiled model. */
export const readModel = (file: Uint8Array): TaggerTables => {
  const { sections } = unpackBinary<object>(file);
  const [beginnings, words, classes, features, ofFeatures] = sections as [Bytes, Bytes, Bytes, Bytes, Bytes];
  const findWord = finder(uint32(beginnings), int32(words));
  const classIds = uint16(classes);
  const table = int32(features);
  const last = table.length / 2 - 1;
  const cells = int32(ofFeatures);
  return {
    ambiguityOf: (hash) => {
      const index = findWord(hash);
      if (index < 0) return undefined;
      const packed = classIds[index]!;
      return { id: packed >> 1, isVerbal: packed % 2 === 1 };
    },
    add: (some, scores, at) => {
      for (let k = 0; k < some.length; k++) {
        const hash = some[k]!;
        let slot = hash & last;
        while (table[2 * slot] !== hash && table[2 * slot + 1] !== 0) slot = (slot + 1) & last;
        const place = table[2 * slot + 1]!;
        const start = place >> COUNT_BITS;
        const stop = start + (place & COUNT_MASK);
        for (let i = start; i < stop; i++) {
          const cell = cells[i]!;
          scores[at + (cell & LABEL_MASK)]! += cell >> LABEL_BITS;
        }
      }
    },
  };
};
