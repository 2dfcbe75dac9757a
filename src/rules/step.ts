import type { PatternNode } from '../model/rule.ts';

/** What one step of a program asks of a token. */
export const WORD = 0;
export const LEMMA = 1;
export const TAG = 2;
export const ANY = 3;
export const WORDS = 4;
export const CHOICE = 5;
export const ALL = 6;
export const ONE = 7;

/** A pattern element ready to run: literals and tags as numbers. */
export interface Step {
  readonly asks: number;
  /** Id of the word, lemma or tag. */
  readonly id: number;
  /** Ids of the words of a choice of single words. */
  readonly ids: ReadonlySet<number>;
  /** The sequences of a choice, or the conditions of which all or one must hold, one step each. */
  readonly parts: readonly (readonly Step[])[];
  readonly min: number;
  readonly max: number;
  readonly capture: string | undefined;
  readonly start: boolean;
  readonly end: boolean;
}

/** A word, lemma or tag. */
export interface Key {
  readonly asks: number;
  readonly id: number;
}

/** Gives numbers to the literals and tags of patterns. */
export interface Names {
  readonly word: (word: string) => number;
  readonly lemma: (lemma: string) => number;
  readonly tag: (tag: string) => number;
}

/** Bits behind those of the fixed tags belong to word lists, which are rarer. */
export const FIRST_LIST_TAG = 128;

const NONE: ReadonlySet<number> = new Set();

/** Makes an element of a pattern runnable. */
export const makeStep = (node: PatternNode, names: Names): Step => {
  const frame = {
    id: -1,
    ids: NONE,
    parts: [],
    min: node.min ?? 1,
    max: node.max ?? 1,
    capture: node.capture,
    start: node.start === true,
    end: node.end === true,
  };
  if (node.word !== undefined) return { ...frame, asks: WORD, id: names.word(node.word) };
  if (node.lemma !== undefined) return { ...frame, asks: LEMMA, id: names.lemma(node.lemma) };
  if (node.tag !== undefined) return { ...frame, asks: TAG, id: names.tag(node.tag) };
  if (node.and) return { ...frame, asks: ALL, parts: node.and.map((part) => [makeStep(part, names)]) };
  if (!node.or) return { ...frame, asks: ANY };
  const words = node.or.map(([first, ...more]) =>
    more.length === 0 && first && isPlainWord(first) ? first.word : undefined,
  );
  if (words.every((word) => word !== undefined)) return { ...frame, asks: WORDS, ids: new Set(words.map(names.word)) };
  const parts = node.or.flatMap(withoutOptions).map((sequence) => sequence.map((part) => makeStep(part, names)));
  return { ...frame, asks: parts.every(isOneKey) ? ONE : CHOICE, parts };
};

/** Is a sequence one word, lemma or tag? A choice of such asks something of one token, and needs no trying. */
const isOneKey = ([step, ...more]: readonly Step[]): boolean =>
  step !== undefined && more.length === 0 && KEYS.has(step.asks) && isOnce(step) && !step.start && !step.end;

const KEYS: ReadonlySet<number> = new Set([WORD, LEMMA, TAG, WORDS]);

/** Does a step take one token, no more and no less? */
export const isOnce = ({ min, max }: Step): boolean => min === 1 && max === 1;

/** A sequence with optional elements as several without, longer ones first: a choice is not entered again to take less. */
const withoutOptions = ([first, ...rest]: readonly PatternNode[]): PatternNode[][] => {
  if (!first) return [[]];
  const ends = withoutOptions(rest);
  const { min = 1, ...once } = first;
  return [...ends.map((end) => [min === 0 ? once : first, ...end]), ...(min === 0 ? ends : [])];
};

const isPlainWord = ({ word, min, max, start, end }: PatternNode): boolean =>
  word !== undefined && min === undefined && max === undefined && !start && !end;
