import { parseHTML } from 'linkedom';
import { InputError } from '../../model/issue.ts';
import { beyond, type Limits } from '../limits.ts';
import type { DomNode } from './page.ts';

/** A parsed page, as far as it is looked at. */
export interface DomDocument {
  readonly documentElement: DomNode;
  querySelectorAll(selector: string): Iterable<DomNode & { readonly textContent: string | null }>;
}

/** Elements without an end tag. */
const VOID: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/** What a node of text costs, in elements. */
const TEXT = 0.2;

/** Elements that old pages do not close, as the next one of them does. */
const OPTIONAL: ReadonlySet<string> = new Set('p li dt dd tr td th option thead tbody tfoot colgroup'.split(' '));

/**
 * Parses a page. One that is no XHTML may be a piece of a page: it gets what is missing around it.
 * @throws {InputError} `malformed`.
 */
export const parsePage = (html: string, path: string): DomDocument => {
  const closed = /^\s*<\?xml/u.test(html)
    ? html.replace(/<(?!br|hr|img|input|link|meta)([a-z]\w{0,15})(\s[^<>]{0,2000})?\/>/giu, '<$1$2></$1>')
    : html;
  const wrapped = (): string => `<html><body>${closed}</body></html>`;
  let document = parseWhole(/<html[\s>]/iu.test(closed) ? closed : wrapped(), path);
  // The tag stood where it is none, as in a comment: all the rest is a piece of a page.
  if (document.documentElement === null) document = parseWhole(wrapped(), path);
  document.normalize();
  return document as unknown as DomDocument;
};

/** An attribute of some hundred thousand words, as an unclosed quotation mark makes one, is more than the parser's stack holds. */
const parseWhole = (html: string, path: string): ReturnType<typeof parseHTML>['document'] => {
  try {
    return parseHTML(html).document;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const message = 'has an attribute that does not end: is a quotation mark missing?';
    throw new InputError({ code: 'malformed', severity: 'error', path, message });
  }
};

/**
 * Looks for what makes a page slow to take apart, before anything is built: too many elements, elements too deep inside
 * each other. One pass over the tags.
 * @throws {InputError} `limit-elements`, `limit-depth`.
 */
export const measurePage = (html: string, path: string, limits: Limits): void => {
  let elements = 0;
  const open: string[] = [];
  const tag = /<(\/?)([a-z][a-z0-9:-]{0,30})|<!--|[<&]/giu;
  for (let found = tag.exec(html); found; found = tag.exec(html)) {
    if (found[0] === '<' || found[0] === '&') {
      // The parser makes a node of text of every one of them.
      elements += TEXT;
      if (elements > limits.elements) throw beyond('elements', limits, path);
      continue;
    }
    const name = found[2]?.toLowerCase() ?? '!--';
    if (found[1]) {
      if (open.at(-1) === name) open.pop();
      else if (!OPTIONAL.has(name)) closeUpTo(open, name);
      continue;
    }
    const end = name === '!--' ? '-->' : name === 'script' || name === 'style' ? `</${name}` : undefined;
    if (end) {
      const at = html.indexOf(end, tag.lastIndex);
      if (at < 0) return;
      tag.lastIndex = at;
      if (name === '!--') continue;
    }
    if (++elements > limits.elements) throw beyond('elements', limits, path);
    if (VOID.has(name) || end || OPTIONAL.has(name)) continue;
    open.push(name);
    if (open.length > limits.depth) throw beyond('depth', limits, path);
  }
};

/** An end tag closes all that was opened behind its start tag; one without a start tag closes nothing. */
const closeUpTo = (open: string[], name: string): void => {
  const at = open.lastIndexOf(name);
  if (at >= 0) open.length = at;
};
