import type { UnitKind } from './unit.ts';

/** One element of a pattern. What it asks of a token, how often, and the capture that it belongs to. */
export interface PatternNode {
  /** A word as it stands (`norm`). */
  readonly word?: string;
  /** A dictionary form. */
  readonly lemma?: string;
  readonly tag?: string;
  /** Any one token that is no punctuation. */
  readonly any?: true;
  /** One of several sequences. */
  readonly or?: readonly (readonly PatternNode[])[];
  /** All of several conditions on one token. */
  readonly and?: readonly PatternNode[];
  /** How often, at least and at most; both 1 where they are missing. The most that fits is tried first. */
  readonly min?: number;
  readonly max?: number;
  readonly capture?: string;
  /** Only at the first, only at the last word of the sentence. */
  readonly start?: true;
  readonly end?: true;
}

/** A pattern as data: what compromise's parser made of the match string, in our own terms. */
export interface Pattern {
  readonly source: string;
  readonly nodes: readonly PatternNode[];
}

/** Evidence for each kind; missing is 0. */
export type Weights = Readonly<Partial<Record<UnitKind, number>>>;

export interface Examples {
  readonly match: readonly string[];
  readonly miss: readonly string[];
}

/** What a rule says where it matches. */
export interface RuleVerdict {
  /** `kind/name`, unique among all rules in force. */
  readonly id: string;
  readonly weights: Weights;
  /** Weights where the cue stands in a clause inside the one that is judged. */
  readonly embedded: Weights;
  readonly form: string | null;
}

/** What the ids of rules begin with that are one word, the first words of a sentence, and one tag of the analysis. */
export const WORD_PREFIX = 'word/';
export const FIRST_PREFIX = 'first/';
export const TAG_PREFIX = 'tag/';

/** Is it a word with a weight of its own? It weighs the same on either level. */
export const isWord = ({ id }: Pick<RuleVerdict, 'id'>): boolean =>
  id.startsWith(WORD_PREFIX) || id.startsWith(FIRST_PREFIX);

/** Is it one word or tag with weights of its own, rather than a rule that somebody wrote? */
export const isSingle = (rule: Pick<RuleVerdict, 'id'>): boolean => isWord(rule) || rule.id.startsWith(TAG_PREFIX);

/** One rule of a pack, ready for use. */
export interface Rule extends RuleVerdict {
  readonly about: string;
  readonly patterns: readonly Pattern[];
  /** Patterns that take a match back where they overlap it. */
  readonly except: readonly Pattern[];
  /** Tags that the cue must have, and tags that it must not have. */
  readonly where: readonly string[];
  readonly unless: readonly string[];
  readonly examples: Examples;
}

/** A list of words that gives its tag to their tokens. */
export interface WordList {
  readonly tag: string;
  /** UPOS tags of the tokens that it is about; empty for all. */
  readonly upos: readonly string[];
  /** Does it hold for compounds that end in one of its words? */
  readonly heads: boolean;
  readonly lemmas: readonly string[];
}

/** A pack of rules and word lists. */
export interface Pack {
  readonly name: string;
  readonly version: string;
  readonly rules: readonly Rule[];
  readonly lists: readonly WordList[];
  /** The sum that a clause's evidence must pass to be a unit of each kind. */
  readonly thresholds: Weights;
}

/** The tokens that captures hold, by their names. */
export type Captures = Readonly<Record<string, { readonly first: number; readonly last: number }>>;

/** One rule firing. All numbers are token indices into the analysis; ranges are half-open. */
export interface Match {
  readonly rule: RuleVerdict;
  readonly first: number;
  readonly last: number;
  /** The token that stands for the match: it decides the clause, and `where` and `unless` are asked of it. */
  readonly cue: number;
  readonly captures: Captures;
}
