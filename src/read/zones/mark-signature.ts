import { hasSentenceWord, lineWords } from './names.ts';
import { endsSentence, isProse, type ZonedBlock, type ZoneStep } from './zoned-block.ts';

const LONGEST = 8;
/** Lines of a signature. */
const MOST = 3;

/** The last lines of an article that are no sentences sign it, also without a name: a group, a worried father in a place. */
export const markSignature: ZoneStep = (blocks) => {
  const open = [...blocks.keys()].filter((i) => blocks[i]!.zone === undefined);
  const last = open.findLastIndex((i) => !isNameless(blocks[i]!));
  const before = blocks[open[last] ?? -1];
  const lines = new Set(open.slice(last + 1));
  if (!before || !blocks.some(isProse) || lines.size === 0 || lines.size > MOST) return blocks;
  if (!endsSentence(before) || /:$/u.test(before.text)) return blocks;
  return blocks.map((block, i) => (lines.has(i) ? { ...block, zone: 'byline' } : block));
};

const isNameless = ({ text, words, kind }: ZonedBlock): boolean =>
  words <= LONGEST &&
  (kind === 'paragraph' || kind === 'line') &&
  /^["”]?\p{Lu}/u.test(text) &&
  !/[.!?:;,…]["”]?$/u.test(text) &&
  !hasSentenceWord(lineWords(text));
