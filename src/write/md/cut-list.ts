import { formatNumber } from '../format-number.ts';
import { fill, type Labels } from '../labels.ts';

/** How much of a list a summary shows. */
const LENGTH = 20;

/** The beginning of a list, and as a paragraph of its own how much was left out, where something was. */
export const cutList = <Item>(
  items: readonly Item[],
  labels: Labels,
  length = LENGTH,
): { readonly shown: readonly Item[]; readonly more: readonly string[] } => ({
  shown: items.slice(0, length),
  more: items.length > length ? [fill(labels.summary.more, formatNumber(items.length - length, labels))] : [],
});
