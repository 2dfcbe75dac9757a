import { readData } from '../data.ts';
import { lazyPattern } from '../lazy-pattern.ts';
import { wordBoundaries } from '../word-boundaries.ts';
import type { ZonedBlock, ZoneStep } from './zoned-block.ts';

const LONGEST_LEAD = 90;

/**
 * The one or two paragraphs between the title and the first sign that the body begins: a byline, a picture, a
 * disclaimer, or the sentence that says who writes (`… skriver NN`).
 */
export const markLead: ZoneStep = (blocks) => {
  const title = blocks.findIndex(({ zone }) => zone === 'title' || zone === undefined);
  if (title < 0 || blocks[title]!.zone === undefined) return blocks;
  const open = (from: number): number => blocks.findIndex(({ zone }, i) => i >= from && zone === undefined);
  const first = open(title + 1);
  if (first < 0) return blocks;
  const last = leadEnd(blocks, first);
  const bodyAfter = blocks.slice(last).some(({ zone, words }) => zone === undefined && words > 15);
  if (last === first || !bodyAfter) return blocks;
  return blocks.map((block, i) =>
    i >= first && i < last && block.zone === undefined ? { ...block, zone: 'lead' } : block,
  );
};

const saysWhoWrites = ({ text }: ZonedBlock): boolean =>
  lazyPattern(readData().zones.says_who_writes, 'iu', wordBoundaries(readData().zones.says_who_writes)).test(text);

const leadEnd = (blocks: readonly ZonedBlock[], first: number): number => {
  for (let i = first; i < Math.min(first + 2, blocks.length); i++) {
    const block = blocks[i]!;
    if (block.zone !== undefined) return block.zone === 'title' ? first : i;
    if (block.words > LONGEST_LEAD || block.kind === 'item') return first;
    if (saysWhoWrites(block)) return i + 1;
    const next = blocks[i + 1];
    if (i === first && next && next.zone !== undefined && next.zone !== 'title') return i + 1;
  }
  return first;
};
