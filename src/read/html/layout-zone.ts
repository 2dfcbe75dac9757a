import type { Zone } from '../../model/document.ts';
import { elementZone, isHeading } from './element-zone.ts';
import type { PageElement } from './page.ts';

/** The zone that an element's names, its tag, or what it is built of show: lists of links, teasers, data, cells beside the article. */
export const layoutZone = (element: PageElement, isInline: boolean): Zone | undefined => {
  const { tag, words, linkedWords, parent } = element;
  // Names inside a sentence are part of it, whatever their class.
  if (isInline && parent && /^(p|li|blockquote|h[1-6])$/u.test(parent.tag) && words < 0.8 * parent.words)
    return undefined;
  const shown = elementZone(element);
  if (shown) return shown;
  if (/^(ul|ol|dl|table|td|div|section)$/u.test(tag) && isLinkList(element)) return 'boilerplate';
  if (tag === 'table' && isDataTable(element)) return 'aside';
  if (tag === 'td' && isSideCell(element)) return 'boilerplate';
  if (/^(div|section|article|li|td)$/u.test(tag) && isTeaser(element)) return 'boilerplate';
  return /^(p|div|li|strong|b|em|span)$/u.test(tag) &&
    words > 0 &&
    words <= 25 &&
    linkedWords >= 0.9 * words &&
    !isInline
    ? holdsHeading(element)
      ? undefined
      : 'boilerplate'
    : undefined;
};

const holdsHeading = (element: PageElement): boolean =>
  element.children.some((child) => typeof child !== 'string' && (isHeading(child.tag) || holdsHeading(child)));

/** A list, a cell or a box of which most words are links. */
const isLinkList = (element: PageElement): boolean => {
  const { tag, words, linkedWords } = element;
  if (words < 4) return false;
  if (tag === 'td') return linkedWords >= 0.5 * words && linksIn(element) >= 2;
  return linkedWords >= 0.7 * words && (/^(ul|ol|dl)$/u.test(tag) || linksIn(element) >= 3);
};

/** Words of what stands below the heading of a teaser. */
const LONGEST_TEASER = 40;

/** A heading that leads elsewhere, with a few words below it. */
const isTeaser = (element: PageElement): boolean =>
  element.words - element.linkedWords <= LONGEST_TEASER && headingsIn(element).some(isLinked);

const isLinked = ({ words, linkedWords }: PageElement): boolean => words > 1 && linkedWords >= 0.9 * words;

const headingsIn = (element: PageElement): PageElement[] =>
  element.children.flatMap((child) =>
    typeof child === 'string' ? [] : isHeading(child.tag) ? [child] : headingsIn(child),
  );

/** The share of the words of its neighbour that a cell beside the article holds at most. */
const SIDE = 0.3;

/** Old pages put menus and columns into the cells beside that of the article. */
const isSideCell = (cell: PageElement): boolean =>
  (cell.parent?.children ?? []).some(
    (other) =>
      typeof other !== 'string' && other.tag === 'td' && other.words >= PROSE && cell.words <= SIDE * other.words,
  );

/** A cell of so many words holds prose. */
const PROSE = 100;

const linksIn = (element: PageElement): number =>
  element.children.reduce<number>(
    (sum, child) => sum + (typeof child === 'string' ? 0 : child.tag === 'a' ? 1 : linksIn(child)),
    0,
  );

/** Tables lay pages out too: one of data has several short cells in a row. */
const isDataTable = (table: PageElement): boolean => {
  let cells = 0;
  let rows = 0;
  let longest = 0;
  const count = ({ children }: PageElement): void => {
    for (const child of children) {
      if (typeof child === 'string') continue;
      if (child.tag === 'tr') rows++;
      if (child.tag === 'td' || child.tag === 'th') {
        cells++;
        longest = Math.max(longest, child.words);
      } else count(child);
    }
  };
  count(table);
  return rows >= 2 && cells >= 2 * rows && longest <= 40;
};
