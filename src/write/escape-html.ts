import { cleanField } from './clean-text.ts';

/** Markup that is safe to write out. Only {@link html} and {@link trusted} make it. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

/** What a template takes: text and numbers are escaped, markup stays, lists are joined, nothing gives nothing. */
export type HtmlValue = string | number | Html | readonly HtmlValue[] | null | undefined | false;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

const SPECIAL = /[&<>"'`]/g;

/**
 * A text as content of an element or of a quoted attribute. Control characters, halves of surrogate pairs and what turns
 * the direction of the letters around become U+FFFD: HTML forbids the first two, the third could make one text pass for
 * another.
 */
export const escapeHtml = (text: string): string => cleanField(text).replace(SPECIAL, (special) => ENTITIES[special]!);

const write = (value: HtmlValue): string => {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Html) return value.markup;
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  return value.map(write).join('');
};

/** A template of markup in which every value is escaped, except markup itself. Attributes are to be quoted. */
export const html = (parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html =>
  new Html(parts.map((part, index) => part + write(values[index])).join(''));

/** Markup, style or script that the project itself ships. Nothing that comes from an input may pass here. */
export const trusted = (markup: string): Html => new Html(markup);
