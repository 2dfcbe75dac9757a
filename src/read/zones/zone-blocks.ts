import type { Block } from '../../model/document.ts';
import { markAbout } from './mark-about.ts';
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
import { type StartBlock, withText, type ZonedBlock, type ZoneStep } from './zoned-block.ts';

/** What is known of a text before its blocks are zoned. */
interface Form {
  /** Names under which its publisher goes. */
  readonly publishers?: readonly string[];
}

/** From what a block's own words say to what its place says: later steps build on the zones of earlier ones. */
const stepsFor = ({ publishers = [] }: Form): readonly ZoneStep[] => [
  splitSpeakers,
  markPhrases,
  markPosters,
  markComments,
  markRepeats,
  markTitle,
  markBylines,
  markPresentations,
  markAbout(publishers),
  markFoot,
  markSignature,
  markHeadings,
  markLead,
];

/** Finds the zone of every block of a text; what no step claims is body. */
export const zoneBlocks = (text: string, raw: readonly StartBlock[], form: Form = {}): Block[] => {
  const start: readonly ZonedBlock[] = raw.map((block) => withText(block, text.slice(block.start, block.end)));
  const zoned = stepsFor(form).reduce((blocks, step) => step(blocks), start);
  return zoned.map(({ start, end, kind, zone = 'body', skips, fixed, sentences }) => ({
    start,
    end,
    kind,
    zone,
    skips,
    fixed,
    sentences,
  }));
};
