import { startsWithCapital } from '../../model/letters.ts';
import { isPhrase } from './phrases.ts';
import { endsSentence, type ZonedBlock, type ZoneStep } from './zoned-block.ts';

const LONGEST_HEADING = 14;
/** With a question or exclamation mark a line is a heading only where it is short. */
const LONGEST_CALL = 8;

/** Headings inside the body are titles; a fact box's heading makes the blocks up to the next heading an aside. */
export const markHeadings: ZoneStep = (blocks) => {
  let aside = false;
  return blocks.map((block, i) => {
    if (block.zone !== undefined) return block;
    if (isPhrase('aside', block)) {
      aside = true;
      return { ...block, zone: 'aside' };
    }
    if (block.kind === 'heading' || isBareHeading(blocks, i)) {
      aside = false;
      return { ...block, zone: 'title' };
    }
    if (aside && block.words > 40) aside = false;
    return aside ? { ...block, zone: 'aside' } : block;
  });
};

/** A short line without a final mark between paragraphs, in front of a longer one. */
const isBareHeading = (blocks: readonly ZonedBlock[], index: number): boolean => {
  const block = blocks[index]!;
  if (block.kind !== 'paragraph' || block.words > LONGEST_HEADING || index === 0) return false;
  if (endsSentence(block) ? !/[!?]$/u.test(block.text) || block.words > LONGEST_CALL : /[,;]$/u.test(block.text))
    return false;
  if (!/^["”'»]?\d/u.test(block.text) && !startsWithCapital(block.text.replace(/^["”'»]/u, ''))) return false;
  const next = nextProse(blocks, index);
  return (
    next !== undefined &&
    next.zone === undefined &&
    next.words > 1.5 * block.words &&
    (next.words > 12 || endsSentence(next))
  );
};

/** How many blocks behind a heading may be no prose. */
const FARTHEST = 50;

const nextProse = (blocks: readonly ZonedBlock[], index: number): ZonedBlock | undefined => {
  for (let i = index + 1; i <= index + FARTHEST; i++) {
    const block = blocks[i];
    if (block?.zone !== 'boilerplate' && block?.zone !== 'caption') return block;
  }
  return undefined;
};
