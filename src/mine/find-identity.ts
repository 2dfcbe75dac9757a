import type { Analysis } from '../model/analysis.ts';
import { TAG_WORDS, tagTest } from '../model/tag.ts';

/** Who speaks in a document: the author's own side, which reported speech must be told from. */
export interface Identity {
  /** The organisation or party that all authors share, else null. */
  readonly name: string | null;
  /** Names of the authors, their parties and organisations, and of whom the text calls *vi i …*. */
  readonly own: ReadonlySet<string>;
}

const isFirstPlural = tagTest('FirstPlural');

/** Reads the authors from the metadata, and from what the text says of its *vi*. */
export const findIdentity = (analysis: Analysis): Identity => {
  const { authors } = analysis.document.metadata;
  const own = new Set(authors.flatMap(({ name, organisation }) => [name, ...(organisation ? [organisation] : [])]));
  const shared = new Set(authors.map(({ organisation }) => organisation));
  const [only] = shared;
  for (const name of namesOfWe(analysis)) own.add(name);
  return { name: shared.size === 1 && only ? only : null, own };
};

/** *vi i Vänsterpartiet*, *oss i Liberalerna*, *vi socialdemokrater*. */
const namesOfWe = ({ actors, tokens, tags }: Analysis): string[] =>
  actors
    .filter(({ kind, first }) => {
      if (kind === 'person' || kind === 'place' || kind === 'media' || kind === 'group') return false;
      const before = tokens[first - 1]?.word.upos === 'ADP' ? first - 2 : first - 1;
      return before >= 0 && isFirstPlural(tags, before * TAG_WORDS) && tokens[before]!.word.upos === 'PRON';
    })
    .map(({ name }) => name);
