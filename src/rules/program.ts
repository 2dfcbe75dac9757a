import type { Pattern } from '../model/rule.ts';
import { type Anchor, type Cost, chooseAnchor } from './anchor.ts';
import { ANY, makeStep, type Names, type Step } from './step.ts';

export interface Program {
  readonly steps: readonly Step[];
  readonly anchor: Anchor;
  /** The step whose first token is the match's cue. */
  readonly cue: number;
  /** The steps (half-open) whose tokens are the evidence: captured actors at the edges are not. */
  readonly first: number;
  readonly last: number;
}

/** Captures that name somebody: at the edge of a match they are no evidence. */
const ACTORS = new Set(['addressee', 'target', 'holder']);

const NO_NAMES: Names = { word: () => 0, lemma: () => 0, tag: () => 0 };

/** Has the pattern a word or a tag that stands in each of its matches? Others cannot be run. */
export const isAnchored = ({ nodes }: Pattern): boolean =>
  chooseAnchor(
    nodes.map((node) => makeStep(node, NO_NAMES)),
    () => 0,
  ) !== undefined;

/** Makes a pattern runnable; `costOf` says which of its words and tags are frequent. */
export const makeProgram = ({ nodes, source }: Pattern, names: Names, costOf: Cost): Program => {
  const steps = nodes.map((node) => makeStep(node, names));
  const anchor = chooseAnchor(steps, costOf);
  if (!anchor) throw new Error(`pattern without a word or a tag: ${source}`);
  const kept = steps.flatMap((step, i) => (step.capture !== undefined && ACTORS.has(step.capture) ? [] : [i]));
  const solid = kept.filter((i) => steps[i]!.asks !== ANY && steps[i]!.min > 0);
  const named = steps.findIndex(({ capture }) => capture === 'cue');
  return {
    steps,
    anchor,
    cue: named >= 0 ? named : (solid[0] ?? kept[0] ?? 0),
    first: kept[0] ?? 0,
    last: (kept.at(-1) ?? steps.length - 1) + 1,
  };
};
