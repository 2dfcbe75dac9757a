import { type Command, Option } from 'commander';
import { UNIT_KINDS } from '../model/unit.ts';
import { defineConfigOptions, defineReadOptions, defineRuleOptions } from './define-extract.ts';
import type { EvalOptions } from './eval.ts';
import type { Io } from './io.ts';
import { collect, parseCount, parseCountOrNone } from './parse-values.ts';
import { settingsOf } from './settings-of.ts';

const EXAMPLES = `
Examples:
  yrka eval gold/                       mine the texts beside the labels
  yrka eval gold/ texts/ --errors criticism
                                        list what was judged otherwise, too
  yrka eval gold/ results.ndjson --fail-on 'macro_f1<0.7'
  yrka eval anna/ bo/                   agreement of two annotators
  yrka eval corrected.json article.txt  gold that is a corrected result of yrka

Labels are JSON lines, one sentence a line: {"id", "start", "end", "zone",
"units": [{"kind", "start", "end", "attribution", "addressee", "target"}]};
offsets count code points. --fail-on names a figure of the JSON, or documents,
sentences, gold_units, predicted_units, misjudged.

Exit codes: 0 done; 1 --fail-on holds; 2 usage, or something could not be read.
`;

/** Adds the command that gives figures against gold. */
export const defineEval = (program: Command, io: Io, finish: (code: number) => void): void => {
  const command = program
    .command('eval')
    .description('figures against gold labels, or the agreement of two annotators')
    .argument('<gold>', 'labels (NAME.gold.jsonl), JSON of yrka, or a folder of them')
    .argument(
      '[path...]',
      "JSON of yrka is a prediction, a .gold.jsonl another annotator, anything else is mined; without, the gold's texts",
    )
    .addOption(new Option('-f, --format <name>', 'text on a terminal, json elsewhere').choices(['text', 'md', 'json']))
    .addOption(
      new Option('--errors <kind>', 'list the sentences judged otherwise')
        .choices([...UNIT_KINDS, 'all', 'none'])
        .default('none'),
    )
    .option('--fail-on <condition>', "exit with 1 where it holds, such as 'macro_f1<0.7' (repeatable)", collect)
    .option(
      '--resamples <number>',
      'how many times documents are drawn for the intervals, 0 for none',
      parseCountOrNone,
      1000,
    )
    .option('--seed <number>', 'decides what is drawn', parseCount, 1)
    .option('-q, --quiet', 'only errors on standard error');
  defineConfigOptions(defineReadOptions(defineRuleOptions(command)))
    .addHelpText('after', EXAMPLES)
    .action(async (gold: string, paths: string[], values: EvalOptions) => {
      const [{ evaluateCommand }, { miningOptions }] = await Promise.all([
        import('./eval.ts'),
        import('./mining-options.ts'),
      ]);
      const settings = await settingsOf(command);
      const format = values.format ?? (io.outIsTerminal ? 'text' : 'json');
      const mining = await miningOptions(settings);
      finish(
        await evaluateCommand(gold, paths, { ...values, ...mining, format, stdinName: settings.stdinFilename }, io),
      );
    });
};
