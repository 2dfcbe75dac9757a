import { stem } from '../language/natural/stem.ts';
import { corpusWords } from './data.ts';
import { natural } from './natural.ts';
import { splitWords } from './split-words.ts';

/** The forms of one stem in a text. */
export interface StemForms {
  /** As written → how often. */
  readonly forms: ReadonlyMap<string, number>;
}

let stopWords: ReadonlySet<string> | undefined;

/** Does a word say something about its text? No stop word, no single letter; two letters only as an abbreviation (*EU*). */
const tells = (word: string, lower: string): boolean => {
  stopWords ??= new Set([...natural().stopWords.words, ...corpusWords().not_telling]);
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
  const counts = new Map<string, { readonly forms: Map<string, number> }>();
  for (const word of splitWords(text)) {
    const lower = word.toLowerCase();
    if (except.has(lower) || except.has(withoutGenitive(lower)) || !tells(word, lower)) continue;
    const key = stem(lower);
    let entry = counts.get(key);
    if (!entry) {
      entry = { forms: new Map() };
      counts.set(key, entry);
    }
    entry.forms.set(word, (entry.forms.get(word) ?? 0) + 1);
  }
  return counts;
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
