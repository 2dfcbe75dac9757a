import { loadNatural } from '../language/natural/load.ts';

/** A term of a document with its weights. */
export interface TermWeight {
  readonly term: string;
  /** How often the document holds it. */
  readonly tf: number;
  readonly idf: number;
  readonly tfidf: number;
}

/** natural's tf-idf. Give documents as arrays of terms: on a string it splits Swedish words at å, ä and ö. */
export interface TfIdf {
  idf(term: string): number;
  addDocument(terms: readonly string[]): void;
  /** The terms of the document with that 0-based index, the heaviest first. */
  listTerms(document: number): TermWeight[];
}

interface CorpusBundle {
  readonly stopWords: { readonly words: readonly string[] };
  readonly TfIdf: new () => TfIdf;
  readonly jaroWinkler: (a: string, b: string) => number;
}

let loaded: CorpusBundle | undefined;

/** What the corpus layer uses of the npm package natural. Loads on first use. */
export const natural = (): CorpusBundle => {
  loaded ??= loadNatural<CorpusBundle>('natural-corpus');
  return loaded;
};
