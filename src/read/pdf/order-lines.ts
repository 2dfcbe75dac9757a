import type { Line } from './line.ts';

/** A column has at least so many lines. */
const SHORTEST_COLUMN = 3;
/** A page with more lines is no page of running text: its lines stay in their order from the top. */
const MOST_LINES = 400;
/** How many lines at the foot of a page may run across its columns. */
const DEEPEST_FOOT = 5;

/** The lines of a page in the order in which they are read: what runs across all columns, then column by column. */
export const orderLines = (lines: readonly Line[]): Line[] => {
  const down = lines.toSorted((a, b) => b.base - a.base || a.left - b.left);
  return down.length > MOST_LINES ? down : inOrder(down);
};

const inOrder = (down: readonly Line[]): Line[] => {
  for (let head = 0; head + 2 * SHORTEST_COLUMN <= down.length; head++) {
    for (let foot = 0; foot <= DEEPEST_FOOT; foot++) {
      const inside = down.slice(head, down.length - foot);
      const gutter = findGutter(inside);
      if (gutter === undefined) continue;
      const left = inside.filter((line) => line.right <= gutter);
      const right = inside.filter((line) => line.right > gutter);
      return [...down.slice(0, head), ...inOrder(left), ...inOrder(right), ...down.slice(down.length - foot)];
    }
  }
  return [...down];
};

/** A place that no line crosses, with columns side by side left and right of it. */
const findGutter = (lines: readonly Line[]): number | undefined => {
  const across = lines.toSorted((a, b) => a.left - b.left);
  let edge = Number.NEGATIVE_INFINITY;
  for (const [i, { left, size }] of across.entries()) {
    if (i >= SHORTEST_COLUMN && left - edge >= 0.7 * size && i <= across.length - SHORTEST_COLUMN) {
      if (standSideBySide(across.slice(0, i), across.slice(i))) return (edge + left) / 2;
    }
    edge = Math.max(edge, across[i]!.right);
  }
  return undefined;
};

const standSideBySide = (a: readonly Line[], b: readonly Line[]): boolean => {
  const [highA, lowA] = extent(a);
  const [highB, lowB] = extent(b);
  const shared = Math.min(highA, highB) - Math.max(lowA, lowB);
  return shared >= 0.5 * Math.min(highA - lowA, highB - lowB);
};

const extent = (lines: readonly Line[]): [high: number, low: number] => [
  Math.max(...lines.map(({ base }) => base)),
  Math.min(...lines.map(({ base }) => base)),
];
