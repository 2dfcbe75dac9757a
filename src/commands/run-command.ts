import { CommanderError } from 'commander';
import { EXIT } from './exit.ts';
import type { Io } from './io.ts';
import { makeProgram } from './make-program.ts';

/**
 * Runs the command that the arguments name. Resolves to the exit code.
 * @throws {InputError} for what is wrong with settings, inputs or outputs as a whole.
 */
export const runCommand = async (args: readonly string[], io: Io): Promise<number> => {
  let code: number = EXIT.done;
  let help = '';
  const program = makeProgram(io, {
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
    return error.exitCode === 0 ? EXIT.done : EXIT.failure;
  }
};
