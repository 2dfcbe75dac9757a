import type { Captures } from '../model/rule.ts';
import { TAG_WORDS, type Tags, tagTest } from '../model/tag.ts';
import { AT_END, AT_START, CAPTURE, CUE, EDGES, FIRST, LAST, LENGTH, MAX, MIN, OPERAND, STEP_SIZE } from './code.ts';
import { LEMMA_ID, LIST_BITS, WORD_ID } from './fact-table.ts';
import { ALL, ANY, CHOICE, FIRST_LIST_TAG, LEMMA, ONE, TAG, WORD, WORDS } from './step.ts';

const isFirst = tagTest('First');
const isLast = tagTest('Last');
const isPunctuation = tagTest('Punctuation');

/** A sentence as patterns see it: without quotation marks, each token with what the rules in force know of its word. */
export interface View {
  readonly code: Int32Array;
  readonly captures: readonly string[];
  /** Room for the places where steps begin. */
  readonly starts: Int32Array;
  /** The tags of the analysis. */
  tags: Tags;
  /** Token indices. */
  readonly tokens: number[];
  /** Addresses of the tokens' words among the facts. */
  readonly rows: number[];
  facts: Int32Array;
  /** How many tokens the sentence has; what the arrays hold behind them is left from others. */
  size: number;
}

/** Where a program matched. All numbers count tokens of the view; ranges are half-open. */
export interface Found {
  readonly first: number;
  readonly last: number;
  readonly cue: number;
  readonly captures: Captures | undefined;
}

/** Has the token the tag? `id` is the bit of a fixed tag, or {@link FIRST_LIST_TAG} and more for a list's. */
const hasTagAt = ({ tags, tokens, rows, facts }: View, at: number, id: number): boolean => {
  if (id >= FIRST_LIST_TAG) {
    const bit = id - FIRST_LIST_TAG;
    return (facts[rows[at]! + LIST_BITS + (bit >> 5)]! & (1 << (bit & 31))) !== 0;
  }
  return (tags[tokens[at]! * TAG_WORDS + (id >> 5)]! & (1 << (id & 31))) !== 0;
};

/** Where a match of the program at the address that begins at `at` ends, or -1. Tries longer repetitions first, and backtracks. */
export const matchEnd = (program: number, view: View, at: number): number =>
  run(view, view.code[program]!, view.code[program + LENGTH]!, 0, at, 0);

/** The match that {@link matchEnd} has just found to end at `end`. */
export const lastMatch = (program: number, { code, captures: names, starts, size }: View, end: number): Found => {
  const count = code[program + LENGTH]!;
  starts[count] = end;
  let captures: Record<string, { first: number; last: number }> | undefined;
  for (let i = 0; i < count; i++) {
    const capture = code[code[program]! + i * STEP_SIZE + CAPTURE]!;
    if (capture < 0 || starts[i] === starts[i + 1]) continue;
    const name = names[capture]!;
    captures ??= {};
    const before = captures[name];
    if (before && before.last === starts[i]) before.last = starts[i + 1]!;
    else captures[name] ??= { first: starts[i]!, last: starts[i + 1]! };
  }
  // Steps that took no token may stand behind the last one.
  const first = Math.min(starts[code[program + FIRST]!]!, size - 1);
  const last = Math.max(starts[code[program + LAST]!]!, first);
  return { first, last, cue: Math.min(starts[code[program + CUE]!]!, size - 1), captures };
};

/**
 * Runs the steps of a sequence from `index` on at a place; gives where the last one ended, or -1, and notes from
 * `starts[base]` on where each began.
 */
const run = (view: View, sequence: number, count: number, index: number, at: number, base: number): number => {
  const { code, starts } = view;
  let place = at;
  for (let i = index; i < count; i++, place++) {
    const step = sequence + i * STEP_SIZE;
    const edges = code[step + EDGES]!;
    if ((edges & AT_START) !== 0 && !isAtStart(view, place)) return -1;
    starts[base + i] = place;
    if (code[step] === CHOICE) return runChoice(view, sequence, count, i, place, base, 0);
    if (code[step + MIN] !== 1 || code[step + MAX] !== 1) return runPlain(view, sequence, count, i, place, base);
    if (!asksOf(view, step, place) || ((edges & AT_END) !== 0 && !isAtEnd(view, place))) return -1;
  }
  return place;
};

