import type { Command } from 'commander';
import { loadConfig } from './config-file.ts';
import { type GivenOptions, resolveSettings } from './resolve-settings.ts';
import type { Settings } from './settings.ts';

/** The options of a command as the command line gave them. */
export const givenOptions = (command: Command): GivenOptions => ({
  values: command.opts(),
  isGiven: (name) => command.getOptionValueSource(name) === 'cli',
});

/**
 * The settings in force for a command: its options, the configuration file, the defaults.
 * @throws {InputError} where the configuration file is at fault.
 */
export const settingsOf = async (command: Command): Promise<Settings> => {
  const given = givenOptions(command);
  const { settings } = await loadConfig(given.values.config as string | false | undefined, '.');
  return resolveSettings(given, settings);
};
