import { loadData } from '../data/load.ts';

interface CorpusData {
  readonly words: {
    readonly we: readonly string[];
    readonly pronouns: readonly string[];
    readonly negations: readonly string[];
    readonly opposites: readonly (readonly [string, string])[];
    readonly not_telling: readonly string[];
  };
}

interface CorpusWords {
  readonly we: ReadonlySet<string>;
  readonly pronouns: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
  /** At most 32 pairs. */
  readonly opposites: readonly (readonly [string, string])[];
  readonly notTelling: ReadonlySet<string>;
}

let words: CorpusWords | undefined;

/** The word lists of `src/data/corpus`; lower-case words. */
export const corpusWords = (): CorpusWords => {
  words ??= read(loadData<CorpusData>('corpus').words);
  return words;
};

const read = ({ we, pronouns, negations, opposites, not_telling: notTelling }: CorpusData['words']): CorpusWords => ({
  we: new Set(we),
  pronouns: new Set(pronouns),
  negations: new Set(negations),
  opposites,
  notTelling: new Set(notTelling),
});
