import { findDate } from '../find-date.ts';
import { isSignature } from '../zones/mark-bylines.ts';
import type { Piece } from './collect-pieces.ts';
import { around, type PageElement } from './page.ts';

/** Blocks of fewer words outside the article are no lead. */
const SHORTEST_LEAD = 8;
/** With so many words they are one also without a final mark. */
const LONG_LEAD = 15;
const LONGEST_TITLE = 40;

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * The pieces that make up the article: all inside its elements, the heading above each of them, the lead and the byline
 * between title and body, and the reader comments behind it. `titles` are what the page says its title is.
 */
export const choosePieces = (
  pieces: readonly Piece[],
  roots: readonly PageElement[],
  titles: readonly string[],
): Piece[] => {
  const inside = new Set(roots);
  const isInside = pieces.map(({ element }) => [...around(element)].some((outer) => inside.has(outer)));
  const first = isInside.indexOf(true);
  const last = isInside.lastIndexOf(true);
  if (first < 0) return [];
  const title = findTitle(pieces, titles, first, last);
  const headings = headingsAbove(pieces, isInside);
  const chosen = pieces.flatMap((piece, i): Piece[] => {
    if (i === title) return [{ ...withoutZone(piece), kind: 'heading', zone: 'title' } as const];
    if (isInside[i]) return [isLink(piece) ? { ...piece, zone: piece.zone ?? 'boilerplate' } : piece];
    if (piece.zone === 'comment') return i > first ? [piece] : [];
    if (title >= 0 && i > title && i < first) return between(piece);
    return headings.has(i) ? [piece] : piece.zone === 'byline' && i > first && i < last ? [piece] : [];
  });
  return chosen.map((piece, i) => (headsFurniture(chosen, i) ? { ...piece, zone: 'boilerplate' } : piece));
};

/** A heading above nothing but boilerplate, up to the next heading, is that of a list of links or a box. */
const headsFurniture = (pieces: readonly Piece[], index: number): boolean => {
  const { kind, zone } = pieces[index]!;
  if (kind !== 'heading' || zone !== undefined) return false;
  const end = pieces.findIndex((other, i) => i > index && other.kind === 'heading' && other.zone === undefined);
  const below = pieces.slice(index + 1, end < 0 ? pieces.length : end);
  return below.length > 0 && below.every((piece) => piece.zone === 'boilerplate');
};

/** A block that is nothing but a link leads elsewhere; headings link to themselves. */
const isLink = ({ kind, words, linkedWords }: Piece): boolean =>
  kind !== 'heading' && words > 0 && linkedWords >= 0.9 * words;

const withoutZone = ({ zone: _zone, ...piece }: Piece): Piece => piece;

/** The heading that says what the page says its title is, nearest in front of the body; else the last `h1` there. */
const findTitle = (pieces: readonly Piece[], titles: readonly string[], first: number, last: number): number => {
  const wanted = titles.map(plain).filter(Boolean);
  const candidates = [...pieces.keys()].filter((i) => {
    const { kind, words, zone } = pieces[i]!;
    return i <= last && kind === 'heading' && words <= LONGEST_TITLE && zone !== 'comment' && zone !== 'aside';
  });
  const isWanted = (i: number): boolean => isTitle(plain(pieces[i]!.text), wanted);
  const upTo = candidates.filter((i) => i <= first);
  return (
    upTo.findLast(isWanted) ??
    candidates.find(isWanted) ??
    upTo.findLast((i) => pieces[i]!.level === 1 && pieces[i]!.zone === undefined) ??
    findUnmarked(pieces, wanted, first)
  );
};

/** Pages add the name of the site, or of the section, to what stands above the article. */
const isTitle = (text: string, wanted: readonly string[]): boolean =>
  text.includes(' ') &&
  wanted.some(
    (title) =>
      title === text ||
      title.startsWith(`${text} `) ||
      // Two words at the end are the name of the site.
      (title.endsWith(` ${text}`) && text.split(' ').length > 2) ||
      text.startsWith(`${title} `) ||
      text.endsWith(` ${title}`),
  );

/** Old pages have titles that are no headings: the last block in front of the body, or first in it, that is just as the title. */
const findUnmarked = (pieces: readonly Piece[], wanted: readonly string[], first: number): number =>
  pieces.findLastIndex(
    ({ text, words }, i) => i <= first + 3 && words > 1 && words <= LONGEST_TITLE && wanted.includes(plain(text)),
  );

/** Of several articles on a page, the last heading in front of each, where nothing of an article stands between. */
const headingsAbove = (pieces: readonly Piece[], isInside: readonly boolean[]): Set<number> => {
  const found = new Set<number>();
  for (const [i, piece] of pieces.entries()) {
    if (!isInside[i] || isInside[i - 1]) continue;
    if (piece.kind === 'heading') continue;
    for (let at = i - 1; at >= 0 && i - at <= 12 && !isInside[at]; at--) {
      if (pieces[at]!.kind !== 'heading' || pieces[at]!.zone !== undefined) continue;
      found.add(at);
      break;
    }
  }
  return found;
};

/** What stands between the title and the body: leads, bylines, captions and dates are kept, the rest is the page's. */
const between = (piece: Piece): Piece[] => {
  const { zone, text, words, linkedWords, element } = piece;
  if (zone === 'lead' || zone === 'byline' || zone === 'caption') return [piece];
  const isDate = words <= 12 && findDate(text) !== null;
  if (isDate) return [{ ...piece, zone: 'boilerplate' }];
  if (zone !== undefined || [...around(element)].some(({ tag }) => tag === 'ul')) return [];
  const isProse = words >= LONG_LEAD || (words >= SHORTEST_LEAD && /[.!?…][”"»]?$/u.test(text));
  if (isProse && linkedWords < 0.3 * words) return [piece];
  const line = { text, words, kind: piece.kind, start: 0, end: text.length };
  return isSignature(line) ? [{ ...piece, zone: 'byline' }] : [];
};
