import type { Pattern, PatternNode } from '../model/rule.ts';

/** What one step of a program asks of a token. */
export const WORD = 0;
export const LEMMA = 1;
export const TAG = 2;
export const ANY = 3;
export const WORDS = 4;
export const CHOICE = 5;
export const ALL = 6;

/** A pattern element ready to run: literals and tags as numbers. */
export interface Step {
  readonly asks: number;
  /** Id of the word, lemma or tag. */
  readonly id: number;
  /** Ids of the words of a choice of single words. */
  readonly ids: ReadonlySet<number>;
  /** The sequences of a choice, or the conditions of an `&&`, one step each. */
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

/** Where a program is looked for: one of the keys stands in every match, so many tokens from its start. */
export interface Anchor {
  readonly keys: readonly Key[];
  /** Fewest and most tokens between the start of the match and the anchor. */
  readonly least: number;
  readonly most: number;
}

export interface Program {
  readonly steps: readonly Step[];
  readonly anchor: Anchor;
  /** The step whose first token is the match's cue. */
  readonly cue: number;
  /** The steps (half-open) whose tokens are the evidence: captured actors at the edges are not. */
  readonly first: number;
  readonly last: number;
}

/** Gives numbers to the literals and tags of patterns. */
export interface Names {
  readonly word: (word: string) => number;
  readonly lemma: (lemma: string) => number;
  readonly tag: (tag: string) => number;
}

/** Captures that name somebody: at the edge of a match they are no evidence. */
const ACTORS = new Set(['addressee', 'target', 'holder']);

const NO_NAMES: Names = { word: () => 0, lemma: () => 0, tag: () => 0 };

/** Has the pattern a word or a tag that stands in each of its matches? Others cannot be run. */
export const isAnchored = ({ nodes }: Pattern): boolean =>
  chooseAnchor(
    nodes,
    nodes.map((node) => makeStep(node, NO_NAMES)),
  ) !== undefined;

/** Makes a pattern runnable. */
export const makeProgram = ({ nodes, source }: Pattern, names: Names): Program => {
  const steps = nodes.map((node) => makeStep(node, names));
  const anchor = chooseAnchor(nodes, steps);
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

const NONE: ReadonlySet<number> = new Set();

const makeStep = (node: PatternNode, names: Names): Step => {
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
  const parts = node.or.flatMap(withoutOptions);
  return { ...frame, asks: CHOICE, parts: parts.map((sequence) => sequence.map((part) => makeStep(part, names))) };
};

/** A sequence with optional elements as several without, longer ones first: a choice is not entered again to take less. */
const withoutOptions = ([first, ...rest]: readonly PatternNode[]): PatternNode[][] => {
  if (!first) return [[]];
  const ends = withoutOptions(rest);
  const { min = 1, ...once } = first;
  return [...ends.map((end) => [min === 0 ? once : first, ...end]), ...(min === 0 ? ends : [])];
};

const isPlainWord = ({ word, min, max, start, end }: PatternNode): boolean =>
  word !== undefined && min === undefined && max === undefined && !start && !end;

interface Candidate extends Anchor {
  readonly worth: number;
}

/** The literal that is likely to be rarest: the longest; a tag only where there is no literal. */
const chooseAnchor = (nodes: readonly PatternNode[], steps: readonly Step[]): Anchor | undefined => {
  let least = 0;
  let most = 0;
  let best: Candidate | undefined;
  for (const [i, step] of steps.entries()) {
    const found = step.min > 0 ? anchorOf(step, nodes[i]!) : undefined;
    if (found && found.worth > (best?.worth ?? -1)) best = { ...found, least, most };
    const [shortest, longest] = lengths(step);
    least += step.min * shortest;
    most += step.max * longest;
  }
  return best;
};

type Found = Pick<Candidate, 'keys' | 'worth'>;

const anchorOf = (step: Step, node: PatternNode): Found | undefined => {
  switch (step.asks) {
    case WORD:
      return { keys: [step], worth: 10 + node.word!.length };
    case LEMMA:
      return { keys: [step], worth: 10 + node.lemma!.length };
    case TAG:
      return { keys: [step], worth: isListTag(step.id) ? 5 : 1 };
    case WORDS:
      return {
        keys: [...step.ids].map((id) => ({ asks: WORD, id })),
        worth: 10 + Math.min(...node.or!.map(([first]) => first!.word!.length)),
      };
    case ALL:
      return node
        .and!.map((part, i) => anchorOf(step.parts[i]![0]!, part))
        .reduce((a, b) => (b && (!a || b.worth > a.worth) ? b : a), undefined);
    case CHOICE:
      return choiceAnchor(step, node);
    default:
      return undefined;
  }
};

/** A choice is an anchor where each of its sequences begins with one. */
const choiceAnchor = (step: Step, node: PatternNode): Found | undefined => {
  const sequences = node.or!.flatMap(withoutOptions);
  const firsts = step.parts.map(([first], i) => first && anchorOf(first, sequences[i]![0]!));
  if (firsts.length === 0 || firsts.some((first) => first === undefined)) return undefined;
  return { keys: firsts.flatMap((first) => first!.keys), worth: Math.min(...firsts.map((first) => first!.worth)) };
};

/** Bits behind those of the fixed tags belong to word lists, which are rarer. */
export const FIRST_LIST_TAG = 128;
const isListTag = (id: number): boolean => id >= FIRST_LIST_TAG;

/** Fewest and most tokens that one turn of a step takes. */
const lengths = ({ asks, parts }: Step): [shortest: number, longest: number] => {
  if (asks !== CHOICE) return [1, 1];
  const sums = parts.map((sequence) =>
    sequence.map((step) => [step.min * lengths(step)[0], step.max * lengths(step)[1]] as const),
  );
  const total = (k: 0 | 1): number[] => sums.map((steps) => steps.reduce((sum, step) => sum + step[k], 0));
  return [Math.min(...total(0)), Math.max(...total(1))];
};
