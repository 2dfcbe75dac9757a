import { availableParallelism } from 'node:os';
import { UNIT_KINDS } from '../model/unit.ts';
import type { Settings } from './settings.ts';

/** What the command line says: option values by their camel-case names; `isGiven` tells them from defaults. */
export interface GivenOptions {
  readonly values: Readonly<Record<string, unknown>>;
  readonly isGiven: (name: string) => boolean;
}

const DEFAULTS: Settings = {
  rules: [],
  defaultRules: true,
  disable: [],
  weights: {},
  thresholds: {},
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
  jobs: Math.min(4, availableParallelism()),
  failOn: [],
  strict: false,
  quiet: false,
  locale: 'en',
  bom: false,
};

/** Options whose name on the command line is not that of the setting: `--field`, `--limit`, given several times. */
const RENAMED: Readonly<Record<string, keyof Settings>> = { field: 'fields', limit: 'limits' };

/** The settings in force: the command line goes before the configuration file, and that before the defaults. */
export const resolveSettings = ({ values, isGiven }: GivenOptions, configured: Partial<Settings>): Settings => {
  const given = Object.keys(values)
    .filter((name) => values[name] !== undefined && isGiven(name))
    .map((name) => [RENAMED[name] ?? name, values[name]]);
  return { ...DEFAULTS, ...configured, ...Object.fromEntries(given) };
};
