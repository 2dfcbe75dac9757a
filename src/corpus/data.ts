import { loadData } from '../data/load.ts';

interface CorpusData {
  readonly words: Readonly<Record<'we' | 'negations' | 'not_telling', readonly string[]>>;
}

type WordSets = { readonly [Key in keyof CorpusData['words']]: ReadonlySet<string> };

let sets: WordSets | undefined;

/** The word lists of `src/data/corpus` as sets of lower-case words. */
export const corpusWords = (): WordSets => {
  sets ??= Object.fromEntries(
    Object.entries(loadData<CorpusData>('corpus').words).map(([key, words]) => [key, new Set(words)]),
  ) as unknown as WordSets;
  return sets;
};
