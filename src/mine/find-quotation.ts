import type { Analysis, Sentence } from '../model/analysis.ts';
import type { TokenRange } from '../model/span.ts';
import { TAG_WORDS, tagTest } from '../model/tag.ts';
import { extendSubject } from './mention.ts';

const isQuoted = tagTest('Quoted');
const isSpeech = tagTest('SpeechVerb');
const isOpenQuote = tagTest('OpenQuote');
const isCloseQuote = tagTest('CloseQuote');
/** How many sentences a quotation is followed over. */
const LONGEST_QUOTATION = 12;

/** The sentence of the same paragraph whose quotation is still open where another begins, or undefined. */
export const findOpenQuotation = (analysis: Analysis, index: number): number | undefined => {
  const { sentences, tags } = analysis;
  const { block } = sentences[index]!;
  for (let i = index - 1; i >= Math.max(0, index - LONGEST_QUOTATION) && sentences[i]!.block === block; i--) {
    const { first, last } = sentences[i]!;
    let opened = 0;
    for (let k = first; k < last; k++) {
      if (isOpenQuote(tags, k * TAG_WORDS)) opened++;
      else if (isCloseQuote(tags, k * TAG_WORDS)) opened--;
    }
    // An odd mark opens a quotation, unless one from before is open still: then it closes it.
    if (opened > 0) return findOpenQuotation(analysis, i) === undefined ? i : undefined;
  }
  return undefined;
};

/** The subject of a sentence's verb of speech outside the quotation marks. */
export const findNamedSpeaker = (analysis: Analysis, { clauses }: Sentence): TokenRange | undefined => {
  for (let c = clauses.first; c < clauses.last; c++) {
    const { finite, subject } = analysis.clauses[c]!;
    if (!subject || finite < 0) continue;
    const offset = finite * TAG_WORDS;
    if (isSpeech(analysis.tags, offset) && !isQuoted(analysis.tags, offset))
      return extendSubject(analysis, subject, finite);
  }
  return undefined;
};
