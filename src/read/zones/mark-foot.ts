import { isPhrase } from './phrases.ts';
import type { ZonedBlock, ZoneStep } from './zoned-block.ts';

/** The share of the text behind a foot mark above which an article goes on there (letters pages, marks at the top). */
const LARGEST_FOOT = 0.35;

/** Behind the signature or a mark such as `Lämna en kommentar`, a page ends with boilerplate, whatever it says. */
export const markFoot: ZoneStep = (blocks) => {
  const total = countWords(blocks, 0);
  const foot = blocks.findIndex(
    (block, i) =>
      i > 0 && beginsFoot(block) && countWords(blocks, i + 1) <= LARGEST_FOOT * total && followsBody(blocks, i),
  );
  if (foot < 0) return blocks;
  return blocks.map((block, i) => (i >= foot && block.zone === undefined ? { ...block, zone: 'boilerplate' } : block));
};

const beginsFoot = ({ text, zone }: ZonedBlock): boolean => zone === 'boilerplate' && isPhrase('foot', text);

const countWords = (blocks: readonly ZonedBlock[], from: number): number =>
  blocks.slice(from).reduce((sum, { words, zone }) => sum + (zone === 'comment' ? 0 : words), 0);

const followsBody = (blocks: readonly ZonedBlock[], index: number): boolean =>
  blocks.slice(0, index).some(({ words, zone }) => zone === undefined && words >= 20);