/** Runs a step that asks for tokens one by one, more or fewer of them, and those behind it. */
const runPlain = (view: View, sequence: number, count: number, index: number, at: number, base: number): number => {
  const step = sequence + index * STEP_SIZE;
  const { code } = view;
  const max = code[step + MAX]!;
  const min = code[step + MIN]!;
  let turns = 0;
  while (turns < max && asksOf(view, step, at + turns)) turns++;
  for (; turns >= min; turns--) {
    if ((code[step + EDGES]! & AT_END) !== 0 && !isAtEnd(view, at + turns - 1)) continue;
    const end = run(view, sequence, count, index + 1, at + turns, base);
    if (end >= 0) {
      view.starts[base + index] = at;
      return end;
    }
  }
  return -1;
};

const runChoice = (
  view: View,
  sequence: number,
  count: number,
  index: number,
  at: number,
  base: number,
  turns: number,
): number => {
  const step = sequence + index * STEP_SIZE;
  const { code, starts } = view;
  const begin = starts[base + index]!;
  if (turns < code[step + MAX]!) {
    const parts = code[step + OPERAND]!;
    const last = parts + code[parts]!;
    for (let part = parts + 1; part <= last; part += 2) {
      const stop = run(view, code[part]!, code[part + 1]!, 0, at, base + count + 1);
      if (stop <= at) continue;
      const end = runChoice(view, sequence, count, index, stop, base, turns + 1);
      starts[base + index] = begin;
      if (end >= 0) return end;
    }
  }
  if (turns < code[step + MIN]! || ((code[step + EDGES]! & AT_END) !== 0 && !isAtEnd(view, at - 1))) return -1;
  const end = run(view, sequence, count, index + 1, at, base);
  starts[base + index] = begin;
  return end;
};

const isAtStart = ({ tags, tokens, size }: View, at: number): boolean =>
  at < size && isFirst(tags, tokens[at]! * TAG_WORDS);
const isAtEnd = ({ tags, tokens, size }: View, at: number): boolean =>
  at >= 0 && at < size && isLast(tags, tokens[at]! * TAG_WORDS);

/** Does the token answer what a step asks? Never behind the end of the sentence. */
const asksOf = (view: View, step: number, at: number): boolean => {
  if (at >= view.size) return false;
  const { code, facts } = view;
  const row = view.rows[at]!;
  const operand = code[step + OPERAND]!;
  switch (code[step]) {
    case WORD:
      return facts[row + WORD_ID] === operand;
    case LEMMA:
      return facts[row + LEMMA_ID] === operand;
    case WORDS:
      return facts[row + WORD_ID]! >= 0 && holds(code, operand, facts[row + WORD_ID]!);
    case TAG:
      return hasTagAt(view, at, operand);
    case ANY:
      return !isPunctuation(view.tags, view.tokens[at]! * TAG_WORDS);
    case ALL:
      return answersAll(view, operand, at);
    case ONE:
      return answersOne(view, operand, at);
    default:
      return false;
  }
};

const holds = (code: Int32Array, list: number, id: number): boolean => {
  for (let i = list + code[list]!; i > list; i--) if (code[i] === id) return true;
  return false;
};

const answersOne = (view: View, conditions: number, at: number): boolean => {
  const last = conditions + view.code[conditions]!;
  for (let i = conditions + 1; i <= last; i += 2) if (asksOf(view, view.code[i]!, at)) return true;
  return false;
};

const answersAll = (view: View, conditions: number, at: number): boolean => {
  const last = conditions + view.code[conditions]!;
  for (let i = conditions + 1; i <= last; i += 2) if (!asksOf(view, view.code[i]!, at)) return false;
  return true;
};
