import type { Analysis } from '../model/analysis.ts';
import type { TokenRange } from '../model/span.ts';
import { canAct } from './can-act.ts';
import { mineWords } from './data.ts';
import { extendPhrase, phraseEndingAt } from './mention.ts';
import { behindSubject } from './subject-of.ts';

/** How far behind the asking word the one who is asked may stand. */
const REACH = 6;
const ENDING: ReadonlySet<string> = new Set(['VERB', 'AUX', 'PUNCT', 'SCONJ', 'PART']);

/** *Vi uppmanar regeringen att …*, *krav på kommunen*, *det krävs vilja från parterna*: the object of asking. */
export const findAsked = (analysis: Analysis, { first, last }: TokenRange): TokenRange | undefined => {
  for (let i = first; i < last - 1; i++) {
    if (!asks(analysis, i)) continue;
    const from = behindSubject(analysis, i);
    for (let k = from; k < Math.min(last, from + REACH - 1); k++) {
      const { upos } = analysis.tokens[k]!.word;
      if (ENDING.has(upos)) break;
      if (upos !== 'NOUN' && upos !== 'PROPN') continue;
      if (canAct(analysis, k)) return extendPhrase(analysis, phraseEndingAt(analysis, k));
    }
  }
  return undefined;
};

const asks = ({ tokens }: Analysis, at: number): boolean => {
  const { asking_verbs: verbs, asking, demands } = mineWords();
  const { word } = tokens[at]!;
  if (word.upos === 'VERB') return verbs.has(word.lemma);
  const before = tokens[at - 1]?.word;
  return asking.has(word.norm) && before !== undefined && (demands.has(before.lemma) || demands.has(before.head));
};
