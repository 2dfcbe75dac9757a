import { Argument, type Command } from 'commander';
import type { Io } from './io.ts';

const SHELLS = ['bash', 'zsh', 'fish'] as const;

const EXAMPLES = `
How to install it:
  bash   source <(yrka completion bash)      in ~/.bashrc, or
         yrka completion bash > ~/.local/share/bash-completion/completions/yrka
  zsh    yrka completion zsh > ~/.zfunc/_yrka
         with  fpath+=(~/.zfunc)  before  compinit  in ~/.zshrc
  fish   yrka completion fish > ~/.config/fish/completions/yrka.fish
`;

/** Adds the command that prints completion scripts for shells. */
export const defineCompletion = (program: Command, io: Io, finish: (code: number) => void): void => {
  program
    .command('completion')
    .description('print a completion script for a shell')
    .addArgument(new Argument('<shell>', 'the shell').choices(SHELLS))
    .addHelpText('after', EXAMPLES)
    .action(async (shell: (typeof SHELLS)[number]) => {
      const { completion } = await import('./completion.ts');
      finish(await completion(shell, program, io));
    });
};
