import type { Command } from 'commander';
import type { Act } from './act.ts';

/** Adds `schema`. */
export const defineSchema = (program: Command, act: Act): void => {
  program
    .command('schema')
    .description('print the JSON Schema of one line of NDJSON output')
    .addHelpText(
      'after',
      `
Examples:
  yrka schema > yrka-1.schema.json
  yrka seeds/ --format ndjson > units.ndjson   every line of it is valid
`,
    )
    .action(() =>
      act(async (io) => {
        const { schema } = await import('./schema.ts');
        return schema(io);
      }),
    );
};
