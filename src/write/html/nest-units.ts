import type { Span } from '../../model/span.ts';

/** A stretch of text with the items that cover all of it, the outermost first. */
export interface Segment<Item> extends Span {
  readonly items: readonly Item[];
}

/**
 * Cuts `range` where an item begins or ends. Items may lie in, beside or across each other; one that starts earlier, or at
 * the same place and reaches further, is outside. Segments come in text order, apart from each other, and fill the range.
 */
export const cutSegments = <Item extends Span>(range: Span, items: readonly Item[]): Segment<Item>[] => {
  const inside = items
    .filter(({ start, end }) => start < range.end && end > range.start && start < end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const cuts = new Set([range.start, range.end]);
  for (const { start, end } of inside) {
    cuts.add(Math.max(start, range.start));
    cuts.add(Math.min(end, range.end));
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((start, index) => {
    const end = places[index + 1]!;
    return { start, end, items: inside.filter((item) => item.start <= start && item.end >= end) };
  });
};

/** How many items two nestings share from the outside in. */
export const sharedDepth = <Item>(a: readonly Item[], b: readonly Item[]): number => {
  let depth = 0;
  while (depth < a.length && depth < b.length && a[depth] === b[depth]) depth++;
  return depth;
};
