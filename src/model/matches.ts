import type { Captures, Match, RuleVerdict } from './rule.ts';
import type { TokenRange } from './span.ts';
import { UNIT_KINDS, type UnitKind } from './unit.ts';

/** The rules in force, as matches number them. */
export interface RuleTable {
  readonly count: number;
  /** The rule with an index. */
  readonly at: (index: number) => RuleVerdict;
  /** {@link RULE_WEIGHTS} numbers a rule: its weights for each kind, in the order of the kinds, then its embedded weights. */
  readonly weights: Float64Array;
  /** 1 for each rule that is a word with a weight of its own, 0 for others. */
  readonly isWord: Uint8Array;
}

/** A number for each kind: demand, criticism, claim. */
export const KIND_COUNT = UNIT_KINDS.length;
export const RULE_WEIGHTS = 2 * KIND_COUNT;

/** The place of each kind's weight among those of a rule. */
export const KIND_INDEX: Readonly<Record<UnitKind, number>> = { demand: 0, criticism: 1, claim: 2 };

/**
 * The matches of a document as numbers: a text has three of them a word, most of them single words and tags that need
 * nothing more. Those of each sentence stand in the order of their rules, and then of their places.
 */
export interface Matches {
  readonly rules: RuleTable;
  /** {@link MATCH_SIZE} numbers a match: the index of its rule, its first token and the one after its last, its cue. */
  readonly values: readonly number[];
  /** Addresses among the values where the matches of each sentence begin, and where the last ones end. */
  readonly starts: readonly number[];
  /** The captures of the few matches that have some, by their addresses. */
  readonly captures: ReadonlyMap<number, Captures>;
}

export const MATCH_SIZE = 4;
export const MATCH_FIRST = 1;
export const MATCH_LAST = 2;
export const MATCH_CUE = 3;

const NO_CAPTURES: Captures = {};

/** The match at an address. */
export const matchAt = ({ rules, values, captures }: Matches, address: number): Match => ({
  rule: rules.at(values[address]!),
  first: values[address + MATCH_FIRST]!,
  last: values[address + MATCH_LAST]!,
  cue: values[address + MATCH_CUE]!,
  captures: captures.get(address) ?? NO_CAPTURES,
});

/** The addresses of the matches of a sentence, by its index, whose cue is in a range of tokens. */
export const matchesWithin = ({ values, starts }: Matches, sentence: number, { first, last }: TokenRange): number[] => {
  const found: number[] = [];
  for (let at = starts[sentence]!; at < starts[sentence + 1]!; at += MATCH_SIZE)
    if (values[at + MATCH_CUE]! >= first && values[at + MATCH_CUE]! < last) found.push(at);
  return found;
};
