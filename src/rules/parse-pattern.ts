import { createRequire } from 'node:module';
import type { Pattern, PatternNode } from '../model/rule.ts';

/** What `nlp.parseMatch` gives for each element; only what we use of it. */
interface CompromiseNode {
  readonly word?: string;
  readonly tag?: string;
  readonly root?: string;
  readonly machine?: string;
  readonly anything?: boolean;
  readonly fastOr?: ReadonlySet<string>;
  readonly choices?: readonly (readonly CompromiseNode[])[];
  readonly operator?: 'or' | 'and';
  readonly optional?: boolean;
  readonly greedy?: boolean;
  readonly min?: number;
  readonly max?: number;
  readonly start?: boolean;
  readonly end?: boolean;
  readonly group?: string;
}

interface Compromise {
  parseMatch(source: string): CompromiseNode[];
  plugin(plugin: object): void;
}

let compromise: Compromise | undefined;

/** compromise with its accent folding switched off: *hög* stays *hög*. Loaded when a pattern is to be read, never else. */
export const loadCompromise = (): Compromise => {
  if (!compromise) {
    // The CommonJS build of its smallest layer loads five times as fast as the module.
    const require = createRequire(import.meta.url);
    compromise = require('compromise/one') as Compromise;
    compromise.plugin({ methods: { one: { killUnicode: (text: string) => text } } });
  }
  return compromise;
};

/** The most tokens that an open-ended `*` or `+` takes: patterns speak of one sentence, and of neighbours in it. */
const OPEN_END = 20;
/** Stands for the hyphen while compromise reads: it would part the word there. */
const HYPHEN = '\u2011';

/** Reads a match string that the linter has passed. */
export const parsePattern = (source: string): Pattern => {
  const guarded = source
    .replace(/(?<=[\p{L}\p{N}])-(?=[\p{L}\p{N}])/gu, HYPHEN)
    // compromise takes a `$` behind a space for an element of its own, and reads `*` as `+`.
    .replace(/\s+\$/gu, '$$')
    .replace(/(?<=\S)\*/gu, `{0,${OPEN_END}}`);
  return { source, nodes: loadCompromise().parseMatch(guarded).map(convert) };
};

const unguard = (word: string): string => word.replaceAll(HYPHEN, '-');

const convert = (node: CompromiseNode): PatternNode => ({
  ...asked(node),
  ...repeated(node),
  ...(node.group !== undefined && { capture: node.group }),
  ...(node.start && { start: true as const }),
  ...(node.end && { end: true as const }),
});

const asked = (node: CompromiseNode): PatternNode => {
  if (node.fastOr) return { or: [...node.fastOr].map((word) => [{ word: unguard(word) }]) };
  if (node.choices && node.operator === 'and') return { and: node.choices.map(([only]) => convert(only!)) };
  if (node.choices) return { or: node.choices.map((sequence) => sequence.map(convert)) };
  const lemma = node.root ?? node.machine;
  if (lemma !== undefined) return { lemma: unguard(lemma) };
  if (node.tag !== undefined) return { tag: node.tag };
  if (node.word !== undefined) return { word: unguard(node.word) };
  return { any: true };
};

const repeated = ({ optional, greedy, min, max }: CompromiseNode): { min?: number; max?: number } => {
  if (min !== undefined || max !== undefined) return { min: min ?? 0, max: Math.min(max ?? OPEN_END, OPEN_END) };
  if (greedy) return { min: optional ? 0 : 1, max: OPEN_END };
  return optional ? { min: 0, max: 1 } : {};
};
