import type { Analysis } from '../model/analysis.ts';
import type { TokenRange } from '../model/span.ts';
import { TAG_WORDS, tagTest } from '../model/tag.ts';
import { mineWords } from './data.ts';
import { isOrnament } from './ornaments.ts';

const isPunctuation = tagTest('Punctuation');
const isConjunction = tagTest('Conjunction');
const isOpenQuote = tagTest('OpenQuote');
const isCloseQuote = tagTest('CloseQuote');

/**
 * The words of an act: the segment without leading conjunctions and marks, closing punctuation and ornaments. A
 * quotation mark stays where its partner is inside too. Empty where nothing is left.
 */
export const placeSpan = (analysis: Analysis, { first, last }: TokenRange): TokenRange => {
  const { tags, tokens } = analysis;
  let start = first;
  let end = last;
  const isMark = (at: number): boolean => isPunctuation(tags, at * TAG_WORDS) || isOrnament(analysis, at);
  while (end > start) {
    const closesQuote = isCloseQuote(tags, (end - 1) * TAG_WORDS) && hasOpen(tags, start, end - 1);
    if (closesQuote || !(isMark(end - 1) || isConjunction(tags, (end - 1) * TAG_WORDS))) break;
    end--;
  }
  while (start < end) {
    const opensQuote = isOpenQuote(tags, start * TAG_WORDS) && hasClose(tags, start + 1, end);
    const drops =
      (isMark(start) && !opensQuote) ||
      (isConjunction(tags, start * TAG_WORDS) && tokens[start]!.word.upos === 'CCONJ' && !isPaired(analysis, start));
    if (!drops) break;
    start++;
  }
  return { first: start, last: end };
};

/** *Varken staten eller kommunen*: the first half of a pair belongs to what it joins. */
const isPaired = ({ tokens }: Analysis, at: number): boolean => mineWords().pairing.has(tokens[at]!.word.norm);

const hasOpen = (tags: Int32Array, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (isOpenQuote(tags, i * TAG_WORDS)) return true;
  return false;
};

const hasClose = (tags: Int32Array, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (isCloseQuote(tags, i * TAG_WORDS)) return true;
  return false;
};
