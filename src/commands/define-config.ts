import type { Command } from 'commander';
import { defineExtractOptions } from './define-extract.ts';
import type { Io } from './io.ts';
import { givenOptions } from './settings-of.ts';

const EXAMPLES = `
Examples:
  yrka config                        what is in force here, and why
  yrka config --format json,csv --out resultat > yrka.config.yaml
  yrka config --schema > yrka.config.schema.json
                                     for editors, with this in the first line:
                       # yaml-language-server: $schema=yrka.config.schema.json

A configuration file holds the long options without their dashes, such as
min-score: 0.5, and what rules can be told there only: disable: [rule ids],
weights: {rule-id: {demand: 1.5}}, thresholds: {claim: 1}. The command line
goes before it.
`;

/** Adds the command that shows the settings in force. */
export const defineConfig = (program: Command, io: Io, finish: (code: number) => void): void => {
  const command = program.command('config').description('show the settings in force and where they come from');
  defineExtractOptions(command)
    .option('--schema', 'print the JSON Schema of a configuration file')
    .addHelpText('after', EXAMPLES)
    .action(async ({ schema }: { schema?: true }) => {
      const { showConfig, showConfigSchema } = await import('./config.ts');
      finish(await (schema ? showConfigSchema(io) : showConfig(givenOptions(command), io)));
    });
};
