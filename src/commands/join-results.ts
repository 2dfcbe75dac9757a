import { InputError, type Issue } from '../model/issue.ts';
import type { Located } from './index-results.ts';

const placeOf = ({ file, line }: Located): string => (line === undefined ? file : `${file}:${line}`);

/**
 * Puts results in the order in which yrka writes them: by path, the rows of a corpus as they came. What is there several
 * times is kept once.
 * @throws {InputError} naming both places where two results for one path differ.
 */
export const joinResults = (results: readonly Located[]): Located[] => {
  const byPath = new Map<string, Located>();
  const issues: Issue[] = [];
  for (const result of results) {
    const before = byPath.get(result.path);
    if (before === undefined) byPath.set(result.path, result);
    else if (before.digest !== result.digest) issues.push(conflict(before, result));
  }
  if (issues.length > 0) throw new InputError(...issues);
  return [...byPath.values()].sort((a, b) => (a.source < b.source ? -1 : a.source > b.source ? 1 : 0));
};

const conflict = (a: Located, b: Located): Issue => {
  const what = a.sha256 === b.sha256 ? 'has other results, of other rules or options,' : 'is another text';
  return {
    code: 'conflict',
    severity: 'error',
    path: b.file,
    ...(b.line !== undefined && { line: b.line }),
    message: `\`${b.path}\` ${what} than in ${placeOf(a)}`,
  };
};
