import { background } from './background.ts';
import type { StemForms } from './count-stems.ts';
import { natural, type TermWeight, type TfIdf } from './natural.ts';

/** The documents that a stem is taken to stand in where the background does not have it. */
const UNSEEN = 3;

let weigher: (new () => TfIdf) | undefined;

/** natural's tf-idf with the documents counted in the background in the place of those that were added. */
const Weigher = (): (new () => TfIdf) => {
  weigher ??= class extends natural().TfIdf {
    override idf(stem: string): number {
      return idfOf(stem);
    }
  };
  return weigher;
};

/** Natural's inverse document frequency, from the background: the logarithm of the share of documents, turned, plus 1. */
export const idfOf = (stem: string): number => {
  const { documents, frequencies } = background();
  return 1 + Math.log(documents / (1 + (frequencies.get(stem) ?? UNSEEN)));
};

/** The stems of one document, the heaviest first; equally heavy ones in code-unit order. */
export const weighStems = (counts: ReadonlyMap<string, StemForms>): TermWeight[] => {
  const tfIdf = new (Weigher())();
  tfIdf.addDocument([...counts].flatMap(([stem, { total }]) => Array<string>(total).fill(stem)));
  return tfIdf.listTerms(0).sort((a, b) => b.tfidf - a.tfidf || (a.term < b.term ? -1 : 1));
};
