import type { Command } from 'commander';
import type { Io } from './io.ts';

const EXAMPLES = `
Examples:
  yrka merge 2023.ndjson 2024.ndjson > all.ndjson
  yrka merge results/*.json > results.ndjson

Documents come sorted by path, each once; a summary is passed over. Two results
for one path that differ are an error (exit code 2).
`;

/** Adds the command that joins results. */
export const defineMerge = (program: Command, io: Io, finish: (code: number) => void): void => {
  program
    .command('merge')
    .description('join results in NDJSON and JSON files to NDJSON')
    .argument('<file...>', 'files that yrka wrote')
    .addHelpText('after', EXAMPLES)
    .action(async (files: string[]) => {
      const { merge } = await import('./merge.ts');
      finish(await merge(files, io));
    });
};
