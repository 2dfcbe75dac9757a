import { readData } from '../data.ts';
import { hasRole, lineWords, nameAt } from './names.ts';
import { isProse, markWhere, type ZonedBlock, type ZoneStep } from './zoned-block.ts';

const LONGEST = 45;
const LONGEST_ABOVE = 25;

/** Lines that say who the writer is (`Anna Ek är lärare och skriver …`), above the body, at the end, or at a byline. */
export const markPresentations: ZoneStep = (blocks) => {
  const presents = blocks.map((block) => block.zone === undefined && isPresentation(block));
  if (!presents.includes(true)) return blocks;
  const prose = [...blocks.keys()].filter((i) => isProse(blocks[i]!) && !presents[i]);
  // The first paragraph may be a lead.
  const above = prose[1] ?? -1;
  const last = prose.at(-1) ?? blocks.length;
  return markWhere(blocks, 'byline', (block, i) => {
    if (!presents[i]) return false;
    const isAbove = i < above && block.words <= LONGEST_ABOVE;
    return isAbove || i > last || blocks[i - 1]?.zone === 'byline' || blocks[i + 1]?.zone === 'byline';
  });
};

/** Somebody's name, a verb such as *är*, and soon a role. */
const isPresentation = ({ text, words, kind }: ZonedBlock): boolean => {
  if (words > LONGEST || kind === 'heading' || kind === 'speech' || kind === 'item') return false;
  const parts = text.split(/\s+/u);
  const length = nameAt(parts, 0);
  if (length === 0) return false;
  const verb = new RegExp(`^${readData().zones.presents}$`, 'u');
  // Only a party or an age stands between the name and the verb.
  const at = parts.slice(length, length + 3).findIndex((part) => !/^\(|^\d/u.test(part));
  return (
    verb.test(parts[length + at] ?? '') && hasRole(lineWords(parts.slice(length + at + 1, length + at + 10).join(' ')))
  );
};
