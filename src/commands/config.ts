import { loadConfig } from './config-file.ts';
import { CONFIG_KEYS, configSchema } from './config-schema.ts';
import { EXIT } from './exit.ts';
import type { Io } from './io.ts';
import { type GivenOptions, givenSettings, resolveSettings } from './resolve-settings.ts';
import type { Settings } from './settings.ts';

/** Prints the settings in force, each with where it comes from, as a configuration file for the working directory. */
export const showConfig = async (options: GivenOptions, io: Io): Promise<number> => {
  const { path, settings: configured } = await loadConfig(options.values.config as string | false | undefined, '.');
  const given = givenSettings(options);
  const settings = resolveSettings(options, configured);
  const sourceOf = (name: keyof Settings): string => {
    const sources = [...(name in given ? ['command line'] : []), ...(name in configured ? [`${path}`] : [])];
    const isMap = typeof settings[name] === 'object' && !Array.isArray(settings[name]);
    return (isMap ? sources.join(' and ') : sources[0]) || 'default';
  };
  const lines = Object.keys(CONFIG_KEYS).map((key) => {
    const name = key.replace(/-(.)/gu, (_, letter: string) => letter.toUpperCase()) as keyof Settings;
    const value = settings[name];
    const isSet = value !== undefined && !(name === 'format' && settings.format.length === 0);
    return `${isSet ? `${key}: ${print(value)}` : `# ${key}:`}  # ${printable(sourceOf(name))}`;
  });
  await io.stdout(`${lines.join('\n')}\n`);
  return EXIT.done;
};

export const showConfigSchema = async (io: Io): Promise<number> => {
  await io.stdout(`${JSON.stringify(configSchema(), null, 2)}\n`);
  return EXIT.done;
};

/** Control and invisible characters by their code units: harmless on a terminal, and the same to whoever reads JSON. */
const printable = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (mark) =>
    [...Array(mark.length).keys()].map((i) => `\\u${mark.charCodeAt(i).toString(16).padStart(4, '0')}`).join(''),
  );

/** JSON on one line, with the spaces that YAML wants. */
const print = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(print).join(', ')}]`;
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .map(([key, each]) => `${print(key)}: ${print(each)}`)
      .join(', ')}}`;
  return printable(JSON.stringify(value));
};
