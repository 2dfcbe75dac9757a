import { dirname, join, relative, sep } from 'node:path';
import type { PageOf } from '../write/writer.ts';
import { writers } from '../write/writers.ts';
import type { Located } from './index-results.ts';
import { nameOutputs } from './name-outputs.ts';

/**
 * Which pages of articles lie in a folder: beside the JSON of the article, else where a run would have put it.
 * Places are relative to the folder of `out`, the file that will link to them.
 */
export const findPages = async (folder: string, results: readonly Located[], out: string): Promise<PageOf> => {
  const { glob } = (await import('fast-glob')).default;
  const ending = writers.html.ending;
  const pages = new Set(await glob(`**/*${ending}`, { cwd: folder, followSymbolicLinks: false, suppressErrors: true }));
  const nameOf = nameOutputs([...new Set(results.map(({ source }) => source))].map((path) => ({ path, file: null })));
  const places = new Map<string, string>();
  for (const { path, file, line } of results) {
    const name = line === undefined ? relative(folder, file).replace(/\.json$/iu, '') : nameOf(path);
    const page = name.split(sep).join('/') + ending;
    if (pages.has(page)) places.set(path, relative(dirname(out), join(folder, page)).split(sep).join('/'));
  }
  return (path) => places.get(path) ?? null;
};
