import { writers } from '../write/writers.ts';

/** Does the head of a file, or of terminal text its name, show that yrka wrote it? Folders and globs pass over such files. */
export const isOwnOutput = (path: string, head: string): boolean => {
  if (path.endsWith(writers.text.ending)) return true;
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return MARKS[ending]?.test(head) ?? false;
};

/** By file name ending, what our writers put at the head of a file. */
const MARKS: Readonly<Record<string, RegExp>> = {
  json: /^\s*[[{]?\s*\{?\s*"schema":\s*"yrka[/-]/u,
  ndjson: /^\{"schema":"yrka\//u,
  jsonl: /^\{"schema":"yrka\//u,
  md: /^<!-- yrka\b/u,
  html: /<meta name="generator" content="yrka/u,
  csv: /^\ufeff?document_id,/u,
  tsv: /^\ufeff?document_id\t/u,
};
