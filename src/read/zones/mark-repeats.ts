import { startsWithSmall } from '../../model/letters.ts';
import { nameAt } from './names.ts';
import { endsSentence, type ZonedBlock, type ZoneStep } from './zoned-block.ts';

/** Words that a repeated stretch must have: shorter ones repeat by chance. */
const SHORTEST = 6;
/** A line of fewer words without a final mark is a heading, and may well be repeated. */
const LONGEST_HEADING = 15;

/** Words of a pull quote with its speakers' names. */
const LONGEST_QUOTE = 45;

/** Its words alone. */
const bare = (plain: string): string => plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/**
 * Pull quotes and picture texts that say again what a longer block says are captions, and so is each further copy of a
 * block; leads and titles may repeat the body.
 */
export const markRepeats: ZoneStep = (blocks) => {
  const bodies = blocks.map(({ plain, zone }) => (zone === undefined || zone === 'caption' ? bare(plain) : ''));
  const words = bodies.map((body) => body.split(' '));
  const beginnings = blocks.map((block, i) => (mayRepeat(block) ? beginningOf(words[i]!, block) : undefined));
  const holders = findHolders(words, beginnings);
  return blocks.map((block, i) => {
    const others = holders.get(beginnings[i] ?? '') ?? [];
    return block.zone === undefined &&
      (others.some((other) => isRepeat(blocks, bodies, i, other)) || hasGluedName(block))
      ? { ...block, zone: 'caption' }
      : block;
  });
};

const mayRepeat = ({ zone, kind }: ZonedBlock): boolean => zone === undefined && kind !== 'heading';

/** The first words of a block, where it is long enough to repeat another one by more than chance. */
const beginningOf = (words: readonly string[], block: ZonedBlock): string | undefined => {
  const isLong = words.length >= LONGEST_HEADING || endsSentence(block) || isQuoted(block);
  return words.length >= SHORTEST && isLong ? words.slice(0, SHORTEST).join(' ') : undefined;
};

/** How many blocks with the same words are looked at. */
const MOST_HOLDERS = 8;

/** For each beginning: the blocks that hold it, anywhere. `texts` are their words. Linear in the text. */
const findHolders = (
  texts: readonly (readonly string[])[],
  beginnings: readonly (string | undefined)[],
): Map<string, number[]> => {
  const holders = new Map<string, number[]>();
  const firstWords = new Set<string>();
  for (const beginning of beginnings) {
    if (beginning === undefined) continue;
    holders.set(beginning, []);
    firstWords.add(beginning.slice(0, beginning.indexOf(' ')));
  }
  for (const [i, words] of texts.entries()) {
    for (let at = 0; at + SHORTEST <= words.length; at++) {
      // Most words begin no block: the rest is not looked at.
      if (!firstWords.has(words[at]!)) continue;
      const found = holders.get(words.slice(at, at + SHORTEST).join(' '));
      if (found && found.at(-1) !== i && found.length < MOST_HOLDERS) found.push(i);
    }
  }
  return holders;
};

/** Does a block say what another one, which holds its first words, says? */
const isRepeat = (blocks: readonly ZonedBlock[], bodies: readonly string[], i: number, other: number): boolean => {
  if (other === i) return false;
  const own = bodies[i]!;
  const theirs = bodies[other]!;
  const isNear = Math.abs(other - i) === 1;
  if (theirs === own) return other < i || (blocks[other]!.zone === 'caption' && isNear);
  // A body paragraph may well stand again in the picture text far from it: then the picture text is the copy.
  if (blocks[other]!.zone === 'caption' && !isNear && !isQuoted(blocks[i]!)) return false;
  return theirs.includes(own) || (isQuoted(blocks[i]!) && overlaps(own, theirs)) || hasNameTail(blocks[i]!, theirs);
};

const isQuoted = ({ text }: ZonedBlock): boolean => /^["”“»'’].*["”“»'’]\.?$/su.test(text);

/** A pull quote may be shortened at its end. */
const overlaps = (quote: string, body: string): boolean => body.includes(quote.slice(0, Math.ceil(quote.length * 0.8)));

/** A pull quote with its speakers' names behind its full stop, with or without a space: `… politik.Anna Ek och Bo Berg.` */
const hasNameTail = ({ text }: ZonedBlock, body: string): boolean => {
  // Among names small words stand only if they are short, as *och*: sentences have others.
  const behind = text
    .replace(/\.$/u, '')
    .split(/[.!?”"]/u)
    .at(-1)!
    .trim()
    .split(/\s+/u);
  if (behind.some((word) => startsWithSmall(word) && [...word].length > 3)) return false;
  const split = /^(.{30,}[.!?”"])\s*((?:\p{Lu}[\p{L}-]*,? ?|\p{Ll}{2,3} ){2,10})\.?$/su.exec(text);
  return split !== null && body.includes(bare(split[1]!.toLowerCase()));
};

/** A speaker's name without a space behind the full stop: a pull quote whose line breaks are lost. */
const hasGluedName = ({ text, words }: ZonedBlock): boolean => {
  if (words > LONGEST_QUOTE || !/[.!?][”"]?[^\s.!?”"]/u.test(text)) return false;
  const name = /[.!?][”"]?(\p{Lu}\p{Ll}[^.!?”"]{3,80})\.?$/u.exec(text)?.[1];
  return name !== undefined && nameAt(name.split(/\s+/u), 0) > 0;
};
