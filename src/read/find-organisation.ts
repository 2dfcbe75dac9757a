import { isLetter } from '../model/letters.ts';
import { keysOf, signerLists } from './signers.ts';

/** The bloc, organisation or authority that a byline names, by its usual name: of several the first of the lists. */
export const findOrganisation = (text: string): string | null => {
  const { formsOf, nameOf } = signerLists();
  const lower = text.toLowerCase();
  let first = Number.POSITIVE_INFINITY;
  for (const key of new Set(keysOf(text))) {
    for (const { form, order } of formsOf(key)) {
      if (order < first && hasWord(form === form.toLowerCase() ? lower : text, form)) first = order;
    }
  }
  return Number.isFinite(first) ? nameOf(first) : null;
};

/** Does a text hold a form as a word, perhaps in the genitive? */
export const hasWord = (text: string, word: string): boolean => {
  const at = text.indexOf(word);
  if (at < 0 || isLetterAt(text, at - 1)) return false;
  const end = at + word.length;
  return text.charAt(end) === 's' || !isLetterAt(text, end);
};

const isLetterAt = (text: string, at: number): boolean => at >= 0 && at < text.length && isLetter(text.charCodeAt(at));
