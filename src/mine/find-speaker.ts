import type { Analysis } from '../model/analysis.ts';
import type { TokenRange } from '../model/span.ts';
import { TAG_WORDS, tagTest } from '../model/tag.ts';
import { extendSubject } from './extend-phrase.ts';
import { LONGEST_QUOTATION } from './find-open-quotations.ts';
import type { MiningContext } from './mining-context.ts';

const isQuoted = tagTest('Quoted');
const isSpeech = tagTest('SpeechVerb');

/**
 * Who is named as the speaker of a quoted sentence, or of one in a paragraph of speech: behind it in its quotation, or else
 * in front of it, where nothing but quotations stands between.
 */
export const findSpeaker = (context: MiningContext, index: number): TokenRange | undefined => {
  const { sentences } = context.analysis;
  for (let i = index; i < Math.min(sentences.length, index + LONGEST_QUOTATION); i++) {
    const speaker = findNamedSpeaker(context, i);
    if (speaker) return speaker;
    if (!goesOn(context, i)) break;
  }
  for (let i = index - 1; i >= Math.max(0, index - LONGEST_QUOTATION) && isJoined(context, i); i--) {
    const speaker = findNamedSpeaker(context, i);
    if (speaker) return speaker;
  }
  return undefined;
};

/** Is a sentence a part of a paragraph that a dash opens as speech? */
export const isSpoken = ({ document, sentences }: Analysis, index: number): boolean =>
  document.blocks[sentences[index]!.block]!.kind === 'speech';

/** Does the quotation of a sentence go on in the next one, or its paragraph of speech? */
const goesOn = ({ analysis, quotations }: MiningContext, index: number): boolean => {
  const { sentences } = analysis;
  if (sentences[index + 1]?.block !== sentences[index]!.block) return false;
  return isSpoken(analysis, index) || quotations[index + 1]! >= 0;
};

/** Does a sentence hold words of a quotation that the next one may take up, or is it speech in front of speech? */
const isJoined = ({ analysis, quotations }: MiningContext, index: number): boolean => {
  const { sentences, tags } = analysis;
  const { first, last, block } = sentences[index]!;
  if (isSpoken(analysis, index)) return isSpoken(analysis, index + 1);
  if (block !== sentences[index + 1]!.block) return false;
  for (let i = first; i < last; i++) if (isQuoted(tags, i * TAG_WORDS)) return true;
  return quotations[index]! >= 0;
};

/** The subject of a sentence's verb of speech outside the quotation marks, which in an open quotation are told the other way round. */
const findNamedSpeaker = ({ analysis, quotations }: MiningContext, index: number): TokenRange | undefined => {
  const { clauses } = analysis.sentences[index]!;
  const isOpen = quotations[index]! >= 0;
  for (let c = clauses.first; c < clauses.last; c++) {
    const { finite, subject } = analysis.clauses[c]!;
    if (!subject || finite < 0) continue;
    const offset = finite * TAG_WORDS;
    if (isSpeech(analysis.tags, offset) && isQuoted(analysis.tags, offset) === isOpen)
      return extendSubject(analysis, subject, finite);
  }
  return undefined;
};
