import { hashNumber } from '../../data/hash.ts';
import { LABELS } from '../label.ts';
import type { WordFeatures } from './word-features.ts';

// A template says from where a feature is seen. All numbers are mixed into 32-bit hashes: the model holds no strings.
const OWN = 11;
const RIGHT_1 = 12;
const RIGHT_2 = 13;
const LEFT_1 = 14;
const LEFT_2 = 15;
const TAG = 16;
const TAG_PAIR = 17;
const TAG_VERB = 18;
const TAG_WORD = 19;
const TAG_AMBIGUITY = 20;
const TAG_NEXT = 21;
const VERB_WORD = 22;
const VERB_AMBIGUITY = 23;
const NEXT_VERB = 24;

/** The places from which a word is seen: at the position itself, and one and two to the right and to the left of it. */
export const PLACES = ['own', 'right1', 'right2', 'left1', 'left2'] as const;
export type Place = (typeof PLACES)[number];

/** How far from a position the word of each place stands. */
export const OFFSETS: readonly number[] = [0, 1, 2, -1, -2];

/** The features that a word contributes to a position, seen from one place. */
export const placeFeatures = (word: WordFeatures, place: Place): number[] => {
  switch (place) {
    case 'own':
      return word.own.map((feature) => hashNumber(feature, OWN));
    case 'right1':
      return word.near.map((feature) => hashNumber(feature, RIGHT_1));
    case 'right2':
      return word.near.map((feature) => hashNumber(feature, RIGHT_2));
    case 'left1':
      return [hashNumber(word.near[0]!, LEFT_1), hashNumber(word.near[2]!, LEFT_1)];
    case 'left2':
      return [hashNumber(word.near[0]!, LEFT_2)];
  }
};

/** Stands for the labels in front of a sentence. */
export const OUTSIDE = 63;

/** For each label the last verb of the clause behind it (its label + 2, 1 behind a conjunction, 0 behind a mark); -1: as before. */
const VERB_AFTER = LABELS.map(({ upos, form }, label) => {
  if (upos === 'PUNCT') return 0;
  if (upos === 'SCONJ' || upos === 'CCONJ') return 1;
  return (upos === 'VERB' || upos === 'AUX') && form !== 'Part' ? label + 2 : -1;
});

/** The last verb of the clause so far, one label further on; a sentence starts with 0. */
export const verbAfter = (verb: number, label: number): number => {
  const after = VERB_AFTER[label]!;
  return after < 0 ? verb : after;
};

/** One number for what stands to the left of a position: two labels and the last verb. */
export const contextKey = (before: number, beforeThat: number, verb: number): number =>
  (before << 12) | (beforeThat << 6) | verb;

/** Features of the labels to the left alone. */
export const contextFeatures = (before: number, beforeThat: number, verb: number): number[] => [
  hashNumber(TAG, before),
  hashNumber(TAG_PAIR, (before << 6) | beforeThat),
  hashNumber(TAG_VERB, (before << 6) | verb),
];

/**
 * Puts the features of a word (its hash and ambiguity class) joined with what stands around it into `found`: the class of the
 * next word (0 where there is none), the label before, the last verb, and the class of the next word that may be a verb.
 */
export const joinFeatures = (
  found: number[],
  word: number,
  ambiguity: number,
  next: number,
  before: number,
  verb: number,
  nextVerb: number,
): number[] => {
  found[0] = hashNumber(hashNumber(word, TAG_WORD), before);
  found[1] = hashNumber(hashNumber(ambiguity, TAG_AMBIGUITY), before);
  found[2] = hashNumber(hashNumber(hashNumber(ambiguity, TAG_NEXT), next), before);
  found[3] = hashNumber(hashNumber(word, VERB_WORD), verb);
  found[4] = hashNumber(hashNumber(ambiguity, VERB_AMBIGUITY), verb);
  found[5] = hashNumber(hashNumber(word, NEXT_VERB), nextVerb);
  return found;
};

/** How far ahead the next verb is looked for. */
const REACH = 6;

const VERBAL = 1;
const MARK = 2;

/** What a word is to those in front of it that look for a verb: one that may be it, a mark, or 0. */
export const stopOf = ({ isVerbal, isMark }: WordFeatures): number => (isVerbal ? VERBAL : isMark ? MARK : 0);

/**
 * For each of the first `size` words the ambiguity class of the next one that may be a verb; 1 where a mark comes first, 0
 * where none is near. `stops` holds what {@link stopOf} says of each word.
 */
export const nextVerbs = (ambiguity: ArrayLike<number>, stops: ArrayLike<number>, size: number): number[] => {
  const found = new Array<number>(size).fill(0);
  let at = size;
  for (let i = size - 1; i >= 0; i--) {
    if (at < size && at - i <= REACH) found[i] = stops[at] === VERBAL ? ambiguity[at]! : 1;
    if (stops[i] !== 0) at = i;
  }
  return found;
};
