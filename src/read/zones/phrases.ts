import { readData } from '../data.ts';
import { holdsEach, readHints } from '../hints.ts';
import { LONGEST_BEGINNING } from '../pattern-beginnings.ts';
import { forLowerCase } from '../word-boundaries.ts';
import type { ZonedBlock } from './zoned-block.ts';

/** The forms of blocks that phrases show. */
export const CATEGORIES = [
  'boilerplate',
  'comments',
  'comment_by',
  'foot',
  'link',
  'caption',
  'byline',
  'poster',
  'speaker',
  'dateline',
  'aside',
] as const;
type Category = (typeof CATEGORIES)[number];

/** What the build found of the phrases of a category. */
interface CategoryHints {
  /** The phrases that a text may fit, by what it begins with; under '' those that may begin with anything. */
  readonly byBeginning: Readonly<Record<string, readonly number[]>>;
  readonly whole: readonly PhraseHint[];
  /** The phrases that a block may hold. */
  readonly inside: readonly PhraseHint[];
}

/** What a text that fits a phrase is like. */
export interface PhraseHint {
  /** It has at most so many code units; null where it may be of any length. */
  readonly longest: number | null;
  /** It holds a digit. */
  readonly digit: boolean;
  /** It holds one string of each of these lists. */
  readonly needs: readonly (readonly string[])[];
}

export type PhraseHints = Readonly<Record<Category, CategoryHints>>;

/** Blocks longer than this (in code units) are prose: no phrase fits them, and none that only holds a mark. */
const LONGEST = 900;
const LONGEST_WITH = 420;

/** Does a text fit a pattern? */
type Phrase = (text: string) => boolean;

/** Patterns for whole blocks, by beginnings of the blocks that may fit them, and those that a block may hold. */
interface Phrases {
  readonly whole: ReadonlyMap<string, readonly Phrase[]>;
  readonly inside: readonly Phrase[];
}

const made = new Map<Category, Phrases>();

/**
 * The phrases are in lower case, and so is what they are held against: ignoring case costs ten times as much. Each is
 * compiled by itself, when a text begins as it does and holds what it needs: few of a hundred are for one article.
 */
const phrases = (category: Category): Phrases => {
  let found = made.get(category);
  if (!found) {
    const hints = readHints().phrases[category];
    const all = readData().zones[category].map((source, i) => phrase(`^(?:${source})$`, hints.whole[i]!));
    found = {
      whole: new Map(Object.entries(hints.byBeginning).map(([text, indices]) => [text, indices.map((i) => all[i]!)])),
      inside: insidePhrases(category).map((source, i) => phrase(source, hints.inside[i]!)),
    };
    made.set(category, found);
  }
  return found;
};

/** The phrases of a category that a block may hold. */
export const insidePhrases = (category: Category): readonly string[] =>
  category === 'boilerplate' || category === 'caption' ? readData().zones[`${category}_with`] : [];

const phrase = (source: string, { longest, digit, needs }: PhraseHint): Phrase => {
  let pattern: RegExp | undefined;
  return (text) => {
    if (longest !== null && text.length > longest) return false;
    if (digit && !/\d/.test(text)) return false;
    if (!holdsEach(text, needs)) return false;
    pattern ??= new RegExp(forLowerCase(source), 'u');
    return pattern.test(text);
  };
};

/** Has a block (without the white space around it) the form of this category, or holds it one of its marks? */
export const isPhrase = (category: Category, { text, plain }: ZonedBlock): boolean => {
  if (text.length > LONGEST) return false;
  const { whole, inside } = phrases(category);
  const fits = (phrase: Phrase): boolean => phrase(plain);
  for (let length = 0; length <= LONGEST_BEGINNING; length++)
    if (whole.get(plain.slice(0, length))?.some(fits)) return true;
  return text.length <= LONGEST_WITH && inside.some(fits);
};
