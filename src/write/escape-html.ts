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
 * What a page must not hold or show: control characters (HTML forbids them), halves of surrogate pairs (UTF-8 has no place
 * for them) and what turns the direction of the letters around, so that nothing reads as what it is not.
 */
const UNSHOWN = /(?![\t\n\r])[\p{Cc}\p{Surrogate}\u202a-\u202e\u2066-\u2069]/gu;

/** A text as content of an element or of a quoted attribute; what cannot be shown becomes U+FFFD. */
export const escapeHtml = (text: string): string =>
  text.replace(UNSHOWN, '\ufffd').replace(SPECIAL, (special) => ENTITIES[special]!);

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
