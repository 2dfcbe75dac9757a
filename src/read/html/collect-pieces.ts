import type { BlockKind, Zone } from '../../model/document.ts';
import { isHeading } from './element-zone.ts';
import { layoutZone } from './layout-zone.ts';
import { countWords, type PageElement } from './page.ts';
import { breakLines, tidyText } from './tidy-text.ts';

/** A block of a page before anyone has chosen which belong to its article. */
export interface Piece {
  readonly text: string;
  readonly kind: BlockKind;
  /** Depth of a marked heading, 1 to 6. */
  readonly level?: number;
  /** The zone that the markup shows. */
  readonly zone?: Zone;
  /** Does only a line break part it from the piece before it? */
  readonly isTight: boolean;
  /** The element that it stands in. */
  readonly element: PageElement;
  readonly words: number;
  readonly linkedWords: number;
}

/** What elements hand down to those inside them. */
interface Context {
  readonly zone: Zone | undefined;
  readonly kind: BlockKind;
  readonly level?: number;
  readonly isLinked: boolean;
  readonly isPreformatted: boolean;
  readonly element: PageElement;
}

interface Walk {
  readonly pieces: Piece[];
  readonly isWhole: (element: PageElement, zone: Zone) => boolean;
  text: string;
  /** The end of `text`: to look at the end of a text that grows costs as much as the whole. */
  tail: string;
  linked: string;
  /** Has an element begun or ended since the last text? */
  isEdge: boolean;
}

/** Elements that stand inside a line of text. */
const INLINE: ReadonlySet<string> = new Set(
  `a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q rp rt ruby s samp small span
  strike strong sub sup time tt u var wbr o:p`.split(/\s+/u),
);

/**
 * The blocks of everything that an element shows, in order. `isWhole` names elements that are never furniture, whatever
 * their classes say, as they hold the article.
 */
export const collectPieces = (root: PageElement, isWhole: (element: PageElement, zone: Zone) => boolean): Piece[] => {
  const walk: Walk = { pieces: [], isWhole, text: '', tail: '', linked: '', isEdge: false };
  const context: Context = {
    zone: undefined,
    kind: 'paragraph',
    isLinked: false,
    isPreformatted: false,
    element: root,
  };
  visit(walk, root, context);
  flush(walk, context);
  return walk.pieces;
};

const visit = (walk: Walk, element: PageElement, context: Context): void => {
  for (const child of element.children) {
    if (typeof child === 'string') {
      const text = context.isPreformatted ? child : child.replace(/[\r\n]/gu, ' ');
      if (walk.isEdge) walk.text += edgeOf(walk.tail, text, context.element.tag);
      walk.isEdge = false;
      walk.text += text;
      walk.tail = (walk.tail + text).slice(-4);
      if (context.isLinked) walk.linked += ` ${text} `;
    } else if (child.tag === 'br') lineBreak(walk, '\n');
    else if (child.tag === 'hr') lineBreak(walk, '\n\n');
    else enter(walk, child, context);
  }
};

const lineBreak = (walk: Walk, mark: string): void => {
  walk.text += mark;
  walk.tail = mark;
};

const enter = (walk: Walk, element: PageElement, outer: Context): void => {
  const isInline = INLINE.has(element.tag);
  const zone = outer.zone ?? zoneOf(walk, element, isInline);
  const context: Context = { ...outer, ...kindOf(element, outer), zone, element: isInline ? outer.element : element };
  if (isInline && zone === outer.zone) {
    if (isFootnoteMark(element, walk.tail)) return;
    walk.isEdge = true;
    visit(walk, element, { ...context, isLinked: outer.isLinked || element.tag === 'a' });
    walk.isEdge = true;
    return;
  }
  flush(walk, outer);
  visit(walk, element, { ...context, element, isLinked: outer.isLinked || element.tag === 'a' });
  flush(walk, { ...context, element });
  // The cells of a row of data stand in one line.
  if (element.tag === 'tr' && zone === 'aside') joinRow(walk, element);
};

const zoneOf = (walk: Walk, element: PageElement, isInline: boolean): Zone | undefined => {
  const zone = layoutZone(element, isInline);
  return zone !== undefined && walk.isWhole(element, zone) ? undefined : zone;
};

const kindOf = ({ tag }: PageElement, outer: Context): Partial<Context> => {
  if (isHeading(tag)) return { kind: 'heading', level: Number(tag.charAt(1)) };
  if (tag === 'li' || tag === 'dd' || tag === 'dt') return { kind: 'item' };
  if (tag === 'blockquote' && outer.kind === 'paragraph') return { kind: 'quote' };
  return tag === 'pre' ? { isPreformatted: true } : {};
};

/** A raised number that leads to a note: a link, in brackets, or behind a sentence; not that of a square metre. */
const isFootnoteMark = ({ tag, words, linkedWords, children }: PageElement, before: string): boolean =>
  tag === 'sup' &&
  words <= 1 &&
  (linkedWords > 0 || /[.,!?:”"»]\s*$/u.test(before) || /^\s*[[(]\d{1,3}[\])]\s*$/u.test(String(children[0])));

/**
 * What parts the texts of two elements that stand in one line without a space between them. Styles draw most such
 * elements apart, but those of a word cut in two must stay together: that goes on with a small letter.
 */
const edgeOf = (before: string, behind: string, tag: string): string => {
  if (!/[\p{Ll}\d.!?:]$/u.test(before) || !/^\p{Lu}/u.test(behind)) return '';
  return /^(p|li|h[1-6]|blockquote|td)$/u.test(tag) ? ' ' : '\n';
};

const flush = (walk: Walk, context: Context): void => {
  const { text, linked } = walk;
  walk.text = '';
  walk.tail = '';
  walk.linked = '';
  if (!/\S/u.test(text)) return;
  const { zone, kind, level, element } = context;
  const words = countWords(text);
  const linkedShare = words === 0 ? 0 : countWords(linked) / words;
  for (const line of breakLines(text)) {
    const own = countWords(line.text);
    walk.pieces.push({
      text: line.text,
      kind: line.isShort && kind === 'paragraph' ? 'line' : kind,
      ...(level !== undefined && { level }),
      ...(zone !== undefined && { zone }),
      isTight: line.isTight,
      element,
      words: own,
      linkedWords: Math.round(own * linkedShare),
    });
  }
};

const joinRow = (walk: Walk, row: PageElement): void => {
  let from = walk.pieces.length;
  while (from > 0 && isBelow(walk.pieces[from - 1]!.element, row)) from--;
  const cells = walk.pieces.splice(from);
  const [first] = cells;
  if (!first) return;
  const sum = (key: 'words' | 'linkedWords'): number => cells.reduce((total, cell) => total + cell[key], 0);
  const text = tidyText(cells.map((cell) => cell.text).join(' '));
  walk.pieces.push({ ...first, text, kind: 'line', words: sum('words'), linkedWords: sum('linkedWords') });
};

const isBelow = (element: PageElement, outer: PageElement): boolean => {
  let at: PageElement | null = element;
  while (at && at.depth > outer.depth) at = at.parent;
  return at === outer;
};
