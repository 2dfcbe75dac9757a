import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OutputFailure } from '../model/output.ts';
import type { Summary } from '../model/summary.ts';
import type { Located } from './index-results.ts';

type Earlier = Pick<Summary, 'articles' | 'unreadable'>;

/** What the summary of an earlier run in a folder holds that its results do not. */
export interface EarlierSummary {
  /** The results in the order in which the run took them, where it knew all of them; files alone do not tell that of rows. */
  readonly order: (results: readonly Located[]) => readonly Located[];
  /** What could not be read then and has no result since. */
  readonly failures: (results: readonly Located[]) => readonly OutputFailure[];
}

/** Reads the summary in a folder; one that is not there or not yrka's says nothing. */
export const readEarlierSummary = async (folder: string): Promise<EarlierSummary> => {
  const { articles, unreadable } = parse(await readFile(join(folder, 'summary.json'), 'utf8').catch(() => ''));
  const rank = new Map([...articles, ...unreadable].map(({ path }, index) => [path, index]));
  return {
    order: (results) =>
      results.every(({ path }) => rank.has(path))
        ? [...results].sort((a, b) => rank.get(a.path)! - rank.get(b.path)!)
        : results,
    failures: (results) => {
      const paths = new Set(results.map(({ path }) => path));
      return unreadable
        .filter(({ path }) => !paths.has(path))
        .map(({ path, code, message }) => ({ schema: 'yrka/1', error: { code, message, path } }));
    },
  };
};

const parse = (text: string): Earlier => {
  try {
    const { schema, articles, unreadable } = JSON.parse(text) as Partial<Summary>;
    if (schema === 'yrka-summary/1' && articles && unreadable) return { articles, unreadable };
  } catch {
    // What is no JSON is no summary.
  }
  return { articles: [], unreadable: [] };
};
