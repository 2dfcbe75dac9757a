import type { Zone } from '../../model/document.ts';
import { readData } from '../data.ts';
import type { PageElement } from './page.ts';

/** The zone that a name shows; a weak name shows it only of elements without prose. */
interface NamedZone {
  readonly zone: Zone;
  readonly isWeak: boolean;
  readonly pattern: RegExp;
}

interface NamePatterns {
  readonly zones: readonly NamedZone[];
  readonly containers: RegExp;
  readonly states: RegExp;
}

let made: NamePatterns | undefined;

const runOf = (names: string): RegExp => new RegExp(`(?:^|-)(?:${names.replace(/\s+/gu, '')})(?:-|$)`, 'u');

const patterns = (): NamePatterns => {
  if (made) return made;
  const { zones, containers, states } = readData().html;
  made = {
    zones: zones.map(({ zone, isWeak = false, names }) => ({ zone, isWeak, pattern: runOf(names) })),
    containers: runOf(containers),
    states: new RegExp(`^(?:${states})$`, 'u'),
  };
  return made;
};

/** The words of a class or an id in lower case: `articleFooter__share` → `article-footer-share`. */
const wordsOf = (name: string): string =>
  name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');

const known = new Map<string, NamedZone | null>();
/** Names that programs make up are endless: the memory of names starts anew after so many. */
const LARGEST_MEMORY = 10_000;

const zoneOfName = (name: string): NamedZone | null => {
  const before = known.get(name);
  if (before !== undefined) return before;
  const words = wordsOf(name);
  const { zones, states } = patterns();
  const found = states.test(words) ? null : (zones.find(({ pattern }) => pattern.test(words)) ?? null);
  if (known.size > LARGEST_MEMORY) known.clear();
  known.set(name, found);
  return found;
};

const TAGS: Readonly<Record<string, Zone>> = {
  nav: 'boilerplate',
  menu: 'boilerplate',
  footer: 'boilerplate',
  form: 'boilerplate',
  aside: 'aside',
  figure: 'caption',
  figcaption: 'caption',
  caption: 'caption',
  address: 'byline',
};

const ROLES: Readonly<Record<string, Zone>> = {
  navigation: 'boilerplate',
  banner: 'boilerplate',
  contentinfo: 'boilerplate',
  complementary: 'aside',
  search: 'boilerplate',
  dialog: 'boilerplate',
  alertdialog: 'boilerplate',
  menu: 'boilerplate',
  toolbar: 'boilerplate',
};

/** Bylines, captions and leads are short: with more words an element only holds one. */
const LARGEST: Readonly<Partial<Record<Zone, number>>> = { byline: 120, caption: 150, lead: 200 };

/** Elements that hold a page or an article whole: their classes say what it is about. */
const WHOLE: ReadonlySet<string> = new Set(['html', 'body', 'main', 'article']);

/** The zone that an element's tag, role, classes and id show, or null. */
export const elementZone = (element: PageElement): Zone | null => {
  const { tag, names, node, words } = element;
  if (WHOLE.has(tag)) return null;
  const fits = (zone: Zone | null | undefined): Zone | null =>
    zone && words <= (LARGEST[zone] ?? Number.POSITIVE_INFINITY) ? zone : null;
  const property = `${node.getAttribute?.('itemprop') ?? ''} ${node.getAttribute?.('rel') ?? ''}`;
  const byProperty = /\bauthor\b/u.test(property) ? 'byline' : /\bcomment\b/u.test(property) ? 'comment' : null;
  const named = isHeading(tag) ? [] : names.split(/\s+/u).map(zoneOfName);
  const byName = named.find((found) => fits(found?.zone) && !(found?.isWeak && holdsProse(element)))?.zone;
  return fits(byName) ?? fits(byProperty) ?? fits(ROLES[node.getAttribute?.('role') ?? '']) ?? fits(TAGS[tag]);
};

export const isHeading = (tag: string): boolean => /^h[1-6]$/u.test(tag);

/** Do an element's classes, id or properties say that it holds the body of an article? */
export const isContainer = ({ names, node }: PageElement): boolean =>
  /articleBody/iu.test(node.getAttribute?.('itemprop') ?? '') ||
  names.split(/\s+/u).some((name) => patterns().containers.test(wordsOf(name)) && zoneOfName(name) === null);

/** A paragraph of so many words is prose, and two of them, or one of more than twice as many, are a part of an article. */
const PROSE = 20;

const holdsProse = (element: PageElement): boolean => {
  let prose = 0;
  const count = ({ children }: PageElement): void => {
    for (const child of children) {
      if (typeof child === 'string') continue;
      if (child.tag !== 'p') count(child);
      else if (child.words >= PROSE && child.linkedWords < 0.3 * child.words) prose += child.words > 2 * PROSE ? 2 : 1;
    }
  };
  count(element);
  return prose >= 2;
};
