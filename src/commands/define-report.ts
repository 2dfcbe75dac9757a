import { type Command, Option } from 'commander';
import { LOCALES } from '../write/writer.ts';
import { writers } from '../write/writers.ts';
import type { Io } from './io.ts';
import type { ReportOptions } from './report.ts';

const EXAMPLES = `
Examples:
  yrka articles/ --out results && yrka report results   results/summary.html
  yrka report results --format md --out -               on standard output
`;

const FORMATS = ['html', 'md', 'json'].filter((name) => name in writers);

/** Adds the command that summarises results. */
export const defineReport = (program: Command, io: Io, finish: (code: number) => void): void => {
  program
    .command('report')
    .description('summarise the results in a folder, without reading the texts again')
    .argument('<dir>', 'a folder that yrka wrote to (--out)')
    .addOption(new Option('-f, --format <name>', 'what goes out').choices(FORMATS).default(FORMATS[0]))
    .option('-o, --out <file>', 'where it goes, - for standard output; else summary.html (.md, .json) in the folder')
    .addOption(new Option('--locale <code>', 'the language of headings and labels').choices(LOCALES).default('en'))
    .addHelpText('after', EXAMPLES)
    .action(async (folder: string, options: ReportOptions) => {
      const { report } = await import('./report.ts');
      finish(await report(folder, { ...options, out: options.out }, io));
    });
};
