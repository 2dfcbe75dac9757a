import type { Block } from '../../model/document.ts';
import type { RawBlock } from '../split-blocks.ts';
import type { Piece } from './collect-pieces.ts';

interface Assembled {
  readonly text: string;
  readonly blocks: readonly (RawBlock & Partial<Block>)[];
}

/** The text of all pieces, parted by blank lines, and where each of them stands in it. */
export const assemble = (pieces: readonly Pick<Piece, 'text' | 'kind' | 'level' | 'zone' | 'isTight'>[]): Assembled => {
  let text = '';
  const blocks = pieces.map(({ text: own, kind, level, zone, isTight }, i) => {
    if (i > 0) text += isTight ? '\n' : '\n\n';
    const start = text.length;
    text += own;
    return {
      start,
      end: text.length,
      kind,
      ...(level !== undefined && { level }),
      ...(zone !== undefined && { zone, fixed: true }),
    };
  });
  return { text: text === '' ? '' : `${text}\n`, blocks };
};
