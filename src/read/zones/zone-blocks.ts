import type { Block } from '../../model/document.ts';
import type { RawBlock } from '../split-blocks.ts';
import { markBylines } from './mark-bylines.ts';
import { markComments } from './mark-comments.ts';
import { markFoot } from './mark-foot.ts';
import { markHeadings } from './mark-headings.ts';
import { markLead } from './mark-lead.ts';
import { markPhrases } from './mark-phrases.ts';
import { markPosters } from './mark-posters.ts';
import { markPresentations } from './mark-presentations.ts';
import { markRepeats } from './mark-repeats.ts';
import { markSignature } from './mark-signature.ts';
import { markTitle } from './mark-title.ts';
import { splitSpeakers } from './split-speakers.ts';
import type { ZonedBlock, ZoneStep } from './zoned-block.ts';

/** From what a block's own words say to what its place says: later steps build on the zones of earlier ones. */
const STEPS: readonly ZoneStep[] = [
  splitSpeakers,
  markPhrases,
  markPosters,
  markComments,
  markRepeats,
  markTitle,
  markBylines,
  markPresentations,
  markFoot,
  markSignature,
  markHeadings,
  markLead,
];

/** What is known of a text's form before its blocks are zoned. */
interface Form {
  /** May the end of the text be the foot of a page? Readers that know where an article ends say no. */
  readonly hasFoot?: boolean;
}

/** Finds the zone of every block of a text; what no step claims is body. */
export const zoneBlocks = (
  text: string,
  raw: readonly (RawBlock & Partial<Block>)[],
  { hasFoot = true }: Form = {},
): Block[] => {
  const start: readonly ZonedBlock[] = raw.map((block) => {
    const content = text.slice(block.start, block.end);
    return { ...block, text: content, words: content.split(/\s+/u).length };
  });
  const steps = hasFoot ? STEPS : STEPS.filter((step) => step !== markFoot);
  const zoned = steps.reduce((blocks, step) => step(blocks), start);
  return zoned.map(({ text: _text, words: _words, level: _level, ...block }) => ({
    ...block,
    zone: block.zone ?? 'body',
  }));
};
