import { type Item, type Part, parseExpression } from './parse-expression.ts';

/** How long a match of a regular expression may be, in code units; null where there is no end to it. */
export const patternLongest = (source: string): number | null => {
  const longest = longestOf(parseExpression(source));
  return Number.isFinite(longest) ? longest : null;
};

const longestOf = (item: Item): number => {
  switch (item.type) {
    case 'look':
      return 0;
    case 'text':
      return item.text.length;
    case 'set':
      // Any character may be a pair of code units.
      return item.characters ? Math.max(...item.characters.map(({ length }) => length)) : 2;
    case 'choice':
      return Math.max(...item.options.map((parts) => parts.reduce((sum, part) => sum + longestPart(part), 0)));
  }
};

/** What is empty stays so however often it stands there. */
const longestPart = ({ item, most }: Part): number => (most === 0 ? 0 : longestOf(item) * most || 0);
