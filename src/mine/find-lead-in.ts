import type { Analysis } from '../model/analysis.ts';
import { TAG_WORDS, tagTest } from '../model/tag.ts';
import { findSegments, type Segment } from './find-segments.ts';

const isColon = tagTest('Colon');

/** How far back the lead-in of a list is looked for, in sentences. */
const LONGEST_LIST = 40;

/** *Vänsterpartiet kräver:*: the last segment of what leads the list in that a sentence stands in, or undefined. */
export const findLeadIn = (analysis: Analysis, sentence: number): Segment | undefined => {
  const { document, sentences, tags } = analysis;
  for (let i = sentence; i >= Math.max(0, sentence - LONGEST_LIST); i--) {
    const { block, last } = sentences[i]!;
    if (document.blocks[block]!.kind === 'item') continue;
    const leads = i < sentence && isColon(tags, (last - 1) * TAG_WORDS);
    return leads ? findSegments(analysis, sentences[i]!, i).at(-1) : undefined;
  }
  return undefined;
};
