import { faultyRow, type RawRow, RowBytes } from './raw-row.ts';

const LF = 0x0a;

/** The lines of a stream without their line feeds, blank ones too; `limit` in bytes. */
export const splitLines = async function* (chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<RawRow> {
  const row = new RowBytes(limit);
  let line = 1;
  const close = (): RawRow => {
    const result = row.isTooLarge ? faultyRow('size', line) : { bytes: row.take(), line };
    row.take();
    line++;
    return result;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(LF); end >= 0; end = chunk.indexOf(LF, from)) {
      row.add(chunk.subarray(from, end));
      yield close();
      from = end + 1;
    }
    row.add(chunk.subarray(from));
  }
  if (row.size > 0) yield close();
};
