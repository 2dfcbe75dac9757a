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

/** Compiles a model file to one that needs no opening: with what finds a hash, and where the weights of a feature begin. */
export const compileModel = (file: Uint8Array): Uint8Array => {
  const { sections } = unpackBinary<object>(file);
  const [words, classes, features, counts, labels, weights] = sections as [Bytes, Bytes, Bytes, Bytes, Bytes, Bytes];
  const starts = new Uint32Array(counts.length + 1);
  for (let i = 0; i < counts.length; i++) starts[i + 1] = starts[i]! + counts[i]!;
  // A label and its weight in one number: what is needed together lies together.
  const weightOf = int16(weights);
  const cells = Int32Array.from(labels, (label, i) => (weightOf[i]! << LABEL_BITS) | label);
  return packBinary({}, [
    bytesOf(startsByBeginning(uint32(words))),
    words,
    classes,
    bytesOf(startsByBeginning(uint32(features))),
    features,
    bytesOf(starts),
    bytesOf(cells),
  ]);
};

/** How many bits of a hash are not its beginning. */
const shiftOf = (beginnings: Uint32Array): number => Math.clz32(beginnings.length - 1) + 1;

/** Finds hashes among sorted ones: gives the index of a hash, or -1. */
const finder = (beginnings: Uint32Array, hashes: Uint32Array): ((hash: number) => number) => {
  const shift = shiftOf(beginnings);
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
  const [wordBeginnings, words, classes, featureBeginnings] = sections as [Bytes, Bytes, Bytes, Bytes];
  const [features, firstCells, ofFeatures] = sections.slice(4) as [Bytes, Bytes, Bytes];
  const findWord = finder(uint32(wordBeginnings), uint32(words));
  const beginnings = uint32(featureBeginnings);
  const hashes = uint32(features);
  const shift = shiftOf(beginnings);
  const classIds = uint16(classes);
  const starts = uint32(firstCells);
  const cells = int32(ofFeatures);
  return {
    ambiguityOf: (hash) => {
      const index = findWord(hash);
      if (index < 0) return undefined;
      const packed = classIds[index]!;
      return { id: packed >> 1, isVerbal: packed % 2 === 1 };
    },
    add: (some, scores, at) => {
      // The search of `finder` once more, in one loop: it runs dozens of times for each word.
      for (let k = 0; k < some.length; k++) {
        const hash = some[k]!;
        const beginning = hash >>> shift;
        const end = beginnings[beginning + 1]!;
        let index = beginnings[beginning]!;
        while (index < end && hashes[index] !== hash) index++;
        if (index === end) continue;
        const stop = starts[index + 1]!;
        for (let i = starts[index]!; i < stop; i++) {
          const cell = cells[i]!;
          scores[at + (cell & LABEL_MASK)]! += cell >> LABEL_BITS;
        }
      }
    },
  };
};
