import { partyEntries } from '../data/actors.ts';
import type { OutputAuthor, OutputDocument } from '../model/output.ts';
import { splitWords } from './split-words.ts';

/** The name of a holder, and of an author's side, that nobody knows: writers put their reader's words in its place. */
export const UNNAMED = '';

/**
 * Under which name the authors of a document count: the organisation or party that all of them share, else their names
 * together, else {@link UNNAMED}.
 */
export const findSender = ({ authors }: OutputDocument): string =>
  shared(authors, ({ organisation }) => organisation) ??
  partyName(shared(authors, ({ party }) => party)) ??
  authors.map(({ name }) => name).join(', ');

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
