import { setFlagsFromString } from 'node:v8';
import { EXIT } from './commands/exit.ts';
import { ClosedPipe, type Io } from './commands/io.ts';
import { harmless, printIssue } from './commands/print-issue.ts';
import { processIo } from './commands/process-io.ts';
import { InputError } from './model/issue.ts';
import { VERSION } from './version.ts';

/** How much byte code V8 takes into one function from those that it calls, in bytes, small functions aside. */
const MOST_INLINED = 300;

/** Runs yrka in this process. Resolves to the exit code. */
export const run = async (args: readonly string[]): Promise<number> => {
  const { io, release } = processIo();
  // V8 makes byte code of a regular expression for its first use, and machine code for the next one: nearly all have one.
  // It must stay so: switched back, V8 looks for the byte code of expressions that never had any, and crashes.
  setFlagsFromString('--no-regexp-tier-up');
  // At its usual 920 V8's optimising compiler takes, in threads of its own, a third of the time of a run over 100,000 words.
  // With less of other functions' byte code taken into each it takes a quarter, and what it makes is hardly slower.
  setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${MOST_INLINED}`);
  try {
    return await main(args, io);
  } catch (error) {
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    io.stderr(`yrka: internal error, please report it\n${told}\n`);
    return EXIT.failure;
  } finally {
    release();
  }
};

/** Runs yrka with these arguments. Resolves to the exit code; throws for a programmer's error only. */
export const main = async (args: readonly string[], io: Io): Promise<number> => {
  try {
    if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
      await io.stdout(`${VERSION}\n`);
      return EXIT.done;
    }
    const { runCommand } = await import('./commands/run-command.ts');
    const code = await runCommand(args, io);
    return io.signal.aborted ? EXIT.interrupted : code;
  } catch (error) {
    if (error instanceof ClosedPipe) return EXIT.done;
    if (io.signal.aborted) return EXIT.interrupted;
    if (!(error instanceof InputError)) throw error;
    for (const issue of error.issues) {
      if (issue.code === 'usage') io.stderr(`yrka: ${harmless(issue.message)}\n`);
      else printIssue(issue, io);
    }
    return EXIT.failure;
  }
};
