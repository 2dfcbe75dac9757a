import type { Analysis } from '../model/analysis.ts';
import { mineWords } from './data.ts';
import { opensFreeRelative } from './extend-phrase.ts';
import { actorAt } from './mining-context.ts';

/** Does the head of a phrase name somebody who can be asked to act: an actor, people by what they do, *den som …*? */
export const canAct = (analysis: Analysis, head: number): boolean => {
  const { word } = analysis.tokens[head]!;
  const { agents, agent_endings: endings } = mineWords();
  if (actorAt(analysis, head) !== undefined || agents.has(word.lemma) || agents.has(word.head)) return true;
  if (opensFreeRelative(analysis, head)) return true;
  if (word.upos === 'ADJ') return head > 0 && isArticle(analysis, head - 1);
  return word.upos === 'NOUN' && [...endings].some((ending) => word.lemma.endsWith(ending));
};

/** *de professionella*, *den enskilde*: people by an adjective alone. */
const isArticle = ({ tokens }: Analysis, at: number): boolean => mineWords().articles.has(tokens[at]!.word.norm);
