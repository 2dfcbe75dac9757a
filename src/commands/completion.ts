import type { Command } from 'commander';
import { bashCompletion } from './completion/bash.ts';
import { describeCommands } from './completion/describe-commands.ts';
import { fishCompletion } from './completion/fish.ts';
import { zshCompletion } from './completion/zsh.ts';
import { EXIT } from './exit.ts';
import type { Io } from './io.ts';

const SCRIPTS = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion } as const;

/** Prints the completion script of a shell, made from the definitions of the commands. */
export const completion = async (shell: keyof typeof SCRIPTS, program: Command, io: Io): Promise<number> => {
  await io.stdout(SCRIPTS[shell](describeCommands(program, 'extract')));
  return EXIT.done;
};
