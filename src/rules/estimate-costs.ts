import type { Pattern, PatternNode } from '../model/rule.ts';
import { tagBit } from '../model/tag.ts';
import type { Cost } from './anchor.ts';
import { FIRST_LIST_TAG, type Names, TAG, WORD } from './step.ts';

/** What tags cost: those of word lists, others of a token, those of all tokens of a clause or a sentence. */
const LIST_TAG = 5;
const TOKEN_TAG = 50;
const CLAUSE_TAG = 500;

/**
 * How frequent words are, as their own patterns show it: those that many patterns hold, and short ones, are frequent in
 * texts too.
 */
export const estimateCosts = (patterns: readonly Pattern[], names: Names): Cost => {
  const words: number[] = [];
  const lemmas: number[] = [];
  const count = (costs: number[], id: number, text: string): void => {
    costs[id] = (costs[id] ?? 0) + 1 / text.length;
  };
  const countAll = (nodes: readonly PatternNode[]): void => {
    for (const { word, lemma, or, and } of nodes) {
      if (word !== undefined) count(words, names.word(word), word);
      else if (lemma !== undefined) count(lemmas, names.lemma(lemma), lemma);
      else if (and) countAll(and);
      else if (or) for (const sequence of or) countAll(sequence);
    }
  };
  for (const { nodes } of patterns) countAll(nodes);
  return ({ asks, id }) => (asks === TAG ? tagCost(id) : (asks === WORD ? words : lemmas)[id]!);
};

/** From this tag on the tags are those of whole clauses. */
const FIRST_CLAUSE_TAG = tagBit('Main')!;

const tagCost = (id: number): number => {
  if (id >= FIRST_LIST_TAG) return LIST_TAG;
  return id >= FIRST_CLAUSE_TAG ? CLAUSE_TAG : TOKEN_TAG;
};
