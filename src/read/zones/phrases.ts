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

/** Blocks longer than this (in code units) are prose: no phrase fits them. */
const LONGEST = 420;

const compiled = new Map<Category, RegExp>();

/** The phrases are in lower case, and so is what they are held against: ignoring case costs ten times as much. */
const pattern = (category: Category): RegExp => {
  let found = compiled.get(category);
  if (!found) {
    found = new RegExp(wordBoundaries(`^(?:${readData().zones[category].join('|')})$`), 'u');
    compiled.set(category, found);
  }
  return found;
};

/** Does a whole block (its text without the white space around it) have the form of this category? */
export const isPhrase = (category: Category, text: string): boolean =>
  text.length <= LONGEST && pattern(category).test(text.toLowerCase().replace(/\s+/g, ' '));
