import { stem } from '../language/natural/stem.ts';
import { corpusWords } from './data.ts';
import { natural } from './natural.ts';
import { splitWords } from './split-words.ts';

/** One stem in a text. */
export interface StemForms {
  /** How often it stands there in any form. */
  readonly total: number;
  /** As written → how often. */
  readonly forms: ReadonlyMap<string, number>;
}

let stopWords: ReadonlySet<string> | undefined;

/** Does a word say something about its text? No stop word, no single letter; two letters only as an abbreviation (*EU*). */
const tells = (word: string, lower: string): boolean => {
  stopWords ??= new Set([...natural().stopWords.words, ...corpusWords().notTelling]);
  if (word.length < 2 || (word.length === 2 && word !== word.toUpperCase())) return false;
  return !stopWords.has(lower);
};

/** The stems of a text's telling words, in order and with repetitions. */
export const stemsOf = (text: string): string[] =>
  splitWords(text).flatMap((word) => {
    const lower = word.toLowerCase();
    return tells(word, lower) ? [stem(lower)] : [];
  });

/** The stems of a text's telling words with the forms that they have there. `except` holds words in lower case. */
export const countStems = (text: string, except: ReadonlySet<string> = new Set()): Map<string, StemForms> => {
  const counts: GrowingForms = new Map();
  for (const word of splitWords(text)) {
    const lower = word.toLowerCase();
    if (except.has(lower) || except.has(withoutGenitive(lower)) || !tells(word, lower)) continue;
    addForm(counts, stem(lower), word, 1);
  }
  return counts;
};

/** Stems with their forms, while they are counted. */
export type GrowingForms = Map<string, { total: number; readonly forms: Map<string, number> }>;

/** Counts a form of a stem some more times. */
export const addForm = (counts: GrowingForms, key: string, form: string, times: number): void => {
  let entry = counts.get(key);
  if (!entry) {
    entry = { total: 0, forms: new Map() };
    counts.set(key, entry);
  }
  entry.total += times;
  entry.forms.set(form, (entry.forms.get(form) ?? 0) + times);
};

const withoutGenitive = (word: string): string => (word.endsWith('s') ? word.slice(0, -1) : word);

/**
 * The commonest form of a stem: in lower case, unless the text always writes it with capitals; of equally common ones the
 * shortest, then the first in code-unit order.
 */
export const commonestForm = (forms: ReadonlyMap<string, number>): string => {
  const byLower = new Map<string, number>();
  for (const [form, count] of forms) byLower.set(form.toLowerCase(), (byLower.get(form.toLowerCase()) ?? 0) + count);
  const lower = commonest(byLower);
  if (forms.has(lower)) return lower;
  return commonest(new Map([...forms].filter(([form]) => form.toLowerCase() === lower)));
};

const commonest = (counts: ReadonlyMap<string, number>): string =>
  [...counts].reduce((best, entry) => (isBefore(entry, best) ? entry : best))[0];

const isBefore = ([a, countA]: readonly [string, number], [b, countB]: readonly [string, number]): boolean =>
  countA !== countB ? countA > countB : a.length !== b.length ? a.length < b.length : a < b;
