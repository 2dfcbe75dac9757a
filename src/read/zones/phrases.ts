import { loadData } from '../../data/load.ts';
import { readData } from '../data.ts';
import { forLowerCase } from '../word-boundaries.ts';

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

/** What the build found of each phrase: null where that is not known. */
interface Hints {
  /** The characters that a text that fits may begin with. */
  readonly starts: readonly (string | null)[];
  /** Strings of which a text that fits holds one. */
  readonly needs: readonly (readonly string[] | null)[];
  /** The same for the phrases that a block may hold. */
  readonly insideNeeds: readonly (readonly string[] | null)[];
}

export type PhraseHints = Readonly<Record<Category, Hints>>;

let hints: PhraseHints | undefined;

/** Blocks longer than this (in code units) are prose: no phrase fits them, and none that only holds a mark. */
const LONGEST = 900;
const LONGEST_WITH = 420;

/** Does a text (that begins with `first`) fit a pattern? */
type Phrase = (text: string, first: string) => boolean;

/** Patterns for whole blocks, and those that a block may hold. */
interface Phrases {
  readonly whole: readonly Phrase[];
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
    hints ??= loadData<PhraseHints>('phrase-hints');
    const { starts, needs, insideNeeds } = hints[category];
    found = {
      whole: readData().zones[category].map((source, i) => phrase(`^(?:${source})$`, starts[i]!, needs[i]!)),
      inside: insidePhrases(category).map((source, i) => phrase(source, null, insideNeeds[i]!)),
    };
    made.set(category, found);
  }
  return found;
};

/** The phrases of a category that a block may hold. */
export const insidePhrases = (category: Category): readonly string[] =>
  category === 'boilerplate' || category === 'caption' ? readData().zones[`${category}_with`] : [];

const phrase = (source: string, starts: string | null, needs: readonly string[] | null): Phrase => {
  let pattern: RegExp | undefined;
  return (text, first) => {
    if (starts !== null && !starts.includes(first)) return false;
    if (needs !== null && !needs.some((need) => text.includes(need))) return false;
    pattern ??= new RegExp(forLowerCase(source), 'u');
    return pattern.test(text);
  };
};

/** Has a block (its text without the white space around it) the form of this category, or holds it one of its marks? */
export const isPhrase = (category: Category, text: string): boolean => {
  if (text.length > LONGEST) return false;
  const plain = text.toLowerCase().replace(/\s+/g, ' ');
  const { whole, inside } = phrases(category);
  const first = plain.charAt(0);
  return (
    whole.some((fits) => fits(plain, first)) ||
    (text.length <= LONGEST_WITH && inside.some((fits) => fits(plain, first)))
  );
};
