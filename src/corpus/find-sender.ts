import { partyEntries } from '../data/actors.ts';
import type { OutputAuthor, OutputDocument } from '../model/output.ts';
import { splitWords } from './split-words.ts';

/** Writers put their reader's words in its place: authors without a name, holders without one, the authors themselves. */
export const UNNAMED = '';

/** Who sends a document. */
export interface Sender {
  /** Under which name its authors count: their {@link side}, else their names together, else {@link UNNAMED}. */
  readonly name: string;
  /** The organisation or party that all authors share, else {@link UNNAMED}: what their *we* stands for. */
  readonly side: string;
}

export const findSender = ({ authors }: OutputDocument): Sender => {
  const side =
    shared(authors, ({ organisation }) => organisation) ?? partyName(shared(authors, ({ party }) => party)) ?? UNNAMED;
  return { side, name: side || authors.map(({ name }) => name).join(', ') };
};

const shared = (authors: readonly OutputAuthor[], get: (author: OutputAuthor) => string | null): string | undefined => {
  const [value, ...others] = new Set(authors.map(get));
  return others.length === 0 && value ? value : undefined;
};

/** The name of a party by its abbreviation; the abbreviation itself where it is not known. */
const partyName = (abbreviation: string | undefined): string | undefined =>
  abbreviation && (partyEntries().find((party) => party.abbreviation === abbreviation)?.name ?? abbreviation);

/** Words in lower case that are no keywords of a document: the names of its authors, and of organisations in one word. */
export const senderWords = ({ authors }: OutputDocument): Set<string> =>
  new Set(
    authors.flatMap(({ name, organisation }) => [
      ...wordsOf(name),
      ...(organisation && wordsOf(organisation).length === 1 ? wordsOf(organisation) : []),
    ]),
  );

const wordsOf = (name: string): string[] => splitWords(name.toLowerCase());
