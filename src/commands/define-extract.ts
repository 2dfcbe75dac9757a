import { type Command, Option } from 'commander';
import { UNIT_KINDS } from '../model/unit.ts';
import { LOCALES } from '../write/writer.ts';
import { CONFIG_NAME } from './config-file.ts';
import type { Io } from './io.ts';
import {
  collect,
  collectField,
  collectLimit,
  parseFormats,
  parseJobs,
  parseKinds,
  parsePath,
  parseShare,
  WRITER_NAMES,
} from './parse-values.ts';
import { settingsOf } from './settings-of.ts';

/** Adds the options that say which rules are in force. */
export const defineRuleOptions = (command: Command): Command =>
  command
    .option('--rules <dir>', 'add the rules of a folder (repeatable)', collect)
    .option('--no-default-rules', 'leave out the Swedish pack that ships with yrka');

/** Adds the options that say which configuration file is in force. */
export const defineConfigOptions = (command: Command): Command =>
  command
    .option('--config <file>', `settings from a file; else ${CONFIG_NAME} here or in a folder above`)
    .option('--no-config', 'leave configuration files alone');

/** Adds the options that say how inputs are read. */
export const defineReadOptions = (command: Command): Command =>
  command
    .option('--stdin-filename <name>', 'what standard input (-) is called; its ending tells the format', '-')
    .option('--any-language', 'take units from texts in other languages than Swedish too')
    .option('--text-field <name>', 'corpora: the field that holds the text')
    .option('--id-field <name>', "corpora: the field that holds a row's id")
    .option('--field <part=name>', 'corpora: the field that holds a part of the metadata (repeatable)', collectField)
    .option('--name-pattern <pattern>', "metadata from file names, such as '{date}_{publication}_{author}'")
    .option('--metadata <file>', 'metadata from a CSV table with a column of file names')
    .option('--limit <name=number>', 'give up larger or deeper inputs (repeatable)', collectLimit);

/** Adds the options that say what goes out and how. */
export const defineWriteOptions = (command: Command): Command =>
  command
    .addOption(
      new Option('-f, --format <list>', 'what goes out; with --out several, with commas')
        .choices(WRITER_NAMES)
        .argParser(parseFormats),
    )
    .option(
      '-o, --out <dir>',
      'write files there: .json and .md per article and a summary, or the given formats; - for standard output',
      parsePath,
    )
    .addOption(new Option('--kinds <list>', 'only units of these kinds').choices(UNIT_KINDS).argParser(parseKinds))
    .option('--min-score <number>', 'only units with this score or more (0 to 1)', parseShare)
    .option('--no-text', 'leave out document.text')
    .addOption(
      new Option('--offsets <unit>', 'what start and end count').choices(['codepoints', 'utf16']).default('codepoints'),
    )
    .addOption(new Option('--locale <code>', 'the language of headings and labels').choices(LOCALES).default('en'))
    .option('--bom', 'begin CSV and TSV with a byte order mark, for Excel');

export const EXTRACT_EXAMPLES = `
Examples:
  yrka seeds/                                read a folder, show what is found
  yrka seeds/ --out resultat                 .json and .md files, and a summary
  yrka seeds/ --out resultat --format html,csv
  yrka 'debatt/**/*.html' --format ndjson | jq -r '.units[].text'
  cat ledare.txt | yrka - --stdin-filename ledare.txt --format md
  yrka riksdagen.csv --text-field anforandetext --id-field dok_id --format csv
  yrka seeds/ --quiet --fail-on 'demands<1'  exit code 1 where none is made

--fail-on takes NAME OP NUMBER: NAME is units, demands, criticisms, claims,
documents or errors (what could not be read), OP one of < <= = >= >.

Exit codes: 0 done; 1 --fail-on holds, or an example of \`rules test\` does not;
2 usage, unreadable input, bad rules, output that cannot be written; 130 Ctrl-C.
`;

/** Adds all options of `extract`. */
export const defineExtractOptions = (command: Command): Command => {
  defineConfigOptions(defineReadOptions(defineRuleOptions(defineWriteOptions(command))))
    .option('-j, --jobs <number>', 'how many texts are mined at the same time', parseJobs)
    .option('--fail-on <condition>', "exit with 1 where it holds, such as 'demands<1' (repeatable)", collect)
    .option('--strict', 'stop at the first document that cannot be read; warnings count as errors')
    .option('-q, --quiet', 'only errors on standard error');
  for (const flag of OPPOSITES) command.addOption(new Option(flag).hideHelp());
  return command;
};

/** What a configuration file sets can be taken back on the command line. */
const OPPOSITES = ['--default-rules', '--text', '--no-any-language', '--no-bom', '--no-strict', '--no-quiet'];

/** The command that runs where none is named. */
export const DEFAULT = 'extract';

/** Adds the default command; `names` are those of all. */
export const defineExtract = (
  program: Command,
  names: readonly string[],
  io: Io,
  finish: (code: number) => void,
): void => {
  const command = program
    .command(DEFAULT, { isDefault: true })
    .description('find the units of texts (the default)')
    .argument('[path...]', 'files, folders, globs, or - for standard input');
  defineExtractOptions(command)
    .addHelpText('after', EXTRACT_EXAMPLES)
    .action(async (paths: string[]) => {
      const { extract } = await import('./extract.ts');
      finish(await extract(paths, await settingsOf(command), io, names));
    });
};
