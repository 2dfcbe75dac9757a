import type { Annotation } from './annotate.ts';

/** A form or lemma as a column may hold it: hyphenation at line ends joined, no tabs or line breaks, `_` for nothing. */
export const column = (text: string): string =>
  text
    .replace(/[-\u2010\u2011][ \t]*\r?\n[ \t]*/gu, '')
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/gu, ' ')
    .trim() || '_';

/** The MISC column of these keys and values; `|` would end a value. */
export const miscColumn = (pairs: Annotation['misc']): string =>
  pairs.length === 0 ? '_' : pairs.map(([key, value]) => `${key}=${escapeValue(value)}`).join('|');

const escapeValue = (value: string): string => column(value).replaceAll('\\', '\\\\').replaceAll('|', '\\p');
