import { readData } from '../data.ts';
import { lazyPattern } from '../lazy-pattern.ts';
import { hasRole, hasSentenceWord, lineWords, nameAt, nameLength } from './names.ts';
import { endsSentence, markWhere, type ZonedBlock, type ZoneStep } from './zoned-block.ts';

const LONGEST_BYLINE = 45;
const LONGEST_LINE = 12;

/** Names with roles and parties, after the title and at the end, with the lines that belong to them. */
export const markBylines: ZoneStep = (blocks) => {
  const signed = markWhere(blocks, 'byline', isSignature);
  const isOpen = signed.map((block) => block.zone === undefined && isCompanion(block));
  const stands = standWithSignature(signed, isOpen);
  return markWhere(signed, 'byline', (_, i) => stands[i]!);
};

/** `Erik Sjöberg`, `Ewy Henriksson (C)`, `Anna Ek, ledamot …`, `Av finansminister Elisabeth Svantesson`. */
export const isSignature = (block: Pick<ZonedBlock, 'text' | 'words' | 'kind'>): boolean => {
  const { text, words, kind } = block;
  if (words > LONGEST_BYLINE || kind === 'heading' || kind === 'speech' || callsOrAnnounces(text)) return false;
  const bare = lazyPattern(readData().zones.byline_start, 'iu').removeFrom(text.replace(/^[/–—-]+\s*|\s*\/$/gu, ''));
  const all = lineWords(bare);
  if (all.length === 0 || hasSentenceWord(all)) return false;
  const parts = bare.split(/\s+/u);
  const length = nameAt(parts, 0);
  if (signsForGroup(bare)) return true;
  if (length === 0) return words <= LONGEST_LINE && !endsSentence(block) && hasRole(all.slice(0, 2)) && holdsName(all);
  const rest = `${parts[length - 1]!.replace(/^.*?(?=[,/]?$)/u, '')}${parts.slice(length).join(' ')}`;
  if (rest === '' || rest === '.') return true;
  // A sentence may begin with a name and a comma too: a long one needs a role near the name.
  const isLong = words > LONGEST_LINE && endsSentence(block);
  return /^(\(|[,/]|[&–-] |(och|samt) \p{Lu})/u.test(rest)
    ? !isLong || /^\(/u.test(rest) || hasRole(all.slice(length, length + 6))
    : hasRole(all.slice(length, length + 3));
};

/** Does it end as an exclamation or a question does, or, being long, with a colon? */
const callsOrAnnounces = (text: string): boolean =>
  /[!?…]$/u.test(text) || (text.endsWith(':') && /[^:\s]{2}\s.{30,}:$/u.test(text));

/** `Byalaget i Fågelsta, genom Anna Ek och Bo Al`. */
const signsForGroup = (text: string): boolean => {
  const { on_behalf } = readData().zones;
  if (!lazyPattern(on_behalf, 'u').test(text)) return false;
  const [, names] = text.split(new RegExp(on_behalf, 'u'));
  const parts = names!.split(/\s+/u);
  return nameAt(parts, 0) > 0 || (hasRole(parts.slice(0, 1)) && nameAt(parts, 1) > 0);
};

const holdsName = (words: readonly string[]): boolean => words.some((_, i) => i > 0 && nameLength(words.slice(i)) > 0);

/** A short line without a verb that may belong to a signature: a role, an organisation, a place, a mail address. */
const isCompanion = (block: ZonedBlock): boolean => {
  const { words, kind, text } = block;
  if (words > LONGEST_LINE || kind === 'heading' || kind === 'item' || /[!?:…]$/u.test(text)) return false;
  const all = lineWords(text);
  if (hasSentenceWord(all)) return false;
  return !endsSentence(block) || hasRole(all.slice(0, 3));
};

/**
 * For every block: does an unbroken row of signatures and companions lead from it to a signature at either side? In
 * front of the body only what follows a signature is a companion: the title may stand before it. Linear in the blocks.
 */
const standWithSignature = (blocks: readonly ZonedBlock[], isOpen: readonly boolean[]): boolean[] => {
  const stands = blocks.map(() => false);
  const walk = (order: readonly number[], from: number): void => {
    let leads = false;
    for (const i of order) {
      const { zone } = blocks[i]!;
      if (i >= from && isOpen[i] && leads) stands[i] = true;
      if (zone === 'byline') leads = true;
      else if (zone !== 'boilerplate' && zone !== 'caption' && !isOpen[i]) leads = false;
    }
  };
  const order = [...blocks.keys()];
  walk(order, 0);
  walk(order.reverse(), Math.floor(blocks.length / 2) + 1);
  return stands;
};
