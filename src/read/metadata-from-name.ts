import type { Metadata } from '../model/document.ts';
import { InputError } from '../model/issue.ts';
import { metadataFrom } from './metadata-from-fields.ts';

const FIELDS = ['date', 'publication', 'author', 'authors', 'title', 'party', 'organisation', 'language'] as const;
type Field = (typeof FIELDS)[number];

/** `{*}` stands for anything. */
const ANYTHING = '*';

const isField = (name: string): name is Field => (FIELDS as readonly string[]).includes(name);

const DATE = '\\d{4}[-_.]?\\d{2}[-_.]?\\d{2}';

/**
 * The metadata that a file name shows: `{date}_{publication}_{author}` fits `2021-06-04_SvD_Anna-Ek.txt`. The ending is
 * left out; a pattern with slashes looks at that many folders too. A name that does not fit gives nothing.
 * @throws {InputError} `name-pattern` where the pattern has an unknown field, or none.
 */
export const metadataFromName = (pattern: string, path: string): Partial<Metadata> => {
  const { expression, fields, depth } = compile(pattern);
  const name = path.replace(/(?<=[^/])\.[a-z0-9]{1,8}(?:#.*)?$/iu, '');
  const found = expression.exec(name.split('/').slice(-depth).join('/'));
  if (!found) return {};
  const values = fields.map((field, i) => [field, found[i + 1]!] as const).filter(([field]) => field !== ANYTHING);
  return metadataFrom(Object.fromEntries(values.map(([field, value]) => [field, clean(field as Field, value)])));
};

interface Compiled {
  readonly expression: RegExp;
  readonly fields: readonly (Field | typeof ANYTHING)[];
  /** How many parts of a path it looks at. */
  readonly depth: number;
}

const compile = (pattern: string): Compiled => {
  const fields: (Field | typeof ANYTHING)[] = [];
  let source = '';
  let from = 0;
  for (const { index, 0: whole, 1: name = '' } of pattern.matchAll(/\{([^{}]*)\}/gu)) {
    if (name !== ANYTHING && !isField(name)) {
      throw refuse(pattern, `has an unknown field {${name}}; the fields are ${FIELDS.join(', ')} and *`);
    }
    fields.push(name);
    source += `${literally(pattern.slice(from, index))}(${name === 'date' ? DATE : '[^/]+?'})`;
    from = index + whole.length;
  }
  if (fields.length === 0) throw refuse(pattern, 'has no field such as {date}');
  const expression = new RegExp(`^${source}${literally(pattern.slice(from))}$`, 'u');
  return { expression, fields, depth: pattern.split('/').length };
};

const literally = (literal: string): string => literal.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');

const refuse = (pattern: string, why: string): InputError =>
  new InputError({ code: 'name-pattern', severity: 'error', message: `the name pattern "${pattern}" ${why}` });

/** File names have no spaces: other marks stand for them. `anna-ek+bo-al` are two people, `Anna-Lena_Ek` is one. */
const clean = (field: Field, value: string): string | string[] => {
  if (field === 'author' || field === 'authors') return value.split(/\s*[+,;&]\s*/u).map(personName);
  const spaced = spaces(value);
  return field === 'title' || field === 'publication' ? withoutHyphens(spaced) : spaced;
};

const spaces = (value: string): string => value.replace(/[_\s]+/gu, ' ').trim();

const withoutHyphens = (value: string): string => (value.includes(' ') ? value : value.replace(/-+/gu, ' '));

const personName = (value: string): string => {
  const name = spaces(value);
  if (name !== name.toLowerCase()) return withoutHyphens(name);
  return withoutHyphens(name).replace(/(?<!\p{L})\p{Ll}/gu, (first) => first.toUpperCase());
};
