import type { Command } from 'commander';
import { suggest } from './nearest.ts';
import { usage } from './usage.ts';

/** Adds `help`: commander's own says nothing of a command that is not there, and knows none below another. */
export const defineHelp = (program: Command): void => {
  program
    .command('help')
    .description('show how a command is used')
    .argument('[command...]', 'the command')
    .action((names: readonly string[]) => {
      let command = program;
      for (const name of names) {
        const below = command.commands;
        const found = below.find((each) => each.name() === name);
        const known = below.map((each) => each.name());
        if (!found) throw usage(`there is no command ${name}; ${suggest(name, known)}`);
        command = found;
      }
      command.help();
    });
};
