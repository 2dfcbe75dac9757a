import { isPhrase } from './phrases.ts';
import type { ZonedBlock, ZoneStep } from './zoned-block.ts';

/** From the head of the reader comments on (`2 kommentarer:`), everything is comment. */
export const markComments: ZoneStep = (blocks) => {
  const head = blocks.findIndex((block, i) => i > 0 && isPhrase('comments', block.text) && hasBodyBefore(blocks, i));
  if (head < 0) return blocks;
  return blocks.map((block, i) => (i < head ? block : { ...block, zone: 'comment' }));
};

/** A line such as `Anna Ek säger …` heads comments only behind an article. */
const hasBodyBefore = (blocks: readonly ZonedBlock[], index: number): boolean =>
  blocks.slice(0, index).filter(({ words, zone }) => words >= 20 && zone === undefined).length >= 2;
