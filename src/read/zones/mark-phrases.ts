import { isPhrase } from './phrases.ts';
import { markWhere, type ZoneStep } from './zoned-block.ts';

/** Advertising, navigation, cookies, credits and date lines: what a block's own words give away. */
export const markPhrases: ZoneStep = (blocks) => {
  const captions = markWhere(blocks, 'caption', ({ text }) => isPhrase('caption', text));
  const bylines = markWhere(captions, 'byline', ({ text }) => isPhrase('byline', text) || isPhrase('speaker', text));
  return markWhere(bylines, 'boilerplate', ({ text }) => isPhrase('boilerplate', text) || isPhrase('dateline', text));
};
