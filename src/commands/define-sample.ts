import { type Command, Option } from 'commander';
import { defineConfigOptions, defineReadOptions, defineRuleOptions } from './define-extract.ts';
import type { Io } from './io.ts';
import { parseCount } from './parse-values.ts';
import type { SampleOptions } from './sample.ts';
import { settingsOf } from './settings-of.ts';
import { usage } from './usage.ts';

const EXAMPLES = `
Examples:
  yrka sample 200 results.ndjson > sample.jsonl
                                       200 sentences, to be corrected by hand
  yrka eval sample.jsonl results.ndjson
                                       figures over these sentences alone
  yrka sample 100 articles/ --of units --seed 7
                                       sentences with 100 units drawn at random

To correct a line, change a unit's kind, delete units, or add {"kind": "claim",
"text": "its words in the sentence"}; a unit whose text is changed loses its
start and end. The same seed draws the same; a larger sample holds the smaller
ones. --of units shows what is found, not what is missed.
`;

/** Adds the command that draws a random sample for checking by hand. */
export const defineSample = (program: Command, io: Io, finish: (code: number) => void): void => {
  const command = program
    .command('sample')
    .description('draw sentences at random, in a form to correct and to give to eval')
    .argument('<number>', 'how many', parseCount)
    .argument('[path...]', 'JSON of yrka is taken as it stands, anything else is mined')
    .addOption(new Option('--of <what>', 'what is drawn').choices(['sentences', 'units']).default('sentences'))
    .option('--seed <number>', 'decides what is drawn', parseCount, 1)
    .option('-q, --quiet', 'only errors on standard error');
  defineConfigOptions(defineReadOptions(defineRuleOptions(command)))
    .addHelpText('after', EXAMPLES)
    .action(async (count: number, paths: string[], values: SampleOptions) => {
      if (paths.length === 0) throw usage('no path given; `yrka sample 100 articles/` draws from what it finds there');
      const [{ sampleCommand }, { miningOptions }] = await Promise.all([
        import('./sample.ts'),
        import('./mining-options.ts'),
      ]);
      const settings = await settingsOf(command);
      const mining = await miningOptions(settings);
      finish(await sampleCommand(count, paths, { ...values, ...mining, stdinName: settings.stdinFilename }, io));
    });
};
