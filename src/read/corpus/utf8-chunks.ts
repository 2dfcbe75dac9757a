import { TextDecoder } from 'node:util';
import { InputError } from '../../model/issue.ts';
import { binaryIssue, detectEncoding } from '../decode.ts';

/**
 * The bytes of a corpus so that lines, quotes and brackets can be found in them: UTF-16 becomes UTF-8, everything else
 * stays, and a byte order mark goes. What is not UTF-8 shows when a row is decoded.
 * @throws {InputError} `binary`.
 */
export const utf8Chunks = async function* (
  chunks: AsyncIterable<Uint8Array>,
  path: string,
): AsyncGenerator<Uint8Array> {
  let decoder: TextDecoder | undefined;
  let isFirst = true;
  const encoder = new TextEncoder();
  for await (const chunk of chunks) {
    if (chunk.length === 0) continue;
    if (isFirst) {
      isFirst = false;
      const found = detectEncoding(chunk);
      if (found.binary) throw new InputError(binaryIssue(chunk, path));
      if (found.encoding?.startsWith('utf-16')) decoder = new TextDecoder(found.encoding);
      else if (found.encoding === 'utf-8') {
        yield chunk.subarray(3);
        continue;
      }
    }
    yield decoder ? encoder.encode(decoder.decode(chunk, { stream: true })) : chunk;
  }
  if (decoder) yield encoder.encode(decoder.decode());
};
