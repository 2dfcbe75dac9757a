import type { Line } from './line.ts';

/** How many lines at the top and at the bottom of a page may be headers and footers. */
const DEEPEST = 3;
/** The share of the pages on which a line must stand to be one. */
const SHARE = 0.5;
/** How far apart, in points, a header may stand on two pages. */
const TOLERANCE = 6;

const NUMBER = /^[\s–—|-]*\d{1,4}(?:\s*(?:\(\d{1,4}\)|\/\s*\d{1,4}))?[\s–—|-]*$/u;

/** The pages without their numbers and without headers and footers: lines that stand in the same place on many pages. */
export const dropMargins = (pages: readonly (readonly Line[])[]): (readonly Line[])[] => {
  const edges = pages.map(edgeLines);
  const places = new Map<string, number>();
  for (const lines of edges)
    for (const key of new Set(lines.flatMap(keysOf))) places.set(key, (places.get(key) ?? 0) + 1);
  const needed = Math.max(2, SHARE * pages.length);
  const isMargin = (line: Line): boolean =>
    NUMBER.test(line.text) || keysOf(line).some((key) => (places.get(key) ?? 0) >= needed);
  return pages.map((lines, i) => {
    const dropped = new Set(edges[i]!.filter(isMargin));
    return lines.filter((line) => !dropped.has(line));
  });
};

const edgeLines = (lines: readonly Line[]): Line[] => {
  const bases = [...new Set(lines.map(({ base }) => base))].sort((a, b) => b - a);
  const deep = Math.min(DEEPEST, Math.ceil(bases.length / 6));
  const edge = new Set([...bases.slice(0, deep), ...bases.slice(-deep)]);
  return lines.filter(({ base }) => edge.has(base));
};

/** A line's words, numbers aside, with its place: two neighbouring places, so that small shifts do not matter. */
const keysOf = ({ text, base }: Line): string[] => {
  const words = text.toLowerCase().replace(/\d+/gu, '#');
  const place = Math.floor(base / TOLERANCE);
  return [`${place} ${words}`, `${place + 1} ${words}`];
};
