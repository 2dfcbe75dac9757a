import { isPhrase } from './phrases.ts';
import { endsSentence, isProse, type ZonedBlock, type ZoneStep } from './zoned-block.ts';

/** The share of the text behind a foot mark above which an article goes on there (letters pages, marks at the top). */
const LARGEST_FOOT = 0.35;
/** So many paragraphs behind a mark belong to an article. */
const FEWEST_PARAGRAPHS = 2;
/** A sentence of so many words behind a signature shows that a text goes on there. */
const SENTENCE = 8;
/** Lines without a final mark, of at most so many words, at the very end: headlines of other articles. */
const LONGEST_HEADLINE = 14;
const FEWEST_HEADLINES = 3;

/**
 * Behind a mark such as `Lämna en kommentar` a page ends with boilerplate, whatever it says; behind a signature or a line
 * of links it does where no sentence follows; and a row of headlines at the end belongs to other articles.
 */
export const markFoot: ZoneStep = (blocks) => {
  const body = blocks.findIndex(isProse);
  if (body < 0) return blocks;
  const foot = Math.min(behindMark(blocks, body), behindSigned(blocks, body), headlines(blocks, body));
  return blocks.map((block, i) => (i >= foot && block.zone === undefined ? { ...block, zone: 'boilerplate' } : block));
};

const indexOr = (index: number, none: number): number => (index < 0 ? none : index);

const behindMark = (blocks: readonly ZonedBlock[], body: number): number => {
  const behind = wordsBehind(blocks);
  const marks = [...blocks.keys()].filter(
    (i) => i > body && blocks[i]!.zone === 'boilerplate' && isPhrase('foot', blocks[i]!),
  );
  // Where articles stand below each other each may have such a mark: it ends the page only if no article follows.
  const goesOn = marks.map((i, at) => blocks.slice(i, marks[at + 1]).filter(isProse).length >= FEWEST_PARAGRAPHS);
  const foot = marks.find(
    (i, at) =>
      !(goesOn[at] && (at + 1 < marks.length || goesOn.indexOf(true) < at)) &&
      behind[i + 1]! <= LARGEST_FOOT * behind[0]!,
  );
  return foot ?? blocks.length;
};

const behindSigned = (blocks: readonly ZonedBlock[], body: number): number => {
  const last = blocks.findLastIndex((block) => block.zone === undefined && isSentence(block));
  const foot = blocks.findIndex(
    (block, i) =>
      i > body &&
      i > last &&
      (block.zone === 'byline' ||
        (block.zone === 'boilerplate' && (isPhrase('link', block) || isPhrase('foot', block)))),
  );
  return indexOr(foot, blocks.length);
};

const isSentence = (block: ZonedBlock): boolean =>
  block.kind === 'item' ||
  isProse(block) ||
  (endsSentence(block) && (block.words >= SENTENCE || !/\?$/u.test(block.text)));

const headlines = (blocks: readonly ZonedBlock[], body: number): number => {
  const open = [...blocks.keys()].filter((i) => blocks[i]!.zone === undefined && i > body);
  const last = open.findLastIndex((i) => !isHeadline(blocks[i]!));
  const before = blocks[open[last] ?? body]!;
  const row = open.slice(last + 1);
  return row.length >= FEWEST_HEADLINES && endsSentence(before) && !/:$/u.test(before.text) ? row[0]! : blocks.length;
};

const isHeadline = (block: ZonedBlock): boolean =>
  block.words <= LONGEST_HEADLINE && block.kind !== 'item' && block.kind !== 'speech' && !endsSentence(block);

/** For each block, and for the end: the words from there on that are no reader comments. */
const wordsBehind = (blocks: readonly ZonedBlock[]): number[] => {
  const sums = [0];
  for (const { zone, words } of blocks.toReversed()) sums.push(sums.at(-1)! + (zone === 'comment' ? 0 : words));
  return sums.reverse();
};
