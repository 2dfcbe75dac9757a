import type { Analysis } from '../model/analysis.ts';
import type { TokenRange } from '../model/span.ts';
import { TAG_WORDS, tagTest } from '../model/tag.ts';

const isQuoted = tagTest('Quoted');

/** More than this share of the words stands in quotation marks: who says it stands outside. */
const QUOTED_SHARE = 0.6;

/** Is all of a token range in quotation marks, but for who says it? */
export const isWhollyQuoted = ({ tokens, tags }: Analysis, { first, last }: TokenRange): boolean => {
  let words = 0;
  let quoted = 0;
  for (let i = first; i < last; i++) {
    if (tokens[i]!.word.upos === 'PUNCT') continue;
    words++;
    if (isQuoted(tags, i * TAG_WORDS)) quoted++;
  }
  return quoted > QUOTED_SHARE * words;
};
