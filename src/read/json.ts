import { documentsFromJson } from './corpus/json-rows.ts';
import { splitJson } from './corpus/split-json.ts';
import { utf8Chunks } from './corpus/utf8-chunks.ts';
import { limitsOf } from './limits.ts';
import type { Read } from './reader.ts';
import { safely } from './safely.ts';

/** A corpus that is an array of JSON objects, or one object. Memory holds one of them at a time. */
export const readJson: Read = safely(({ path, chunks }, options) => {
  const objects = splitJson(utf8Chunks(chunks(), path), limitsOf(options));
  return documentsFromJson({ path, format: 'json', options }, objects);
});
