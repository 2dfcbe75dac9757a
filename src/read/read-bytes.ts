import type { Source } from '../model/document.ts';
import { beyond, type Limits } from './limits.ts';

/**
 * All bytes of an input, piece by piece, so that one that is too large is given up before it fills the memory.
 * @throws {InputError} `limit-bytes`.
 */
export const readBytes = async (source: Source, limits: Limits): Promise<Uint8Array> => {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of source.chunks()) {
    size += piece.length;
    if (size > limits.bytes) throw beyond('bytes', limits, source.path);
    pieces.push(piece);
  }
  return pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces, size);
};
