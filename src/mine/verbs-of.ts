import type { Analysis, Clause } from '../model/analysis.ts';
import { TAG_WORDS, tagTest } from '../model/tag.ts';

const isNegation = tagTest('Negation');

/** How far behind the finite verb its chain may go on. */
const REACH = 8;
const ENDING: ReadonlySet<string> = new Set(['PUNCT', 'SCONJ', 'PART', 'CCONJ', 'ADP']);

/** The verbs of a clause's chain, from the finite one on: *ska kunna få behålla*. Token indices. */
export const verbsOf = ({ tokens, tags }: Analysis, { finite }: Pick<Clause, 'finite'>): number[] => {
  const verbs = [finite];
  for (let i = finite + 1; i < Math.min(tokens.length, finite + REACH); i++) {
    const { upos } = tokens[i]!.word;
    if (isNegation(tags, i * TAG_WORDS)) continue;
    if (ENDING.has(upos)) break;
    if (upos === 'VERB' || upos === 'AUX') verbs.push(i);
    else if (verbs.length > 1 && upos !== 'ADV') break;
  }
  return verbs;
};
