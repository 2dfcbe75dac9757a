import { loadNatural } from './load.ts';

interface StemmerBundle {
  readonly stemmer: { readonly stem: (word: string) => string };
}

/** How many stems are kept before the memory is given back; debate text repeats itself long before that. */
const MOST_KEPT = 200_000;

let stemmer: StemmerBundle['stemmer'] | undefined;
const kept = new Map<string, string>();

/** The stem of a Swedish word in lower case, by natural's Snowball stemmer: a key for counting, not a word to be shown. */
export const stem = (word: string): string => {
  const known = kept.get(word);
  if (known !== undefined) return known;
  stemmer ??= loadNatural<StemmerBundle>('natural-stemmer').stemmer;
  // The stemmer stops at a hyphen: the last part of a joined word is stemmed by itself.
  const last = word.lastIndexOf('-') + 1;
  const made = word.slice(0, last) + stemmer.stem(word.slice(last));
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(word, made);
  return made;
};
