import { HASH_START, hashMore, hashNumber, hashText } from '../../data/hash.ts';
import { startsWithLetter } from '../../model/letters.ts';
import { compoundTail } from '../dictionary/compound.ts';
import { dictionary, type Reading } from '../dictionary/dictionary.ts';

/** What the tagger knows of a word form whatever stands around it: 32-bit feature hashes, before a template is mixed in. */
export interface WordFeatures {
  readonly word: number;
  /** Hash of the ambiguity class: the labels that the word had in training, or the ending of an unknown word. */
  readonly ambiguity: number;
  /** May the word be a verb, by its classes in training or in the dictionary? */
  readonly isVerbal: boolean;
  readonly isMark: boolean;
  /** Every feature of the word itself. */
  readonly own: readonly number[];
  /** The features that neighbours see. */
  readonly near: readonly number[];
}

const kindOf = (kind: number, hash: number): number => hashNumber(hash, kind);

const SHAPE = 1;
const SUFFIX = 2;
const PREFIX = 3;
const WORD = 4;
const AMBIGUITY = 5;
const READING = 6;
const FLAGS = 7;
const TAIL_READING = 8;
const TAIL_FLAGS = 9;
const READING_CLASS = 10;

/** The ambiguity class of a word in training, or undefined for words that were rare there. Keys are hashes of lower-case words. */
export type AmbiguityOf = (wordHash: number) => AmbiguityClass | undefined;

/** A set of labels that words had in training. */
export interface AmbiguityClass {
  readonly id: number;
  readonly isVerbal: boolean;
}

/** The features of a word form; `isFirst` says whether it begins its sentence, where a capital says little. */
export const wordFeatures = (form: string, isFirst: boolean, ambiguityOf: AmbiguityOf): WordFeatures => {
  const lower = normalForm(form);
  const word = hashText(lower);
  const known = ambiguityOf(word);
  const readings = dictionaryFeatures(form, lower);
  const readingClass = readings.reduce(hashNumber, HASH_START);
  const ending = hashMore(HASH_START ^ 0x55, lower, Math.max(0, lower.length - 3));
  const unknown = readings.length > 0 ? readingClass : ending;
  const ambiguity = known === undefined ? unknown : hashNumber(HASH_START, known.id);
  const own = [
    kindOf(WORD, word),
    kindOf(AMBIGUITY, ambiguity),
    kindOf(SHAPE, hashText(shapeOf(form, isFirst))),
    ...affixFeatures(lower),
    ...readings,
    kindOf(READING_CLASS, readingClass),
  ];
  const suffix3 = hashMore(HASH_START ^ 3, lower, Math.max(0, lower.length - 3));
  const near = [kindOf(WORD, word), kindOf(AMBIGUITY, ambiguity), kindOf(SUFFIX, suffix3)];
  return {
    word,
    ambiguity,
    isVerbal: known ? known.isVerbal : isVerbForm(form, lower),
    isMark: !startsWithLetter(form) && !/[\p{L}\p{N}]/u.test(form),
    own,
    near,
  };
};

/** Lower case; abbreviations lose their inner dots and spaces, so that `t ex`, `t.ex.` and `T.ex` are one word. */
export const normalForm = (form: string): string => {
  const lower = form.toLowerCase();
  if (!/[. ]/.test(lower)) return lower;
  return /^\p{L}{1,3}(?:[. ]+\p{L}{1,3})+\.?$/u.test(lower) ? `${lower.replace(/[. ]+/gu, '')}.` : lower;
};

/** Flags of the dictionary's verb paradigms. */
const VERB_FLAGS = /[KLMN]/u;

const isVerbForm = (form: string, lower: string): boolean => {
  const { rules } = dictionary();
  return (
    lower === form &&
    dictionary()
      .readings(lower)
      .some(({ rule, flags }) => (rule < 0 ? VERB_FLAGS.test(flags) : VERB_FLAGS.test(rules[rule]!.flag)))
  );
};

const affixFeatures = (lower: string): number[] => {
  const features: number[] = [];
  for (let n = 1; n <= 5 && n < lower.length; n++)
    features.push(kindOf(SUFFIX, hashMore(HASH_START ^ n, lower, lower.length - n)));
  for (let n = 1; n <= 3 && n < lower.length; n++) features.push(kindOf(PREFIX, hashMore(HASH_START ^ n, lower, 0, n)));
  return features;
};

/** Capitals, digits and marks, run lengths squeezed: `Xx`, `XX`, `x-x`, `d`, `d:x`. */
const shapeOf = (form: string, isFirst: boolean): string => {
  const squeezed = /^[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff]*$/.test(form) ? plainShape(form) : anyShape(form);
  return isFirst ? `^${squeezed.slice(0, 6)}` : squeezed.slice(0, 6);
};

/** The shape of a word of common letters: nearly all words are, and expressions take their time. */
const plainShape = (form: string): string => {
  let shape = '';
  for (let i = 0; i < form.length; i++) {
    const unit = form.charCodeAt(i);
    const mark = unit <= 0x5a || (unit >= 0xc0 && unit <= 0xde) ? 'X' : 'x';
    if (!shape.endsWith(mark)) shape += mark;
  }
  return shape;
};

const anyShape = (form: string): string =>
  form
    .replace(/\p{Lu}/gu, 'X')
    .replace(/\p{Ll}/gu, 'x')
    .replace(/\p{Nd}/gu, 'd')
    .replace(/(.)\1+/gu, '$1');

const dictionaryFeatures = (form: string, lower: string): number[] => {
  const dict = dictionary();
  const readings = lower === form ? dict.readings(lower) : [...dict.readings(lower), ...dict.readings(form)];
  if (readings.length > 0) return readingFeatures(readings, READING, FLAGS);
  const tail = compoundTail(lower);
  return tail === undefined ? [] : readingFeatures(dict.readings(tail), TAIL_READING, TAIL_FLAGS);
};

const readingFeatures = (readings: readonly Reading[], readingKind: number, flagsKind: number): number[] => {
  const { rules } = dictionary();
  const features = new Set<number>();
  for (const { rule, flags } of readings) {
    const affix = rule < 0 ? undefined : rules[rule];
    features.add(kindOf(readingKind, hashText(affix ? `${affix.flag}${affix.strip}>${affix.add}` : '=')));
    features.add(kindOf(flagsKind, hashText(affix ? flags : `=${flags}`)));
  }
  return [...features];
};
