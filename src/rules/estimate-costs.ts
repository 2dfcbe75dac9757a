import type { Pattern, PatternNode } from '../model/rule.ts';
import { tagBit } from '../model/tag.ts';
import type { Cost } from './anchor.ts';
import { FIRST_LIST_TAG, type Key, LEMMA, type Names, TAG, WORD } from './step.ts';

/** What tags cost: those of word lists, others of a token, those of all tokens of a clause or a sentence. */
const LIST_TAG = 5;
const TOKEN_TAG = 50;
const CLAUSE_TAG = 500;

/**
 * How frequent words are, as their own patterns show it: those that many patterns hold, and short ones, are frequent in
 * texts too.
 */
export const estimateCosts = (patterns: readonly Pattern[], names: Names): Cost => {
  const costs = new Map<string, number>();
  const count = (asks: number, id: number, text: string): void => {
    const name = nameOf({ asks, id });
    costs.set(name, (costs.get(name) ?? 0) + 1 / text.length);
  };
  const countAll = ({ word, lemma, or = [], and = [] }: PatternNode): void => {
    if (word !== undefined) count(WORD, names.word(word), word);
    if (lemma !== undefined) count(LEMMA, names.lemma(lemma), lemma);
    for (const node of [...or.flat(), ...and]) countAll(node);
  };
  for (const { nodes } of patterns) for (const node of nodes) countAll(node);
  return (key) => (key.asks === TAG ? tagCost(key.id) : costs.get(nameOf(key))!);
};

const nameOf = ({ asks, id }: Key): string => `${asks} ${id}`;

/** From this tag on the tags are those of whole clauses. */
const FIRST_CLAUSE_TAG = tagBit('Main')!;

const tagCost = (id: number): number => {
  if (id >= FIRST_LIST_TAG) return LIST_TAG;
  return id >= FIRST_CLAUSE_TAG ? CLAUSE_TAG : TOKEN_TAG;
};
