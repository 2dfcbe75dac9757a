import { readData } from '../data.ts';
import { wordBoundaries } from '../word-boundaries.ts';

type Category = 'boilerplate' | 'comments' | 'foot' | 'caption' | 'byline' | 'dateline' | 'aside';

/** Blocks longer than this (in code units) are prose: no phrase fits them. */
const LONGEST = 420;

const compiled = new Map<Category, RegExp>();

const pattern = (category: Category): RegExp => {
  let found = compiled.get(category);
  if (!found) {
    found = new RegExp(wordBoundaries(`^(?:${readData().zones[category].join('|')})$`), 'iu');
    compiled.set(category, found);
  }
  return found;
};

/** Does a whole block (its text without the white space around it) have the form of this category? */
export const isPhrase = (category: Category, text: string): boolean =>
  text.length <= LONGEST && pattern(category).test(text.replace(/\s+/g, ' '));
