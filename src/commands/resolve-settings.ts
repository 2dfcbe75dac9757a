import { availableParallelism } from 'node:os';
import { UNIT_KINDS } from '../model/unit.ts';
import type { Settings } from './settings.ts';

/** What the command line says: option values by their camel-case names; `isGiven` tells them from defaults. */
export interface GivenOptions {
  readonly values: Readonly<Record<string, unknown>>;
  readonly isGiven: (name: string) => boolean;
}

export const DEFAULTS: Settings = {
  rules: [],
  defaultRules: true,
  disable: [],
  weights: {},
  thresholds: {},
  rulePlaces: {},
  stdinFilename: '-',
  anyLanguage: false,
  textField: undefined,
  idField: undefined,
  fields: {},
  namePattern: undefined,
  metadata: undefined,
  limits: {},
  format: [],
  out: undefined,
  kinds: UNIT_KINDS,
  minScore: 0,
  text: true,
  offsets: 'codepoints',
  // The thread that reads and writes needs a core of its own: on two cores, two threads of mining took longer than none.
  jobs: Math.max(1, Math.min(4, availableParallelism() - 1)),
  failOn: [],
  strict: false,
  quiet: false,
  locale: 'en',
  bom: false,
};

/** Options whose name on the command line is not that of the setting: `--field`, `--limit`, given several times. */
const RENAMED: Readonly<Record<string, keyof Settings>> = { field: 'fields', limit: 'limits' };

/** What `--out` takes back the folder of a configuration file with. */
const STANDARD_OUTPUT = '-';

/** Maps, whose parts are set one by one. */
const isMap = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What the command line sets, by the names of the settings. */
export const givenSettings = ({ values, isGiven }: GivenOptions): Partial<Settings> =>
  Object.fromEntries(
    Object.keys(values)
      .filter((name) => values[name] !== undefined && isGiven(name))
      .map((name) => [RENAMED[name] ?? name, values[name]])
      .filter(([name]) => Object.hasOwn(DEFAULTS, name as string)),
  );

/** The settings in force: the command line goes before the configuration file, and that before the defaults. */
export const resolveSettings = (options: GivenOptions, configured: Partial<Settings>): Settings => {
  const settings: Record<string, unknown> = { ...DEFAULTS };
  for (const [name, value] of [...Object.entries(configured), ...Object.entries(givenSettings(options))]) {
    const below = settings[name];
    settings[name] = isMap(below) && isMap(value) ? { ...below, ...value } : value;
  }
  if (settings.out === STANDARD_OUTPUT) settings.out = undefined;
  return settings as unknown as Settings;
};
