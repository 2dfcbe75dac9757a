import { Readability } from '@mozilla/readability';
import { isContainer } from './element-zone.ts';
import { around, countWords, INDEX, type PageElement } from './page.ts';

/** Readability gives up on articles with fewer code units: letters to the editor are short. */
const SHORTEST_ARTICLE = 140;
/** The share of the words found that the elements taken for the article must hold. */
const LARGE = 0.8;
const NEARLY_ALL = 0.95;
const ARTICLES = 0.6;
/** An element with fewer words that are no links holds no article. */
const SHORTEST_LETTER = 20;
const SHORTEST_PROSE = 8;
/** Readability's time grows with the square of the children of an element. */
const WIDEST = 3000;

/**
 * The elements that hold a page's article or articles, apart from each other and in order. Readability finds the words;
 * where classes say which element holds the body, that one is taken, as Readability cuts leads and headings off and its
 * element is often too small or too large. `copy` is a second tree of the same page: Readability takes it to pieces.
 */
export const findArticle = (elements: readonly PageElement[], copy: object): PageElement[] => {
  const kept = keptElements(elements, copy);
  const found = sum(kept.values());
  if (found === 0) return [];
  const below = wordsBelow(elements, kept);
  const containers = elements.filter(isContainer);
  const inner = innermost(containers, below).filter(({ index }) => below[index]! >= SHORTEST_LETTER);
  if (sum(inner.map(({ index }) => below[index]!)) >= LARGE * found) return withSiblings(inner, containers);
  let root = elements[0]!;
  for (const element of elements) {
    if (below[element.index]! >= NEARLY_ALL * found && element.depth > root.depth) root = element;
  }
  return articlesIn(widen(root), elements).flatMap((article) => alike(article, elements));
};

/** An element among others of its kind needs so many words to be one of several parts of what there is to read. */
const SHORTEST_PART = 40;

/** How far above the element that was found its like may stand. */
const FARTHEST = 4;

/** The element with those built like it beside it, or beside an element around it: the speeches of a debate. */
const alike = (root: PageElement, elements: readonly PageElement[]): PageElement[] => {
  for (const part of [...around(root)].slice(0, FARTHEST)) {
    if (part.tag === 'article' || (part.names === '' && part.tag !== 'li')) continue;
    const form = formOf(part);
    const parts = elements.filter(
      (element) =>
        element.parent === part.parent &&
        element.words - element.linkedWords >= SHORTEST_PART &&
        formOf(element) === form,
    );
    if (parts.length >= 2) return parts;
  }
  return [root];
};

/** What an element and its children are, whatever they say. */
const formOf = (element: PageElement): string =>
  [element, ...element.children.filter((child) => typeof child !== 'string')].map(kindOf).join(' > ');

const kindOf = ({ tag, names }: PageElement): string => `${tag} ${names.replace(/\d+/gu, '')}`;

/** The smallest containers that still hold nearly all that was found in the containers around them. */
const innermost = (containers: readonly PageElement[], below: readonly number[]): PageElement[] => {
  const inside = new Map<PageElement, PageElement[]>(containers.map((container) => [container, []]));
  const top: PageElement[] = [];
  for (const container of containers.toReversed()) {
    const inner = inside.get(container)!;
    const share = sum(inner.map(({ index }) => below[index]!));
    const chosen = share >= NEARLY_ALL * below[container.index]! && inner.length > 0 ? inner : [container];
    const outer = [...around(container.parent)].find((element) => inside.has(element));
    (outer ? inside.get(outer)! : top).push(...chosen);
  }
  return top.sort((a, b) => a.index - b.index);
};

/** Of several articles on a page Readability may leave some out: those in elements of the same name belong to the page too. */
const withSiblings = (roots: readonly PageElement[], containers: readonly PageElement[]): PageElement[] => {
  const names = new Set(roots.map(kindOf));
  const siblings = containers.filter(
    (container) => names.has(kindOf(container)) && container.words - container.linkedWords >= SHORTEST_LETTER,
  );
  return outermost([...new Set([...roots, ...siblings])].sort((a, b) => a.index - b.index));
};

/** Where all of an element's prose stands in `article` elements inside it, these are what a reader came for. */
const articlesIn = (root: PageElement, elements: readonly PageElement[]): PageElement[] => {
  const inside = elements.filter(
    (element) => element.tag === 'article' && element !== root && [...around(element.parent)].includes(root),
  );
  const articles = outermost(inside).filter(({ words, linkedWords }) => words - linkedWords >= SHORTEST_LETTER);
  const prose = sum(articles.map(({ words, linkedWords }) => words - linkedWords));
  return articles.length >= 2 && prose >= ARTICLES * (root.words - root.linkedWords) ? articles : [root];
};

/** The elements whose own words Readability keeps, with the number of these words; all prose where it finds nothing. */
const keptElements = (elements: readonly PageElement[], copy: object): Map<number, number> => {
  const kept = new Map<number, number>();
  const isWide = elements.some(({ children }) => children.length > WIDEST);
  for (const [, index] of (isWide ? '' : readable(copy)).matchAll(new RegExp(`${INDEX}="(\\d+)"`, 'gu'))) {
    const element = elements[Number(index)];
    if (element) kept.set(element.index, ownWords(element));
  }
  if (kept.size > 0) return kept;
  const prose = elements.filter((element) => ownWords(element) >= SHORTEST_PROSE && element.linkedWords === 0);
  return new Map(prose.map((element) => [element.index, ownWords(element)]));
};

/** The HTML that Readability keeps. A page that it fails on is a page in which it finds nothing. */
const readable = (copy: object): string => {
  try {
    const article = new Readability(copy as never, { charThreshold: SHORTEST_ARTICLE, keepClasses: true }).parse();
    return article?.content ?? '';
  } catch {
    return '';
  }
};

const ownWords = ({ children }: PageElement): number =>
  children.reduce<number>((total, child) => total + (typeof child === 'string' ? countWords(child) : 0), 0);

/** For every element: the kept words in it and below it. */
const wordsBelow = (elements: readonly PageElement[], kept: ReadonlyMap<number, number>): number[] => {
  const below = elements.map(({ index }) => kept.get(index) ?? 0);
  for (let i = elements.length - 1; i > 0; i--) {
    const { parent } = elements[i]!;
    if (parent) below[parent.index]! += below[i]!;
  }
  return below;
};

const outermost = (elements: readonly PageElement[]): PageElement[] => {
  const chosen = new Set(elements);
  return elements.filter((element) => ![...around(element.parent)].some((outer) => chosen.has(outer)));
};

/** An `article` around the element found holds all of it, where there is not much else in it. */
const widen = (root: PageElement): PageElement => {
  const article = [...around(root)].find(({ tag }) => tag === 'article');
  return article && article.words <= 2 * root.words && article.linkedWords < 0.4 * article.words ? article : root;
};

const sum = (numbers: Iterable<number>): number => {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
};
