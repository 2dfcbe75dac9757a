import type { Author, Metadata } from '../model/document.ts';
import { readData } from './data.ts';
import { type Affiliation, authorFrom } from './find-authors.ts';
import { readDate } from './find-date.ts';

/** Maps loosely named fields (front matter, CSV columns, JSON keys) onto metadata; unknown and empty fields are left out. */
export const metadataFrom = (data: Readonly<Record<string, unknown>>): Partial<Metadata> => {
  const { value, text } = fieldsOf(data);
  const title = text('title');
  const date = dateOf(value('date'));
  const publication = text('publication');
  const language = text('language')?.slice(0, 2).toLowerCase();
  const authors = authorsOf(value('authors'), affiliationFrom(data));
  return {
    ...(title && { title }),
    ...(date && { date }),
    ...(publication && { publication }),
    ...(language && { language }),
    ...(authors.length > 0 && { authors }),
  };
};

/** The party and organisation that loosely named fields give to all authors. */
export const affiliationFrom = (data: Readonly<Record<string, unknown>>): Affiliation => {
  const { text } = fieldsOf(data);
  return { party: text('party'), organisation: text('organisation') };
};

/** Looks fields up under any of their names. */
const fieldsOf = (data: Readonly<Record<string, unknown>>) => {
  const fields = new Map(Object.entries(data).map(([key, value]) => [key.toLowerCase(), value]));
  const names = readData().metadata.front_matter;
  const value = (field: string): unknown =>
    names[field]?.map((key) => fields.get(key)).find((found) => found !== undefined && found !== null && found !== '');
  const text = (field: string): string | null => {
    const found = value(field);
    return typeof found === 'string' || typeof found === 'number' ? String(found).trim() || null : null;
  };
  return { value, text };
};

const dateOf = (value: unknown): string | null => {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'string' || typeof value === 'number' ? readDate(String(value)) : null;
};

const authorsOf = (value: unknown, shared: Affiliation): Author[] => {
  const listed = Array.isArray(value)
    ? value
    : typeof value === 'string'
      ? value.split(new RegExp(`;|\\s(?:${readData().zones.conjunctions})\\s`, 'u'))
      : value
        ? [value]
        : [];
  return listed.flatMap((item: unknown) => authorFrom(item, shared) ?? []);
};
