import { CommanderError } from 'commander';
import { EXIT } from './exit.ts';
import type { Io } from './io.ts';
import { makeProgram } from './make-program.ts';
import { nearest } from './nearest.ts';
import { harmless } from './print-issue.ts';

/**
 * Runs the command that the arguments name. Resolves to the exit code.
 * @throws {InputError} for what is wrong with settings, inputs or outputs as a whole.
 */
export const runCommand = async (args: readonly string[], io: Io): Promise<number> => {
  let code: number = EXIT.done;
  let help = '';
  const { program, names } = makeProgram(args, io, {
    finish: (result) => {
      code = result;
    },
    print: (text) => {
      help += text;
    },
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    await io.stdout(help);
    if (error.code === 'commander.unknownOption') hintAt(args[0] ?? '', names, io);
    return error.exitCode === 0 ? EXIT.done : EXIT.failure;
  }
};

/** A misspelt command is taken for a path of the default command, which does not know the options of others. */
const hintAt = (word: string, names: readonly string[], { stderr }: Io): void => {
  const command = names.includes(word) || word.startsWith('-') ? undefined : nearest(word, names);
  if (command !== undefined) stderr(`yrka: there is no command ${harmless(word)}; did you mean \`${command}\`?\n`);
};
