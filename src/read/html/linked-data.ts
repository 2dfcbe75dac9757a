import { readData } from '../data.ts';
import type { DomDocument } from './parse-page.ts';

type Thing = Readonly<Record<string, unknown>>;

/** Statements inside statements are looked through so deep. */
const DEEPEST = 6;

/** What a page says in JSON-LD of the article on it: the first statement of a type of articles. */
export const linkedArticle = (document: DomDocument): Thing | undefined => {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
  const things = scripts.flatMap(({ textContent }) => thingsIn(parse(textContent ?? ''), 0));
  const types = new Set(readData().html.types);
  return (
    things.find((thing) => typesOf(thing).some((type) => types.has(type)) && 'headline' in thing) ??
    things.find((thing) => typesOf(thing).some((type) => types.has(type)))
  );
};

/** Saved pages hold comments, CDATA marks and raw line breaks in their JSON. */
const parse = (source: string): unknown => {
  const json = source.replace(
    /^\s*(?:<!--|\/\*|\/\/)?\s*(?:<!\[CDATA\[)?(?:\*\/)?|(?:\/\*|\/\/)?\s*(?:\]\]>)?\s*(?:-->|\*\/)?\s*$/gu,
    '',
  );
  try {
    return JSON.parse(json.replace(/\p{Cc}/gu, ' '));
  } catch {
    return undefined;
  }
};

const thingsIn = (value: unknown, depth: number): Thing[] => {
  if (depth > DEEPEST || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item) => thingsIn(item, depth + 1));
  const thing = value as Thing;
  return [thing, ...thingsIn(thing['@graph'], depth + 1), ...thingsIn(thing.mainEntity, depth + 1)];
};

const typesOf = (thing: Thing): string[] => {
  const types = Array.isArray(thing['@type']) ? thing['@type'] : [thing['@type']];
  return types.flatMap((type) => (typeof type === 'string' ? [type.toLowerCase().replace(/^.*[/:]/u, '')] : []));
};

/** The names in a value of JSON-LD: a text, a thing with a name, or a list of them. */
export const namesIn = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (typeof value === 'string') return value.trim() ? [value.trim()] : [];
  return typeof value === 'object' && value !== null ? namesIn((value as Thing).name) : [];
};
