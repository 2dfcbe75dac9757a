import { readData } from '../data.ts';
import type { ZonedBlock, ZoneStep } from './zoned-block.ts';

const LONGEST_TITLE = 30;
/** How many prose blocks may stand before the title (captions and pull quotes do). */
const DEEPEST = 4;

/** The first marked heading at the top, else the first short block there that does not end as a sentence does. */
export const markTitle: ZoneStep = (blocks) => {
  if (blocks.some(({ zone }) => zone === 'title')) return blocks;
  const open = blocks.flatMap((block, i) => (block.zone === undefined ? [i] : [])).slice(0, DEEPEST);
  const marked = open.find((i) => blocks[i]!.kind === 'heading');
  const title = marked ?? open.slice(0, 1).find((i) => looksLikeTitle(blocks[i]!));
  if (title === undefined || blocks.length === 1) return blocks;
  return blocks.map((block, i) => (i === title ? { ...block, zone: 'title' } : block));
};

const looksLikeTitle = ({ words, text, kind }: ZonedBlock): boolean =>
  words <= LONGEST_TITLE &&
  kind !== 'item' &&
  kind !== 'speech' &&
  !/[.:;,]["”’»)]*$/u.test(text) &&
  !(words > 12 && /[.!?]\s+\p{Lu}/u.test(text)) &&
  !new RegExp(readData().zones.salutation, 'iu').test(text);
