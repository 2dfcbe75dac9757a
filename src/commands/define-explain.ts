import { type Command, Option } from 'commander';
import type { Act } from './act.ts';
import { defineConfigOptions, defineReadOptions, defineRuleOptions } from './define-extract.ts';
import { settingsOf } from './settings-of.ts';

const EXPLAIN_EXAMPLES = `
Examples:
  yrka explain ledare.txt u3         why u3 is a unit, and of its kind
  yrka explain ledare.txt s12        what a sentence holds and what it lacks
  yrka explain ledare.txt            every unit
  yrka explain ledare.txt s12 --tags
  yrka explain ledare.txt u3 --format json | jq '.sentences[0].segments'
  yrka explain corpus.csv#42 u1      a row of a corpus

Ids are those of \`yrka extract\`: u1, u2 … for units, s1, s2 … for sentences.
`;

/** Adds `explain`. */
export const defineExplain = (program: Command, act: Act): void => {
  const command = program
    .command('explain')
    .description('show why units are units, and what a sentence lacks')
    .argument('<file>', 'a file, the row of a corpus (file#id), or - for standard input')
    .argument('[id]', 'a unit (u3) or a sentence (s12); without one, every unit');
  defineConfigOptions(defineReadOptions(defineRuleOptions(command)))
    .option('--tags', 'show each token with its lemma and tags')
    .addOption(new Option('-f, --format <name>', 'how to print').choices(['text', 'json']).default('text'))
    .addHelpText('after', EXPLAIN_EXAMPLES)
    .action(
      (file: string, id: string | undefined, { format, tags = false }: { format: 'text' | 'json'; tags?: boolean }) =>
        act(async (io) => {
          const { explain } = await import('./explain.ts');
          return explain(file, id, { format, tags }, await settingsOf(command), io);
        }),
    );
};
