import type { Analysis } from '../model/analysis.ts';
import type { TokenRange } from '../model/span.ts';
import { TAG_WORDS, tagTest } from '../model/tag.ts';
import { extendPhrase, opensFreeRelative, phraseEndingAt, withJoined } from './extend-phrase.ts';
import { clauseAt } from './mining-context.ts';

const isGenitive = tagTest('Genitive');

/** What ends the search for the head of a phrase. */
const ENDING: ReadonlySet<string> = new Set(['VERB', 'AUX', 'PUNCT', 'SCONJ', 'ADP', 'PART']);
/** How far a noun phrase may reach to its head. */
const REACH = 7;

/**
 * The noun phrase that begins at a token, or a few adverbs behind it, with what belongs to it; its head stands in front of
 * `last`.
 */
export const phraseFrom = (analysis: Analysis, from: number, last: number): TokenRange | undefined => {
  if (from < last && opensFreeRelative(analysis, from)) return { first: from, last: endOfClause(analysis, from + 1) };
  const phrase = nounPhraseFrom(analysis, from, last);
  return phrase && extendPhrase(analysis, phrase);
};

/** The end of a token's clause without the marks that close it. */
const endOfClause = (analysis: Analysis, at: number): number => {
  let { last } = clauseAt(analysis, at).range;
  while (analysis.tokens[last - 1]!.word.upos === 'PUNCT') last--;
  return last;
};

/**
 * The noun phrase that begins at a token with the names that are joined to it; without its prepositional phrases, which behind
 * a verb may belong to the verb.
 */
export const nounPhraseFrom = (analysis: Analysis, from: number, last: number): TokenRange | undefined => {
  for (let i = from; i < Math.min(last, from + REACH); i++) {
    const { upos } = analysis.tokens[i]!.word;
    if (ENDING.has(upos)) return undefined;
    if ((upos === 'NOUN' || upos === 'PROPN') && !isGenitive(analysis.tags, i * TAG_WORDS))
      return withJoined(analysis, phraseEndingAt(analysis, i));
  }
  return undefined;
};
