import { startsWithCapital } from '../../model/letters.ts';
import { hasSentenceWord, lineWords } from './names.ts';
import { endsSentence, isProse, type ZonedBlock, type ZoneStep } from './zoned-block.ts';

const LONGEST = 8;
/** Lines of a signature. */
const MOST = 3;
const LONGEST_HEADLINE = 14;

/**
 * Lines between a sentence and the end, or the title of the next letter, sign a text, also without a name: a group, a
 * worried father in a place.
 */
export const markSignature: ZoneStep = (blocks) => {
  if (!blocks.some(isProse)) return blocks;
  const open = [...blocks.keys()].filter((i) => blocks[i]!.zone === undefined);
  const at = (place: number): ZonedBlock | undefined => blocks[open[place] ?? -1];
  const last = open.findLastIndex((i) => !isNameless(blocks[i]!));
  const isEnd = open.length - 1 - last <= MOST && signsOff(at(last));
  const signs = new Set(
    open.filter(
      (i, place) =>
        isNameless(blocks[i]!) &&
        (place > last ? isEnd : signsOff(at(place - 1)) && isHeadline(at(place + 1)) && isBody(at(place + 2))),
    ),
  );
  return blocks.map((block, i) => (signs.has(i) ? { ...block, zone: 'byline' } : block));
};

const signsOff = (block: ZonedBlock | undefined): boolean =>
  block !== undefined && endsSentence(block) && !/:$/u.test(block.text);

const isHeadline = (block: ZonedBlock | undefined): boolean =>
  block !== undefined && block.words <= LONGEST_HEADLINE && block.kind !== 'item' && !/[.:,;]["”]?$/u.test(block.text);

const isBody = (block: ZonedBlock | undefined): boolean => block !== undefined && isProse(block);

const isNameless = ({ text, words, kind }: ZonedBlock): boolean =>
  words <= LONGEST &&
  (kind === 'paragraph' || kind === 'line') &&
  startsWithCapital(text.replace(/^["”]/u, '')) &&
  !/[.!?:;,…]["”]?$/u.test(text) &&
  !hasSentenceWord(lineWords(text));
