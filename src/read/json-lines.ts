import { documentsFromJson } from './corpus/json-rows.ts';
import { splitLines } from './corpus/split-lines.ts';
import { utf8Chunks } from './corpus/utf8-chunks.ts';
import { limitsOf } from './limits.ts';
import type { Read } from './reader.ts';
import { safely } from './safely.ts';

/** A corpus of one JSON object a line. Memory holds one row at a time. */
export const readJsonLines: Read = safely(({ path, chunks }, options) => {
  const lines = splitLines(utf8Chunks(chunks(), path), limitsOf(options).row);
  return documentsFromJson({ path, format: 'jsonl', options }, lines);
});
