import { isPhrase } from './phrases.ts';
import type { ZonedBlock, ZoneStep } from './zoned-block.ts';

/** From the head of the reader comments on (`2 kommentarer:`), everything is comment. */
export const markComments: ZoneStep = (blocks) => {
  const from = bodyBehind(blocks);
  const head = blocks.findIndex(
    ({ text, fixed, zone }, i) => i >= from && (!fixed || zone === 'boilerplate') && isPhrase('comments', text),
  );
  if (head < 0) return blocks;
  return blocks.map((block, i) => (i < head || block.fixed ? block : { ...block, zone: 'comment' }));
};

/** A line such as `Anna Ek säger …` heads comments only behind an article: behind its second paragraph. */
const bodyBehind = (blocks: readonly ZonedBlock[]): number => {
  let bodies = 0;
  for (const [i, { words, zone }] of blocks.entries()) {
    if (words >= 20 && zone === undefined && ++bodies === 2) return i + 1;
  }
  return blocks.length;
};
