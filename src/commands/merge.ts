import { EXIT } from './exit.ts';
import { indexResults, ResultReader } from './index-results.ts';
import type { Io } from './io.ts';
import { joinResults } from './join-results.ts';

/**
 * Joins results in JSON and NDJSON files to NDJSON on standard output. Two passes: first all is checked and put in order,
 * then printed, one document in memory at a time.
 * @throws {InputError} where a file holds what yrka did not write, or two files disagree.
 */
export const merge = async (files: readonly string[], io: Io): Promise<number> => {
  const joined = joinResults(await indexResults(files));
  const reader = new ResultReader();
  try {
    for (const located of joined) {
      if (io.signal.aborted) return EXIT.interrupted;
      await io.stdout(`${JSON.stringify(await reader.read(located))}\n`);
    }
  } finally {
    await reader.close();
  }
  return EXIT.done;
};
