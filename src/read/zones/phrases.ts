import { readData } from '../data.ts';
import { wordBoundaries } from '../word-boundaries.ts';

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

const compiled = new Map<Category, readonly RegExp[]>();

/** The phrases are in lower case, and so is what they are held against: ignoring case costs ten times as much. */
const patterns = (category: Category): readonly RegExp[] => {
  let found = compiled.get(category);
  if (!found) {
    const { zones } = readData();
    const inside = category === 'boilerplate' || category === 'caption' ? zones[`${category}_with`] : [];
    const sources = [`^(?:${zones[category].join('|')})$`, ...(inside.length > 0 ? [inside.join('|')] : [])];
    found = sources.map((source) => new RegExp(wordBoundaries(source), 'u'));
    compiled.set(category, found);
  }
  return found;
};

/** Has a block (its text without the white space around it) the form of this category, or holds it one of its marks? */
export const isPhrase = (category: Category, text: string): boolean => {
  if (text.length > LONGEST) return false;
  const plain = text.toLowerCase().replace(/\s+/g, ' ');
  const [whole, inside] = patterns(category);
  return whole!.test(plain) || (inside !== undefined && text.length <= LONGEST_WITH && inside.test(plain));
};
