import type { Analysis } from '../model/analysis.ts';
import type { TokenRange } from '../model/span.ts';
import { TAG_WORDS, tagTest } from '../model/tag.ts';
import { canAct } from './can-act.ts';
import { mineWords } from './data.ts';
import { hasContent } from './has-content.ts';
import { phraseFrom } from './phrase-from.ts';

const isGenitive = tagTest('Genitive');
const isPassive = tagTest('Passive');

/** *pressas av islamister*: who does it, behind a passive verb. */
export const findAgent = (analysis: Analysis, { first, last }: TokenRange): TokenRange | undefined => {
  const { tokens, tags } = analysis;
  for (let i = first; i < last; i++) {
    const { word } = tokens[i]!;
    if (word.upos !== 'VERB' || !isPassive(tags, i * TAG_WORDS) || isReported(analysis, i)) continue;
    const agent = findAgentOf(analysis, i, last);
    if (agent) return agent;
  }
  return undefined;
};

/** Does the agent of a passive verb say or demand something, rather than do it? */
export const isReported = (analysis: Analysis, verb: number): boolean => {
  const { lemma } = analysis.tokens[verb]!.word;
  return mineWords().acting.has(lemma) || (mineWords().stating.has(lemma) && hasContent(analysis, verb));
};

/** Who does what a passive verb says, named behind it. */
export const findAgentOf = (analysis: Analysis, verb: number, last: number): TokenRange | undefined => {
  const { tokens, clauseOf } = analysis;
  for (let i = verb + 1; i < last && clauseOf[i] === clauseOf[verb]; i++) {
    if (!mineWords().agent_prepositions.has(tokens[i]!.word.norm)) continue;
    const agent = phraseFrom(analysis, i + 1, last);
    if (agent && canAct(analysis, headOf(analysis, agent))) return agent;
  }
  return undefined;
};

/** The first noun of a phrase that no genitive makes a modifier. */
const headOf = ({ tokens, tags }: Analysis, { first, last }: TokenRange): number => {
  for (let i = first; i < last; i++) {
    const { upos } = tokens[i]!.word;
    if ((upos === 'NOUN' || upos === 'PROPN') && !isGenitive(tags, i * TAG_WORDS)) return i;
  }
  return last - 1;
};
