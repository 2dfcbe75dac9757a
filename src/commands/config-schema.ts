import { UNIT_KINDS } from '../model/unit.ts';
import { DEFAULT_LIMITS } from '../read/limits.ts';
import { LOCALES } from '../write/writer.ts';
import { LARGEST_COUNT, METADATA_FIELDS, MOST_JOBS, WRITER_NAMES } from './parse-values.ts';

/** The part of JSON Schema that describes a configuration file: what is printed is also what is checked. */
export type ConfigSchema =
  | { readonly description?: string; readonly type: 'boolean' }
  | {
      readonly description?: string;
      readonly type: 'string';
      readonly enum?: readonly string[];
      readonly pattern?: string;
      readonly minLength?: number;
    }
  | {
      readonly description?: string;
      readonly type: 'number' | 'integer';
      readonly minimum?: number;
      readonly maximum?: number;
    }
  | { readonly description?: string; readonly type: 'array'; readonly items: ConfigSchema; readonly minItems?: number }
  | ConfigMap
  | { readonly description?: string; readonly anyOf: readonly [one: ConfigSchema, many: ConfigSchema] };

export interface ConfigMap {
  readonly description?: string;
  readonly type: 'object';
  /** Known keys, or none where every key is allowed. */
  readonly properties?: Readonly<Record<string, ConfigSchema>>;
  readonly additionalProperties: false | ConfigSchema;
}

const flag = (description: string): ConfigSchema => ({ description, type: 'boolean' });
const text = (description: string): ConfigSchema => ({ description, type: 'string', minLength: 1 });
const texts = (description: string): ConfigSchema => ({
  description,
  anyOf: [
    { type: 'string', minLength: 1 },
    { type: 'array', items: { type: 'string', minLength: 1 } },
  ],
});

/** One of some names, several with commas, or a list. */
const names = (description: string, known: readonly string[]): ConfigSchema => ({
  description,
  anyOf: [
    { type: 'string', pattern: `^ *(?:${known.join('|')})(?: *, *(?:${known.join('|')}))* *$` },
    { type: 'array', items: { type: 'string', enum: known }, minItems: 1 },
  ],
});

const keyed = (keys: readonly string[], schema: ConfigSchema, description?: string): ConfigMap => ({
  ...(description !== undefined && { description }),
  type: 'object',
  properties: Object.fromEntries(keys.map((key) => [key, schema])),
  additionalProperties: false,
});

const NUMBER: ConfigSchema = { type: 'number' };
const COUNT: ConfigSchema = { type: 'integer', minimum: 1, maximum: LARGEST_COUNT };

/** Every key of a configuration file: the long options of `extract`, and what rules can be told there only. */
export const CONFIG_KEYS: Readonly<Record<string, ConfigSchema>> = {
  format: names('What goes out; several formats need `out`.', WRITER_NAMES),
  out: text('The folder to write to, relative to where yrka runs.'),
  rules: texts('Folders of rules to add, relative to this file.'),
  'default-rules': flag('Are the Swedish rules that ship with yrka in force?'),
  kinds: names('Only units of these kinds.', UNIT_KINDS),
  'min-score': { description: 'Only units with this score or more.', type: 'number', minimum: 0, maximum: 1 },
  text: flag('Does `document.text` go along?'),
  offsets: { description: 'What start and end count.', type: 'string', enum: ['codepoints', 'utf16'] },
  jobs: { description: 'How many texts are mined at the same time.', type: 'integer', minimum: 1, maximum: MOST_JOBS },
  'fail-on': texts("Conditions for exit code 1, such as 'demands<1'."),
  strict: flag('Stop at the first document that cannot be read; warnings count as errors.'),
  quiet: flag('Only errors on standard error.'),
  locale: { description: 'The language of headings and labels.', type: 'string', enum: LOCALES },
  'any-language': flag('Are units taken from texts in other languages than Swedish too?'),
  'text-field': text('Corpora: the field that holds the text.'),
  'id-field': text("Corpora: the field that holds a row's id."),
  fields: keyed(METADATA_FIELDS, { type: 'string', minLength: 1 }, 'Corpora: the fields that hold the metadata.'),
  'name-pattern': text("Metadata from file names, such as '{date}_{publication}_{author}'."),
  metadata: text('A CSV table of metadata with a column of file names, relative to this file.'),
  limits: keyed(Object.keys(DEFAULT_LIMITS), COUNT, 'What is given up as too large or too deep.'),
  bom: flag('Begin CSV and TSV with a byte order mark, for Excel.'),
  disable: texts('Ids of rules that are switched off.'),
  weights: {
    description: 'New weights of rules, by id and kind.',
    type: 'object',
    additionalProperties: keyed(UNIT_KINDS, NUMBER),
  },
  thresholds: keyed(UNIT_KINDS, NUMBER, 'The sums that the evidence has to pass, by kind.'),
};

export const CONFIG_MAP: ConfigMap = { type: 'object', properties: CONFIG_KEYS, additionalProperties: false };

/** The JSON Schema of a configuration file, for editors. */
export const configSchema = (): object => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Configuration of yrka (yrka.config.yaml)',
  ...CONFIG_MAP,
});
