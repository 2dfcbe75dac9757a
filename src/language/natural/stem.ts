import { loadNatural } from './load.ts';

interface StemmerBundle {
  readonly stemmer: { readonly stem: (word: string) => string };
}

/** How many stems are kept before all are given back: memory stays flat however long the corpus. */
const MOST_KEPT = 65_536;

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
  // A key of its own: a slice of a text would keep the whole text in memory.
  kept.set(Buffer.from(word, 'utf16le').toString('utf16le'), made);
  return made;
};
