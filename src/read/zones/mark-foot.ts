import { isPhrase } from './phrases.ts';
import type { ZonedBlock, ZoneStep } from './zoned-block.ts';

/** The share of the text behind a foot mark above which an article goes on there (letters pages, marks at the top). */
const LARGEST_FOOT = 0.35;

/** Behind the signature or a mark such as `Lämna en kommentar`, a page ends with boilerplate, whatever it says. */
export const markFoot: ZoneStep = (blocks) => {
  const behind = wordsBehind(blocks);
  const body = blocks.findIndex(({ zone, words }) => zone === undefined && words >= 20);
  if (body < 0) return blocks;
  const foot = blocks.findIndex(
    (block, i) => i > body && behind[i + 1]! <= LARGEST_FOOT * behind[0]! && beginsFoot(block),
  );
  if (foot < 0) return blocks;
  return blocks.map((block, i) => (i >= foot && block.zone === undefined ? { ...block, zone: 'boilerplate' } : block));
};

const beginsFoot = ({ text, zone }: ZonedBlock): boolean => zone === 'boilerplate' && isPhrase('foot', text);

/** For each block, and for the end: the words from there on that are no reader comments. */
const wordsBehind = (blocks: readonly ZonedBlock[]): number[] => {
  const sums = [0];
  for (const { zone, words } of blocks.toReversed()) sums.push(sums.at(-1)! + (zone === 'comment' ? 0 : words));
  return sums.reverse();
};
