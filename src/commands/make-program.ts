import { Command } from 'commander';
import { VERSION } from '../version.ts';
import type { Act } from './act.ts';
import { defineCompletion } from './define-completion.ts';
import { defineConfig } from './define-config.ts';
import { defineEval } from './define-eval.ts';
import { defineExplain } from './define-explain.ts';
import { DEFAULT, defineExtract, EXTRACT_EXAMPLES } from './define-extract.ts';
import { defineHelp } from './define-help.ts';
import { defineMerge } from './define-merge.ts';
import { defineReport } from './define-report.ts';
import { defineRules } from './define-rules.ts';
import { defineSample } from './define-sample.ts';
import { defineSchema } from './define-schema.ts';
import { defineTag } from './define-tag.ts';
import type { Io } from './io.ts';

/** What a program is given to do its work. */
export interface Stage {
  /** Takes the exit code of a command. */
  readonly finish: (code: number) => void;
  /** Takes help. */
  readonly print: (text: string) => void;
}

/** The program as the arguments need it. */
export interface Made {
  readonly program: Command;
  /** The names of all commands. */
  readonly names: readonly string[];
}

/** Commands that speak of the others. */
const NEEDS_ALL: readonly string[] = ['help', 'completion'];

/** After an error a command points to its own help, and so do the commands below it. */
const pointToHelp = (command: Command, parent: string): void => {
  const path = `${parent} ${command.name()}`;
  command.showHelpAfterError(`(${path} --help shows how it is used)`);
  for (const inner of command.commands) pointToHelp(inner, path);
};

/**
 * The command that `args` name with its options, or all of them where that is not sure or they are spoken of. An action
 * loads what it needs when it runs: this has to stay cheap.
 */
export const makeProgram = (args: readonly string[], io: Io, { finish, print }: Stage): Made => {
  const program = new Command('yrka')
    .description('Finds the claims, demands and criticisms in Swedish debate articles, and says who makes them.')
    .usage('[command] [options] [path...]')
    .version(VERSION, '-V, --version')
    .helpCommand(false)
    .showHelpAfterError('(yrka --help shows how it is used)')
    .addHelpText(
      'after',
      `\nWithout a command yrka extracts; \`yrka extract --help\` lists the options.\n${EXTRACT_EXAMPLES}`,
    )
    .exitOverride()
    .configureOutput({ writeOut: print, writeErr: io.stderr });
  const act: Act = async (work) => finish(await work(io));
  const definitions: Readonly<Record<string, () => void>> = {
    extract: () => defineExtract(program, names, io, finish),
    explain: () => defineExplain(program, act),
    rules: () => defineRules(program, act),
    eval: () => defineEval(program, io, finish),
    sample: () => defineSample(program, io, finish),
    tag: () => defineTag(program, act),
    report: () => defineReport(program, io, finish),
    merge: () => defineMerge(program, io, finish),
    config: () => defineConfig(program, io, finish),
    completion: () => defineCompletion(program, io, finish),
    schema: () => defineSchema(program, act),
    help: () => defineHelp(program),
  };
  const names = Object.keys(definitions);
  for (const name of namedBy(args, names)) definitions[name]!();
  for (const command of program.commands) pointToHelp(command, 'yrka');
  return { program, names };
};

const namedBy = ([first = '-']: readonly string[], names: readonly string[]): readonly string[] => {
  if (first.startsWith('-') || NEEDS_ALL.includes(first)) return names;
  return [names.includes(first) ? first : DEFAULT];
};
