import type { Io } from '../../src/commands/io.ts';
import { runCommand } from '../../src/commands/run-command.ts';

/** Runs `yrka tag` in this process. */
export const callTag = async (args: readonly string[], stdin = '', stdout?: Io['stdout']) => {
  const written = { out: '', err: '' };
  const code = await runCommand(['tag', ...args], {
    stdout:
      stdout ??
      (async (text) => {
        written.out += text;
      }),
    stderr: (text) => {
      written.err += text;
    },
    stdin: async function* () {
      yield Buffer.from(stdin);
    },
    outIsTerminal: false,
    errIsTerminal: false,
    columns: 80,
    env: {},
    signal: new AbortController().signal,
  });
  return { code, ...written };
};
