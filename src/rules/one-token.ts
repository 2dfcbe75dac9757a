import { tagBit } from '../model/tag.ts';
import type { Anchor } from './anchor.ts';
import type { Program } from './program.ts';
import { ALL, CHOICE, isOnce, LEMMA, type Step, TAG } from './step.ts';

/**
 * The tags that a token must have for a program of one step to match there, if it is the program's anchor; undefined where
 * the program asks for more than that. Most rules are of this kind, and need no program to run.
 */
export const tagsOfOneToken = ({ steps, anchor }: Program): number[] | undefined => {
  const [step, ...more] = steps;
  if (!step || more.length > 0 || !isOnce(step) || step.capture !== undefined) return undefined;
  const tags = tagsBeside(step, anchor);
  return tags && [...tags, ...(step.start ? [tagBit('First')!] : []), ...(step.end ? [tagBit('Last')!] : [])];
};

const tagsBeside = (step: Step, anchor: Anchor): number[] | undefined => {
  if (step.asks === CHOICE) return undefined;
  if (step.asks !== ALL) return [];
  const parts = step.parts.map(([part]) => part!);
  const [literal, ...more] = parts.filter(({ asks }) => asks !== TAG);
  const isAnchor = anchor.keys.every(({ asks }) => asks !== TAG);
  if (literal && (more.length > 0 || literal.asks === ALL || !isAnchor)) return undefined;
  return parts.filter(({ asks }) => asks === TAG).map(({ id }) => id);
};

/** The two lemmas of a program that is nothing but one behind the other. */
export const lemmaPair = ({ steps }: Program): [first: number, second: number] | undefined => {
  const [first, second, ...more] = steps;
  if (!first || !second || more.length > 0 || !isPlainLemma(first) || !isPlainLemma(second)) return undefined;
  return [first.id, second.id];
};

const isPlainLemma = (step: Step): boolean =>
  step.asks === LEMMA && isOnce(step) && step.capture === undefined && !step.start && !step.end;
