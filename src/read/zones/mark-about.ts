import { readData } from '../data.ts';
import { type LazyPattern, lazyPattern } from '../lazy-pattern.ts';
import type { ZonedBlock, ZoneStep } from './zoned-block.ts';

/** Words that a publisher says of itself below the heading. */
const LONGEST = 120;
/** Words of such a heading. */
const LONGEST_HEADING = 8;

/**
 * What a publisher says of itself at the end (`Om Naturföreningen`): a heading with a name that a byline or a line of the
 * page gives too, or that is one of `names`, and the little that stands below it.
 */
export const markAbout =
  (names: readonly string[]): ZoneStep =>
  (blocks) => {
    const pattern = lazyPattern(readData().zones.about_publisher, 'u');
    const head = blocks.findLastIndex(
      ({ zone, words }) => words <= LONGEST_HEADING && (zone === undefined || zone === 'title'),
    );
    const start = blocks.findLastIndex((block) => isAbout(block, pattern, blocks, names));
    if (start < 0 || start < head) return blocks;
    const below = blocks.slice(start + 1).reduce((sum, { zone, words }) => sum + (zone === undefined ? words : 0), 0);
    if (below > LONGEST) return blocks;
    return blocks.map((block, i) =>
      i >= start && (block.zone === undefined || i === start) ? { ...block, zone: 'boilerplate' } : block,
    );
  };

const isAbout = (
  { text, words, zone }: ZonedBlock,
  pattern: LazyPattern,
  blocks: readonly ZonedBlock[],
  names: readonly string[],
): boolean => {
  const name =
    words <= LONGEST_HEADING && (zone === undefined || zone === 'title') ? pattern.exec(text)?.[1] : undefined;
  if (name === undefined) return false;
  return (
    names.includes(name) ||
    blocks.some((other) => (other.zone === 'byline' || other.zone === 'boilerplate') && other.text.includes(name))
  );
};
