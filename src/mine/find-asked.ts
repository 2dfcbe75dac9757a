import type { Analysis } from '../model/analysis.ts';
import type { TokenRange } from '../model/span.ts';
import { TAG_WORDS, tagTest } from '../model/tag.ts';
import { canAct } from './can-act.ts';
import { mineWords } from './data.ts';
import { extendPhrase, extendSubject, phraseEndingAt } from './extend-phrase.ts';
import { clauseAt } from './mining-context.ts';
import { behindSubject } from './subject-of.ts';

/** How far behind the asking word the one who is asked may stand. */
const REACH = 6;
const ENDING: ReadonlySet<string> = new Set(['VERB', 'AUX', 'PUNCT', 'SCONJ', 'PART', 'NUM']);
const isPassive = tagTest('Passive');

/** *Vi uppmanar regeringen att …*, *krav på kommunen*, *det krävs vilja från parterna*: the object of asking. */
export const findAsked = (analysis: Analysis, { first, last }: TokenRange): TokenRange | undefined => {
  for (let i = first; i < last - 1; i++) {
    const asked = askedSubject(analysis, i);
    if (asked) return asked;
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

/** *Regeringen uppmanas att …*: the subject of a passive verb of asking. */
const askedSubject = (analysis: Analysis, at: number): TokenRange | undefined => {
  const { tokens, tags } = analysis;
  if (!isPassive(tags, at * TAG_WORDS) || !mineWords().asking_verbs.has(tokens[at]!.word.lemma)) return undefined;
  const { subject, subjectHead, finite } = clauseAt(analysis, at);
  return subject && canAct(analysis, subjectHead) ? extendSubject(analysis, subject, finite) : undefined;
};

const asks = ({ tokens, tags }: Analysis, at: number): boolean => {
  const { asking_verbs: verbs, asking, demands, needing } = mineWords();
  const { word } = tokens[at]!;
  if (word.upos === 'VERB') return verbs.has(word.lemma) && !isPassive(tags, at * TAG_WORDS);
  const before = tokens[at - 1]?.word;
  if (before === undefined || !asking.has(word.norm)) return false;
  return demands.has(before.lemma) || demands.has(before.head) || needing.has(before.lemma);
};
