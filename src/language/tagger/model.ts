import { packBinary, unpackBinary } from '../../data/binary.ts';
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

/** The model as it is used: open-addressing tables over typed arrays. */
export interface TaggerTables {
  /** Class id of a word's hash, or undefined. */
  readonly ambiguityOf: AmbiguityOf;
  /** Adds the weights of a feature to `scores`, from `at` on. */
  readonly add: (feature: number, scores: Int32Array, at: number) => void;
}

const bytesOf = (array: Uint32Array | Uint16Array | Int16Array): Uint8Array =>
  new Uint8Array(array.buffer, array.byteOffset, array.byteLength);

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

/** Slot of each hash in an open-addressing table at most half full; slots hold index + 1, 0 is empty. */
const slots = (hashes: Uint32Array): Int32Array => {
  let size = 1024;
  while (size < hashes.length * 2) size *= 2;
  const table = new Int32Array(size);
  for (let i = 0; i < hashes.length; i++) {
    let slot = hashes[i]! & (size - 1);
    while (table[slot] !== 0) slot = (slot + 1) & (size - 1);
    table[slot] = i + 1;
  }
  return table;
};

/** Reads a model file into tables that answer in constant time. */
export const readModel = (file: Uint8Array): TaggerTables => {
  const { sections } = unpackBinary<object>(file);
  const [words, classes, features, counts, labels, weights] = sections as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  const wordHashes = uint32(words);
  const classIds = uint16(classes);
  const featureHashes = uint32(features);
  const weightOf = int16(weights);
  const wordSlots = slots(wordHashes);
  const featureSlots = slots(featureHashes);
  const starts = new Int32Array(counts.length + 1);
  for (let i = 0; i < counts.length; i++) starts[i + 1] = starts[i]! + counts[i]!;
  const find = (hash: number, hashes: Uint32Array, table: Int32Array): number => {
    let slot = hash & (table.length - 1);
    for (;;) {
      const index = table[slot]! - 1;
      if (index < 0 || hashes[index] === hash) return index;
      slot = (slot + 1) & (table.length - 1);
    }
  };
  return {
    ambiguityOf: (hash) => {
      const index = find(hash, wordHashes, wordSlots);
      if (index < 0) return undefined;
      const packed = classIds[index]!;
      return { id: packed >> 1, isVerbal: packed % 2 === 1 };
    },
    add: (feature, scores, at) => {
      const index = find(feature, featureHashes, featureSlots);
      if (index < 0) return;
      const stop = starts[index + 1]!;
      for (let cell = starts[index]!; cell < stop; cell++) scores[at + labels[cell]!]! += weightOf[cell]!;
    },
  };
};
