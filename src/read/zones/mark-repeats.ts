import { nameAt } from './names.ts';
import { endsSentence, type ZonedBlock, type ZoneStep } from './zoned-block.ts';

/** Words that a repeated stretch must have: shorter ones repeat by chance. */
const SHORTEST = 6;
/** A line of fewer words without a final mark is a heading, and may well be repeated. */
const LONGEST_HEADING = 15;

/** Words of a pull quote with its speakers' names. */
const LONGEST_QUOTE = 45;

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * Pull quotes and picture texts that say again what a longer block says are captions, and so is each further copy of a
 * block; leads and titles may repeat the body.
 */
export const markRepeats: ZoneStep = (blocks) => {
  const bodies = blocks.map(({ text, zone }) => (zone === undefined || zone === 'caption' ? plain(text) : ''));
  const index = shingles(bodies);
  return blocks.map((block, i) =>
    block.zone === undefined && (isRepeat(blocks, bodies, index, i) || hasGluedName(block))
      ? { ...block, zone: 'caption' }
      : block,
  );
};

/** For the first words of every window of {@link SHORTEST} words: the blocks that hold it. Linear in the text. */
const shingles = (bodies: readonly string[]): Map<string, number[]> => {
  const index = new Map<string, number[]>();
  for (const [i, body] of bodies.entries()) {
    const words = body.split(' ');
    for (let at = 0; at + SHORTEST <= words.length; at++) {
      const key = words.slice(at, at + SHORTEST).join(' ');
      const holders = index.get(key);
      if (!holders) index.set(key, [i]);
      else if (holders.at(-1) !== i && holders.length < 8) holders.push(i);
    }
  }
  return index;
};

const isRepeat = (
  blocks: readonly ZonedBlock[],
  bodies: readonly string[],
  index: ReadonlyMap<string, readonly number[]>,
  i: number,
): boolean => {
  if (blocks[i]!.kind === 'heading') return false;
  const own = bodies[i]!;
  const words = own.split(' ');
  if (words.length < SHORTEST || (words.length < LONGEST_HEADING && !endsSentence(blocks[i]!) && !isQuoted(blocks[i]!)))
    return false;
  const others = index.get(words.slice(0, SHORTEST).join(' ')) ?? [];
  return others.some((other) => {
    if (other === i) return false;
    const theirs = bodies[other]!;
    const isNear = Math.abs(other - i) === 1;
    if (theirs === own) return other < i || (blocks[other]!.zone === 'caption' && isNear);
    // A body paragraph may well stand again in the picture text far from it: then the picture text is the copy.
    if (blocks[other]!.zone === 'caption' && !isNear && !isQuoted(blocks[i]!)) return false;
    return theirs.includes(own) || (isQuoted(blocks[i]!) && overlaps(own, theirs)) || hasNameTail(blocks[i]!, theirs);
  });
};

const isQuoted = ({ text }: ZonedBlock): boolean => /^["”“»'’].*["”“»'’]\.?$/su.test(text);

/** A pull quote may be shortened at its end. */
const overlaps = (quote: string, body: string): boolean => body.includes(quote.slice(0, Math.ceil(quote.length * 0.8)));

/** A pull quote with its speakers' names behind its full stop, with or without a space: `… politik.Anna Ek och Bo Berg.` */
const hasNameTail = ({ text }: ZonedBlock, body: string): boolean => {
  const split = /^(.{30,}[.!?”"])\s*((?:\p{Lu}[\p{L}-]*,? ?|\p{Ll}{2,3} ){2,10})\.?$/su.exec(text);
  return split !== null && body.includes(plain(split[1]!));
};

/** A speaker's name without a space behind the full stop: a pull quote whose line breaks are lost. */
const hasGluedName = ({ text, words }: ZonedBlock): boolean => {
  const name = words <= LONGEST_QUOTE ? /[.!?][”"]?(\p{Lu}\p{Ll}[^.!?”"]{3,80})\.?$/u.exec(text)?.[1] : undefined;
  return name !== undefined && nameAt(name.split(/\s+/u), 0) > 0;
};
