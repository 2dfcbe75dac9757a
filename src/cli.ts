import { Command, CommanderError } from 'commander';
import { defineExtract, EXTRACT_EXAMPLES } from './commands/define-extract.ts';
import { EXIT } from './commands/exit.ts';
import { ClosedPipe, type Io } from './commands/io.ts';
import { printIssue } from './commands/print-issue.ts';
import { processIo } from './commands/process-io.ts';
import { resolveSettings } from './commands/resolve-settings.ts';
import { InputError } from './model/issue.ts';
import { VERSION } from './version.ts';

/** Runs yrka in this process. Resolves to the exit code. */
export const run = async (args: readonly string[]): Promise<number> => {
  const { io, release } = processIo();
  try {
    return await main(args, io);
  } finally {
    release();
  }
};

/** Runs yrka with these arguments. Resolves to the exit code; throws for a programmer's error only. */
export const main = async (args: readonly string[], io: Io): Promise<number> => {
  let code: number = EXIT.done;
  const program = makeProgram(io, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof ClosedPipe) return EXIT.done;
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.failure;
    if (!(error instanceof InputError)) throw error;
    for (const issue of error.issues) printIssue(issue.code === 'usage' ? { ...issue, code: 'yrka:' } : issue, io);
    return EXIT.failure;
  }
};

const makeProgram = (io: Io, finish: (code: number) => void): Command => {
  const program = new Command('yrka')
    .description('Finds the claims, demands and criticisms in Swedish debate articles, and says who makes them.')
    .version(VERSION, '-V, --version')
    .helpCommand(true)
    .showHelpAfterError('(yrka --help shows how it is used)')
    .addHelpText(
      'after',
      `\nWithout a command yrka extracts; \`yrka extract --help\` lists the options.\n${EXTRACT_EXAMPLES}`,
    )
    .exitOverride()
    .configureOutput({ writeOut: (text) => void io.stdout(text), writeErr: io.stderr });
  defineExtract(
    program.command('extract', { isDefault: true }).description('find the units of texts (the default)'),
  ).action(async (paths: string[], values: Record<string, unknown>, command: Command) => {
    const { extract } = await import('./commands/extract.ts');
    const given = { values, isGiven: (name: string) => command.getOptionValueSource(name) === 'cli' };
    finish(await extract(paths, resolveSettings(given, {}), io));
  });
  return program;
};
