import type { Write } from './writer.ts';

const print = (value: unknown): string => JSON.stringify(value, null, 2);

/** JSON: an array on a stream, one object in a file of its own. */
export const writeJson = (): Write => ({
  head: '[\n',
  between: ',\n',
  tail: '\n]\n',
  empty: '[]\n',
  document: print,
  failure: print,
  summary: (summary) => `${print(summary)}\n`,
});
