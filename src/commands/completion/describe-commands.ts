import type { Command, Option } from 'commander';

/** What may stand for a value: one of some words, a file, a folder, or something that nobody can guess. */
export type Values =
  | { readonly type: 'words'; readonly words: readonly string[]; readonly several: boolean }
  | { readonly type: 'file' | 'folder' | 'unknown' };

export interface OptionWords {
  /** `-f`, `--format`: whichever it has. */
  readonly flags: readonly string[];
  readonly about: string;
  /** Undefined where it takes no value. */
  readonly values: Values | undefined;
}

/** A command as a shell needs to know it. */
export interface CommandWords {
  readonly name: string;
  readonly about: string;
  readonly options: readonly OptionWords[];
  /** What its arguments may be. */
  readonly values: Values;
  readonly isDefault: boolean;
}

/** Describes the commands of a program from their definitions. */
export const describeCommands = (program: Command, defaultName: string): CommandWords[] =>
  program
    .createHelp()
    .visibleCommands(program)
    .map((command) => {
      const [argument] = command.registeredArguments;
      const below = command.commands.map((each) => each.name());
      return {
        name: command.name(),
        about: command.summary() || command.description(),
        options: optionsOf(command).map(describeOption),
        values:
          command.name() === 'help'
            ? wordsOf(program.commands.map((each) => each.name()))
            : below.length > 0
              ? wordsOf(below)
              : argument?.argChoices
                ? wordsOf(argument.argChoices)
                : valuesOf(argument?.name() ?? ''),
        isDefault: command.name() === defaultName,
      };
    });

/** The options of a command and of those below it, each once. */
const optionsOf = (command: Command): Option[] => {
  const all = [command, ...command.commands].flatMap((each) => each.createHelp().visibleOptions(each));
  return [...new Map(all.map((option) => [option.flags, option])).values()];
};

const describeOption = (option: Option): OptionWords => ({
  flags: [option.short, option.long].filter((flag) => flag !== undefined && flag !== null),
  about: option.description,
  values:
    option.required || option.optional
      ? option.argChoices
        ? wordsOf(option.argChoices, option.flags.includes('<list>'))
        : valuesOf(option.flags)
      : undefined,
});

const wordsOf = (words: readonly string[], several = false): Values => ({ type: 'words', words, several });

/** The names of placeholders say what they stand for. */
const valuesOf = (placeholder: string): Values => {
  if (/\bdir\b/u.test(placeholder)) return { type: 'folder' };
  return { type: /\b(?:file|path|gold)\b/iu.test(placeholder.replace(/--[\w-]+/gu, '')) ? 'file' : 'unknown' };
};
