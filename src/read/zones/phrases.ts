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

/** For each phrase of a category what it may begin with, as the build found it. */
export type PhraseStarts = Readonly<Record<Category, readonly (string | null)[]>>;

let starts: PhraseStarts | undefined;

/** Blocks longer than this (in code units) are prose: no phrase fits them, and none that only holds a mark. */
const LONGEST = 900;
const LONGEST_WITH = 420;

/** A pattern, and what a text that fits may begin with; null where that is not known. */
interface Phrase {
  readonly starts: string | null;
  readonly test: (text: string) => boolean;
}

/** Patterns for whole blocks, and those that a block may hold. */
interface Phrases {
  readonly whole: readonly Phrase[];
  readonly inside: readonly Phrase[];
}

const made = new Map<Category, Phrases>();

/**
 * The phrases are in lower case, and so is what they are held against: ignoring case costs ten times as much. Each is
 * compiled by itself, when a text begins as it does: few of a hundred are needed to read an article.
 */
const phrases = (category: Category): Phrases => {
  let found = made.get(category);
  if (!found) {
    const { zones } = readData();
    starts ??= loadData<PhraseStarts>('phrase-starts');
    const begin = starts[category];
    const inside = category === 'boilerplate' || category === 'caption' ? zones[`${category}_with`] : [];
    found = {
      whole: zones[category].map((source, i) => phrase(`^(?:${source})$`, begin[i] ?? null)),
      inside: inside.map((source) => phrase(source, null)),
    };
    made.set(category, found);
  }
  return found;
};

const phrase = (source: string, starts: string | null): Phrase => {
  let pattern: RegExp | undefined;
  return {
    starts,
    test: (text) => {
      pattern ??= new RegExp(forLowerCase(source), 'u');
      return pattern.test(text);
    },
  };
};

/** Has a block (its text without the white space around it) the form of this category, or holds it one of its marks? */
export const isPhrase = (category: Category, text: string): boolean => {
  if (text.length > LONGEST) return false;
  const plain = text.toLowerCase().replace(/\s+/g, ' ');
  const { whole, inside } = phrases(category);
  const first = plain.charAt(0);
  return (
    whole.some(({ starts, test }) => (starts === null || starts.includes(first)) && test(plain)) ||
    (text.length <= LONGEST_WITH && inside.some(({ test }) => test(plain)))
  );
};
