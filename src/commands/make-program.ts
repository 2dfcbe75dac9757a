import { Command } from 'commander';
import { VERSION } from '../version.ts';
import type { Act } from './act.ts';
import { defineCompletion } from './define-completion.ts';
import { defineConfig } from './define-config.ts';
import { defineEval } from './define-eval.ts';
import { defineExplain } from './define-explain.ts';
import { defineExtract, EXTRACT_EXAMPLES } from './define-extract.ts';
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

/** All commands with their options. An action loads what it needs when it runs: this has to stay cheap. */
export const makeProgram = (io: Io, { finish, print }: Stage): Command => {
  const program = new Command('yrka')
    .description('Finds the claims, demands and criticisms in Swedish debate articles, and says who makes them.')
    .usage('[command] [options] [path...]')
    .version(VERSION, '-V, --version')
    .showHelpAfterError('(yrka --help shows how it is used)')
    .addHelpText(
      'after',
      `\nWithout a command yrka extracts; \`yrka extract --help\` lists the options.\n${EXTRACT_EXAMPLES}`,
    )
    .exitOverride()
    .configureOutput({ writeOut: print, writeErr: io.stderr });
  defineExtract(program, io, finish);
  const act: Act = async (work) => finish(await work(io));
  defineExplain(program, act);
  defineRules(program, act);
  defineEval(program, io, finish);
  defineSample(program, io, finish);
  defineTag(program, act);
  defineReport(program, io, finish);
  defineMerge(program, io, finish);
  defineConfig(program, io, finish);
  defineCompletion(program, io, finish);
  defineSchema(program, act);
  defineHelp(program);
  return program;
};
