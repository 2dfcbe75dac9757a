import type { Analysis } from '../model/analysis.ts';
import type { TokenRange } from '../model/span.ts';
import { TAG_WORDS, tagTest } from '../model/tag.ts';
import { mineWords } from './data.ts';
import { extendPhrase, phraseEndingAt } from './extend-phrase.ts';
import { actorAt } from './mining-context.ts';

const isGenitive = tagTest('Genitive');

/** *den tidigare regeringens nedskärningar*, *moderaternas politik*: what an actor does or has done. */
export const findDoing = (analysis: Analysis, { first, last }: TokenRange): TokenRange | undefined => {
  const { doings } = mineWords();
  for (let i = first; i < last; i++) {
    const { word } = analysis.tokens[i]!;
    if (word.upos !== 'NOUN' || !(doings.has(word.lemma) || doings.has(word.head))) continue;
    const phrase = phraseEndingAt(analysis, i);
    for (let k = phrase.first; k < i; k++)
      if (isGenitive(analysis.tags, k * TAG_WORDS) && actorAt(analysis, k)) return extendPhrase(analysis, phrase);
  }
  return undefined;
};
