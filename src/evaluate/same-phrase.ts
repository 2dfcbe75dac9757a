/** The words of a phrase: runs of letters and digits in lower case. */
const wordsOf = (phrase: string | null): ReadonlySet<string> =>
  new Set((phrase ?? '').toLowerCase().match(/[\p{L}\p{N}]+/gu));

/** Does a phrase hold a letter or a digit? */
export const namesSomething = (phrase: string | null): boolean => wordsOf(phrase).size > 0;

/** Do two phrases name the same? Where one's words hold the other's, or half of all their words or more are shared. */
export const samePhrase = (a: string | null, b: string | null): boolean => {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const shared = [...left].filter((word) => right.has(word)).length;
  if (shared === 0) return false;
  return shared === left.size || shared === right.size || shared / (left.size + right.size - shared) >= 0.5;
};
