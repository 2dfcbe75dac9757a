import { isPhrase } from './phrases.ts';
import { endsSentence, markWhere, type ZonedBlock, type ZoneStep } from './zoned-block.ts';

/** Advertising, navigation, cookies, credits and date lines: what a block's own words give away. */
export const markPhrases: ZoneStep = (blocks) => {
  const captions = markWhere(blocks, 'caption', (block) => isPhrase('caption', block));
  const texts = markWhere(captions, 'caption', (block, i) => isPictureText(block, captions[i + 1]));
  const bylines = markWhere(texts, 'byline', (block) => isPhrase('byline', block) || isPhrase('speaker', block));
  return markWhere(bylines, 'boilerplate', (block) => isPhrase('boilerplate', block) || isPhrase('dateline', block));
};

/** A line that only a line break parts from the credit below it. */
const isPictureText = (block: ZonedBlock, next: ZonedBlock | undefined): boolean =>
  next?.zone === 'caption' && next.kind === 'line' && block.kind === 'line' && endsSentence(block);
