import type { Analysis, Sentence } from '../model/analysis.ts';
import { TAG_WORDS, tagTest } from '../model/tag.ts';

const isOpenQuote = tagTest('OpenQuote');
const isCloseQuote = tagTest('CloseQuote');

/** How many sentences a quotation is followed over. */
export const LONGEST_QUOTATION = 12;

/** For each sentence the index of the one of its paragraph whose quotation is still open where it begins, or -1. */
export const findOpenQuotations = (analysis: Analysis): Int32Array => {
  const { sentences } = analysis;
  const open = new Int32Array(sentences.length).fill(-1);
  let opener = -1;
  for (let i = 1; i < sentences.length; i++) {
    if (hasOddMark(analysis, sentences[i - 1]!)) opener = i - 1;
    if (opener < 0 || opener < i - LONGEST_QUOTATION || sentences[opener]!.block !== sentences[i]!.block) continue;
    // An odd mark opens a quotation, unless one from before is open still: then it closes it.
    if (open[opener]! < 0) open[i] = opener;
  }
  return open;
};

const hasOddMark = ({ tags }: Analysis, { first, last }: Sentence): boolean => {
  let opened = 0;
  for (let i = first; i < last; i++) {
    if (isOpenQuote(tags, i * TAG_WORDS)) opened++;
    else if (isCloseQuote(tags, i * TAG_WORDS)) opened--;
  }
  return opened > 0;
};
