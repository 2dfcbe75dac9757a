import type { Metadata } from '../../model/document.ts';
import { authorFrom } from '../find-authors.ts';
import { readDate } from '../find-date.ts';
import { lineWords, nameLength } from '../zones/names.ts';

/** What the properties of a Word file say; they are filled by programs, so the text itself goes before them. */
export const withProperties = (xml: string, text: Metadata): Metadata => {
  const creator = field(xml, 'dc:creator');
  const signed = creator !== null && nameLength(lineWords(creator)) > 0;
  const author = signed ? authorFrom(creator, { party: null, organisation: null }) : null;
  return {
    title: text.title ?? field(xml, 'dc:title'),
    authors: text.authors.length > 0 || author === null ? text.authors : [author],
    date: text.date ?? readDate(field(xml, 'dcterms:created') ?? ''),
    publication: text.publication ?? field(xml, 'dc:publisher'),
    language: /^[a-z]{2}(?![a-z])/iu.exec(field(xml, 'dc:language') ?? '')?.[0].toLowerCase() ?? null,
  };
};

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const field = (xml: string, name: string): string | null => {
  const value = new RegExp(`<${name}(?:\\s[^>]{0,200})?>([^<]{1,2000})</`, 'u').exec(xml)?.[1];
  const text = value?.replace(/&(\w+);/gu, (mark, entity: string) => ENTITIES[entity] ?? mark).trim();
  return text ? text : null;
};
