import type { Write } from './writer.ts';

const print = (value: unknown): string => JSON.stringify(value);

/** NDJSON: one document a line. */
export const writeNdjson = (): Write => ({
  head: '',
  between: '\n',
  tail: '\n',
  empty: '',
  document: print,
  failure: print,
});
