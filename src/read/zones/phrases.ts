import { readData } from '../data.ts';
import { readHints } from '../hints.ts';
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
  /** The phrases that a text which begins with a character may fit; under '' those for all other texts. */
  readonly byFirst: Readonly<Record<string, readonly number[]>>;
  /** Strings of which a text that fits a phrase holds one; null where none are known. */
  readonly needs: readonly (readonly string[] | null)[];
  /** The same for the phrases that a block may hold. */
  readonly insideNeeds: readonly (readonly string[] | null)[];
}

export type PhraseHints = Readonly<Record<Category, CategoryHints>>;

/** Blocks longer than this (in code units) are prose: no phrase fits them, and none that only holds a mark. */
const LONGEST = 900;
const LONGEST_WITH = 420;

/** Does a text fit a pattern? */
type Phrase = (text: string) => boolean;

/** Patterns for whole blocks, by what a block begins with, and those that a block may hold. */
interface Phrases {
  readonly whole: ReadonlyMap<string, readonly Phrase[]>;
  readonly others: readonly Phrase[];
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
    const { byFirst, needs, insideNeeds } = readHints().phrases[category];
    const all = readData().zones[category].map((source, i) => phrase(`^(?:${source})$`, needs[i]!));
    const { '': others, ...known } = byFirst;
    found = {
      whole: new Map(Object.entries(known).map(([first, indices]) => [first, indices.map((i) => all[i]!)])),
      others: others!.map((i) => all[i]!),
      inside: insidePhrases(category).map((source, i) => phrase(source, insideNeeds[i]!)),
    };
    made.set(category, found);
  }
  return found;
};

/** The phrases of a category that a block may hold. */
export const insidePhrases = (category: Category): readonly string[] =>
  category === 'boilerplate' || category === 'caption' ? readData().zones[`${category}_with`] : [];

const phrase = (source: string, needs: readonly string[] | null): Phrase => {
  let pattern: RegExp | undefined;
  return (text) => {
    if (needs !== null && !needs.some((need) => text.includes(need))) return false;
    pattern ??= new RegExp(forLowerCase(source), 'u');
    return pattern.test(text);
  };
};

/** Has a block (without the white space around it) the form of this category, or holds it one of its marks? */
export const isPhrase = (category: Category, { text, plain }: ZonedBlock): boolean => {
  if (text.length > LONGEST) return false;
  const { whole, others, inside } = phrases(category);
  const fits = (phrase: Phrase): boolean => phrase(plain);
  return (whole.get(plain.charAt(0)) ?? others).some(fits) || (text.length <= LONGEST_WITH && inside.some(fits));
};
