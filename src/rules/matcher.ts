import type { Analysis } from '../model/analysis.ts';
import { TAG_WORDS, tagTest } from '../model/tag.ts';
import { ALL, ANY, CHOICE, FIRST_LIST_TAG, LEMMA, type Program, type Step, TAG, WORD, WORDS } from './program.ts';
import type { WordFacts } from './word-facts.ts';

const isFirst = tagTest('First');
const isLast = tagTest('Last');
const isPunctuation = tagTest('Punctuation');

/** A sentence as patterns see it: without quotation marks, each token with what the rules in force know of its word. */
export interface View {
  readonly analysis: Analysis;
  /** Token indices. */
  readonly tokens: readonly number[];
  readonly facts: readonly WordFacts[];
}

/** Where a program matched. All numbers count tokens of the view; ranges are half-open. */
export interface Found {
  readonly first: number;
  readonly last: number;
  readonly cue: number;
  /** End of the whole match, captured actors included. */
  readonly end: number;
  readonly captures: Readonly<Record<string, { readonly first: number; readonly last: number }>>;
}

/** Has the token the tag? `id` is the bit of a fixed tag, or {@link FIRST_LIST_TAG} and more for a list's. */
export const hasTagAt = ({ analysis, tokens, facts }: View, at: number, id: number): boolean => {
  if (id >= FIRST_LIST_TAG) {
    const bit = id - FIRST_LIST_TAG;
    return (facts[at]!.lists[bit >> 5]! & (1 << (bit & 31))) !== 0;
  }
  return (analysis.tags[tokens[at]! * TAG_WORDS + (id >> 5)]! & (1 << (id & 31))) !== 0;
};

/** The first match of a program that begins at `at`, or undefined. Tries longer repetitions first, and backtracks. */
export const matchAt = (program: Program, view: View, at: number): Found | undefined => {
  const starts = new Array<number>(program.steps.length + 1).fill(-1);
  const end = run(program.steps, 0, view, at, starts);
  if (end < 0) return undefined;
  starts[program.steps.length] = end;
  const captures: Record<string, { first: number; last: number }> = {};
  for (const [i, { capture }] of program.steps.entries()) {
    if (capture === undefined || starts[i] === starts[i + 1]) continue;
    const before = captures[capture];
    if (before && before.last === starts[i]) before.last = starts[i + 1]!;
    else captures[capture] ??= { first: starts[i]!, last: starts[i + 1]! };
  }
  const first = starts[program.first]!;
  const last = starts[program.last]!;
  return { first, last: Math.max(last, first), cue: starts[program.cue]!, end, captures };
};

/** Runs the steps from `index` on at a place; gives where the last one ended, or -1, and notes where each began. */
const run = (steps: readonly Step[], index: number, view: View, at: number, starts: number[]): number => {
  const step = steps[index];
  if (!step) return at;
  if (step.start && !isAtStart(view, at)) return -1;
  starts[index] = at;
  return step.asks === CHOICE ? runChoice(steps, index, view, at, starts, 0) : runPlain(steps, index, view, at, starts);
};

const runPlain = (steps: readonly Step[], index: number, view: View, at: number, starts: number[]): number => {
  const step = steps[index]!;
  let count = 0;
  while (count < step.max && asksOf(step, view, at + count)) count++;
  for (; count >= step.min; count--) {
    if (step.end && !isAtEnd(view, at + count - 1)) continue;
    const end = run(steps, index + 1, view, at + count, starts);
    if (end >= 0) {
      starts[index] = at;
      return end;
    }
  }
  return -1;
};

const runChoice = (
  steps: readonly Step[],
  index: number,
  view: View,
  at: number,
  starts: number[],
  turns: number,
): number => {
  const step = steps[index]!;
  const begin = starts[index]!;
  if (turns < step.max) {
    for (const part of step.parts) {
      const stop = run(part, 0, view, at, []);
      if (stop <= at) continue;
      const end = runChoice(steps, index, view, stop, starts, turns + 1);
      starts[index] = begin;
      if (end >= 0) return end;
    }
  }
  if (turns < step.min || (step.end && !isAtEnd(view, at - 1))) return -1;
  const end = run(steps, index + 1, view, at, starts);
  starts[index] = begin;
  return end;
};

const isAtStart = ({ analysis, tokens }: View, at: number): boolean =>
  at < tokens.length && isFirst(analysis.tags, tokens[at]! * TAG_WORDS);
const isAtEnd = ({ analysis, tokens }: View, at: number): boolean =>
  at >= 0 && at < tokens.length && isLast(analysis.tags, tokens[at]! * TAG_WORDS);

/** Does the token answer what a step asks? Never behind the end of the sentence. */
const asksOf = (step: Step, view: View, at: number): boolean => {
  const facts = view.facts[at];
  if (!facts) return false;
  switch (step.asks) {
    case WORD:
      return facts.word === step.id;
    case LEMMA:
      return facts.lemma === step.id;
    case WORDS:
      return step.ids.has(facts.word);
    case TAG:
      return hasTagAt(view, at, step.id);
    case ANY:
      return !isPunctuation(view.analysis.tags, view.tokens[at]! * TAG_WORDS);
    case ALL:
      return step.parts.every(([condition]) => asksOf(condition!, view, at));
    default:
      return false;
  }
};
