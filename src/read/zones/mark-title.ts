import { readData } from '../data.ts';
import { lazyPattern } from '../lazy-pattern.ts';
import { endsSentence, type ZonedBlock, type ZoneStep } from './zoned-block.ts';

const LONGEST_TITLE = 30;
/** How many prose blocks may stand before the title (captions and pull quotes do). */
const DEEPEST = 4;
/** Words of an entry of a menu, and how many of them make one. */
const LONGEST_ENTRY = 4;
const FEWEST_ENTRIES = 3;

/** The first marked heading at the top, else the first short block there that does not end as a sentence does. */
export const markTitle: ZoneStep = (blocks) => {
  if (blocks.some(({ zone }) => zone === 'title')) return blocks;
  const open = blocks.flatMap((block, i) => (block.zone === undefined ? [i] : [])).slice(0, DEEPEST);
  const marked = open.find((i) => blocks[i]!.kind === 'heading');
  const title = marked ?? open.slice(0, 1).find((i) => looksLikeTitle(blocks[i]!));
  if (title === undefined || blocks.length === 1) return blocks;
  const below = marked === undefined ? belowMenu(blocks, title) : title;
  return blocks.map((block, i) => {
    if (i === below) return { ...block, zone: 'title' };
    return i >= title && i < below && block.zone === undefined ? { ...block, zone: 'boilerplate' } : block;
  });
};

/** Lines that stand together above a line of its own are the menu of a page, and that line is the title. */
const belowMenu = (blocks: readonly ZonedBlock[], title: number): number => {
  if (blocks[title]!.kind !== 'line') return title;
  const alone = blocks.findIndex(({ zone, kind }, i) => i > title && zone === undefined && kind !== 'line');
  const menu = blocks.slice(title, alone < 0 ? title : alone);
  const isMenu = menu.filter(({ words }) => words <= LONGEST_ENTRY).length >= FEWEST_ENTRIES && menu.every(isEntry);
  return isMenu && looksLikeTitle(blocks[alone]!) ? alone : title;
};

const isEntry = (block: ZonedBlock): boolean => block.zone !== undefined || (block.words <= 8 && !endsSentence(block));

const looksLikeTitle = ({ words, text, kind }: ZonedBlock): boolean =>
  words <= LONGEST_TITLE &&
  kind !== 'item' &&
  kind !== 'speech' &&
  !/[.:;,]["”’»)]*$/u.test(text) &&
  !(words > 12 && /[.!?]\s+\p{Lu}/u.test(text)) &&
  !lazyPattern(readData().zones.salutation, 'iu').test(text);
