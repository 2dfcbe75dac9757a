import type { Block } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { splitSentences } from './split-sentences.ts';
import { tokenize } from './tokenize.ts';

/** The tokens of a block as pairs of UTF-16 offsets, and for each sentence the index of the token behind it. */
export interface CutBlock {
  readonly ends: readonly number[];
  readonly cuts: readonly number[];
}

/** Cuts a block into tokens and sentences; letters that are written with combining marks count as the letters they are. */
export const cutBlock = (text: string, { start, end, skips = [] }: Block): CutBlock => {
  const content = text.slice(start, end);
  if (!/[\u0300-\u036f]/u.test(content)) return cut(text, { start, end }, skips);
  const { composed, places } = compose(content);
  const inside = (at: number): number => firstAt(places, at - start);
  const moved = skips.map((skip) => ({ start: inside(skip.start), end: inside(skip.end) }));
  const { ends, cuts } = cut(composed, { start: 0, end: composed.length }, moved);
  return { ends: ends.map((at) => start + places[at]!), cuts };
};

const cut = (text: string, span: Span, skips: readonly Span[]): CutBlock => {
  const ends: number[] = [];
  const cuts: number[] = [];
  tokenize(text, span, skips, ends);
  splitSentences(text, ends, 0, ends.length / 2, cuts);
  return { ends, cuts };
};

/** The text in NFC, and for each of its code units, and its end, the offset in `text` that it comes from. */
const compose = (text: string): { composed: string; places: readonly number[] } => {
  let composed = '';
  const places: number[] = [];
  for (const { 0: cluster, index } of text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    const letter = cluster.normalize('NFC');
    composed += letter;
    for (let i = 0; i < letter.length; i++) places.push(index + Math.min(i, cluster.length - 1));
  }
  places.push(text.length);
  return { composed, places };
};

/** The first of the ascending `places` that is not before `at`. */
const firstAt = (places: readonly number[], at: number): number => {
  let low = 0;
  let high = places.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]! < at) low = middle + 1;
    else high = middle;
  }
  return low;
};
