import { readData } from '../data.ts';
import { forLowerCase } from '../word-boundaries.ts';

type Category =
  | 'boilerplate'
  | 'comments'
  | 'comment_by'
  | 'foot'
  | 'link'
  | 'caption'
  | 'byline'
  | 'poster'
  | 'speaker'
  | 'dateline'
  | 'aside';

/** Blocks longer than this (in code units) are prose: no phrase fits them, and none that only holds a mark. */
const LONGEST = 900;
const LONGEST_WITH = 420;

/** Patterns for whole blocks, and those that a block may hold. */
interface Patterns {
  readonly whole: readonly RegExp[];
  readonly inside: readonly RegExp[];
}

const compiled = new Map<Category, Patterns>();

/**
 * The phrases are in lower case, and so is what they are held against: ignoring case costs ten times as much. Each is
 * compiled by itself: one alternation of them all takes more than twice as long.
 */
const patterns = (category: Category): Patterns => {
  let found = compiled.get(category);
  if (!found) {
    const { zones } = readData();
    const inside = category === 'boilerplate' || category === 'caption' ? zones[`${category}_with`] : [];
    found = {
      whole: zones[category].map((source) => new RegExp(forLowerCase(`^(?:${source})$`), 'u')),
      inside: inside.map((source) => new RegExp(forLowerCase(source), 'u')),
    };
    compiled.set(category, found);
  }
  return found;
};

/** Has a block (its text without the white space around it) the form of this category, or holds it one of its marks? */
export const isPhrase = (category: Category, text: string): boolean => {
  if (text.length > LONGEST) return false;
  const plain = text.toLowerCase().replace(/\s+/g, ' ');
  const { whole, inside } = patterns(category);
  const fits = (pattern: RegExp): boolean => pattern.test(plain);
  return whole.some(fits) || (text.length <= LONGEST_WITH && inside.some(fits));
};
