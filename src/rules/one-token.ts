import { tagBit } from '../model/tag.ts';
import type { Program } from './program.ts';
import { ALL, CHOICE, LEMMA, type Step, TAG, WORD, WORDS } from './step.ts';

/**
 * The tags that a token must have for a program of one step to match there, if it is the program's anchor; undefined where
 * the program asks for more than that. Most rules are of this kind, and need no program to run.
 */
export const tagsOfOneToken = ({ steps }: Program): number[] | undefined => {
  const [step, ...more] = steps;
  if (!step || more.length > 0 || !isOnce(step) || step.capture !== undefined) return undefined;
  const tags = tagsBeside(step);
  return tags && [...tags, ...(step.start ? [tagBit('First')!] : []), ...(step.end ? [tagBit('Last')!] : [])];
};

const isOnce = ({ min, max }: Step): boolean => min === 1 && max === 1;

const isLiteral = ({ asks }: Step): boolean => asks === WORD || asks === LEMMA || asks === WORDS;

const tagsBeside = (step: Step): number[] | undefined => {
  if (isLiteral(step) || step.asks === TAG) return [];
  if (step.asks === CHOICE) return step.parts.every(isOneKey) ? [] : undefined;
  if (step.asks !== ALL) return undefined;
  const parts = step.parts.map(([part]) => part!);
  const others = parts.filter(({ asks }) => asks !== TAG);
  // The literal is the anchor: it is rarer than any tag.
  if (others.length > 1 || !others.every(isLiteral)) return undefined;
  return parts.filter(({ asks }) => asks === TAG).map(({ id }) => id);
};

/** Is a sequence of a choice one word, lemma or tag, and so an anchor all of it? */
const isOneKey = ([step, ...more]: readonly Step[]): boolean =>
  step !== undefined &&
  more.length === 0 &&
  isOnce(step) &&
  !step.start &&
  !step.end &&
  (isLiteral(step) || step.asks === TAG);

/** The two lemmas of a program that is nothing but one behind the other. */
export const lemmaPair = ({ steps }: Program): [first: number, second: number] | undefined => {
  const [first, second, ...more] = steps;
  if (!first || !second || more.length > 0 || !isPlainLemma(first) || !isPlainLemma(second)) return undefined;
  return [first.id, second.id];
};

const isPlainLemma = (step: Step): boolean =>
  step.asks === LEMMA && isOnce(step) && step.capture === undefined && !step.start && !step.end;
