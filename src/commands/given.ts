import type { Command } from 'commander';
import type { Io } from './io.ts';
import { resolveSettings } from './resolve-settings.ts';
import type { Settings } from './settings.ts';

/** Runs the work of a command and keeps its exit code. */
export type Act = (work: (io: Io) => Promise<number>) => Promise<void>;

/** The settings in force for a command, by what its command line says. `format` is each command's own. */
export const settingsOf = (command: Command): Omit<Settings, 'format'> => {
  const { format: _, ...values } = command.opts();
  return resolveSettings({ values, isGiven: (name) => command.getOptionValueSource(name) === 'cli' }, {});
};
