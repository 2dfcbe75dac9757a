import { UNIT_ZONES } from '../model/document.ts';
import { offsetReverter } from '../model/offsets.ts';
import type { Output } from '../model/output.ts';

/** The sentences of a document from which units may come, a line each; null where the output leaves its text out. */
export const articleText = ({ document: { text }, offsets, sentences }: Output): string | null => {
  if (text === undefined) return null;
  const revert = offsetReverter(text, offsets);
  return sentences
    .filter(({ zone }) => UNIT_ZONES.has(zone))
    .map(({ start, end }) => text.slice(revert(start), revert(end)))
    .join('\n');
};
