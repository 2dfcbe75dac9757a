import { UNIT_KINDS } from '../model/unit.ts';

/** Says what is wrong with a value and where in it, or null. `at` is the path of the value, such as `units[2].kind`. */
type Check = (value: unknown, at: string) => string | null;

const is =
  (noun: string, test: (value: unknown) => boolean): Check =>
  (value, at) =>
    test(value) ? null : `\`${at}\` should be ${noun}`;

const text = is('a text', (value) => typeof value === 'string');
const number = is('a number', (value) => typeof value === 'number');
const oneOf = (known: readonly unknown[]): Check => is(`one of ${known.join(', ')}`, (value) => known.includes(value));

const nullable =
  (check: Check): Check =>
  (value, at) =>
    value === null ? null : check(value, at);

const list =
  (check: Check): Check =>
  (value, at) => {
    if (!Array.isArray(value)) return `\`${at}\` should be a list`;
    for (const [i, item] of value.entries()) {
      const fault = check(item, `${at}[${i}]`);
      if (fault) return fault;
    }
    return null;
  };

const shape =
  (parts: Readonly<Record<string, Check>>): Check =>
  (value, at) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return at === '' ? 'is no JSON object' : `\`${at}\` should be an object`;
    for (const [key, check] of Object.entries(parts)) {
      const fault = check((value as Readonly<Record<string, unknown>>)[key], at === '' ? key : `${at}.${key}`);
      if (fault) return fault;
    }
    return null;
  };

const schema = oneOf(['yrka/1']);
const span = { start: number, end: number };
const mention = nullable(shape({ text, ...span, name: text }));
const evidence = list(shape({ rule: text, ...span, text, weight: number }));

const output = shape({
  schema,
  offsets: oneOf(['codepoints', 'utf16']),
  document: shape({
    id: text,
    path: text,
    sha256: text,
    language: nullable(text),
    title: nullable(text),
    authors: list(shape({ name: text, role: nullable(text), party: nullable(text), organisation: nullable(text) })),
    date: nullable(text),
    publication: nullable(text),
    words: number,
  }),
  sentences: list(shape({ id: text, ...span, zone: text })),
  units: list(
    shape({
      id: text,
      kind: oneOf(UNIT_KINDS),
      ...span,
      line: number,
      text,
      sentence: text,
      zone: text,
      form: text,
      holder: shape({ type: text, name: nullable(text), text: nullable(text) }),
      addressee: mention,
      target: mention,
      attribution: text,
      cue: nullable(shape({ text, ...span })),
      score: number,
      evidence,
    }),
  ),
  relations: list(shape({ id: text, type: text, from: text, to: text, score: number, evidence })),
  issues: list(shape({ code: text, message: text })),
});

const failure = shape({ schema, error: shape({ code: text, message: text, path: text }) });

/** Why a value is nothing that yrka wrote of a document; null where it is. Keys that a later version adds may be there. */
export const checkOutput = (value: unknown): string | null =>
  typeof value === 'object' && value !== null && 'error' in value ? failure(value, '') : output(value, '');
