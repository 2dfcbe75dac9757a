import type { Io } from '../../src/commands/io.ts';
import { runCommand } from '../../src/commands/run-command.ts';
import { type Ran, withIo } from './stage.ts';

/** Runs `yrka tag` in this process; errors are thrown, not told. */
export const callTag = (args: readonly string[], stdin = '', stdout?: Io['stdout']): Promise<Ran> =>
  withIo((io) => runCommand(['tag', ...args], io), stdout ? { stdin, stdout } : { stdin });
