import { packBinary, unpackBinary } from '../data/binary.ts';
import { bytesOf, int32, packTexts, TextTable } from '../data/text-table.ts';
import type { RuleTable } from '../model/matches.ts';
import { TAG_WORDS } from '../model/tag.ts';

/** One word list, as far as look-ups need it. */
export interface CompiledList {
  /** Index of its tag among `listTags`. */
  readonly tag: number;
  readonly upos: readonly string[];
  readonly heads: boolean;
}

interface Header {
  readonly lists: readonly CompiledList[];
  readonly listTags: readonly string[];
  readonly captures: readonly string[];
  readonly depth: number;
}

/** For each of a row of keys some numbers: those of key `k` stand from `starts[k]` to `starts[k + 1]`. */
export interface Postings {
  readonly starts: Int32Array;
  readonly values: Int32Array;
}

/** The patterns and word lists of some packs, as they run. */
export interface CompiledPatterns extends Header {
  /** Every word and lemma that a pattern or a list holds; its number is its id. */
  readonly texts: TextTable;
  /** Programs, lists and steps (see `code.ts`). */
  readonly code: Int32Array;
  /** {@link ENTRY_SIZE} numbers a pattern. */
  readonly entries: Int32Array;
  /** Entries by the ids of the words, lemmas and tags that are their anchors. */
  readonly byWord: Postings;
  readonly byLemma: Postings;
  readonly byTag: Postings;
  /** Two lemmas in a row: by the id of the first that of the second and the entry, in the order of the seconds. */
  readonly pairs: Postings;
  /** Lists by the ids of their lemmas. */
  readonly listsOf: Postings;
}

/**
 * An entry: index of its rule, address of its program, fewest and most tokens in front of its anchor, address of the list of
 * its exceptions' programs; the tags that its cue must have and must not have, as sets; the address of the list tags among
 * them, in two sets, or -1. Where one token is all that it asks for, the anchor is the match if its tags are right: it has
 * no program then, nor has a pair of lemmas.
 */
export const PROGRAM = 1;
export const LEAST = 2;
export const MOST = 3;
export const EXCEPT = 4;
export const WHERE = 5;
export const UNLESS = WHERE + TAG_WORDS;
export const LISTS = UNLESS + TAG_WORDS;
export const ENTRY_SIZE = LISTS + 1;
export const NO_PROGRAM = -1;
export const NO_LISTS = -1;

/** The same with their rules. */
export interface CompiledRules extends CompiledPatterns {
  readonly rules: RuleTable;
}

/** What patterns and lists are compiled to, before it is packed. */
export interface PatternParts extends Header {
  readonly texts: readonly string[];
  readonly code: readonly number[];
  readonly entries: readonly number[];
  readonly byWord: readonly (readonly number[])[];
  readonly byLemma: readonly (readonly number[])[];
  readonly byTag: readonly (readonly number[])[];
  readonly pairs: readonly (readonly number[])[];
  readonly listsOf: readonly (readonly number[])[];
}

const packPostings = (lists: readonly (readonly number[])[], keys: number): Int32Array[] => {
  const starts = new Int32Array(keys + 1);
  for (let key = 0; key < keys; key++) starts[key + 1] = starts[key]! + (lists[key]?.length ?? 0);
  return [starts, Int32Array.from(lists.flat())];
};

/** Packs compiled patterns into one file. */
export const packPatterns = ({
  texts,
  code,
  entries,
  byWord,
  byLemma,
  byTag,
  pairs,
  listsOf,
  ...header
}: PatternParts): Uint8Array => {
  const tables = [byWord, byLemma, pairs, listsOf].flatMap((lists) => packPostings(lists, texts.length));
  const numbers = [Int32Array.from(code), Int32Array.from(entries), ...tables, ...packPostings(byTag, byTag.length)];
  return packBinary(header satisfies Header, [...packTexts(texts), ...numbers.map(bytesOf)]);
};

/** Reads what {@link packPatterns} wrote: views of the file, but for the header. */
export const unpackPatterns = (file: Uint8Array): CompiledPatterns => {
  const { header, sections } = unpackBinary<Header>(file);
  const arrays = sections.slice(3).map(int32);
  const postings = (at: number): Postings => ({ starts: arrays[at]!, values: arrays[at + 1]! });
  return {
    ...header,
    texts: new TextTable(sections),
    code: arrays[0]!,
    entries: arrays[1]!,
    byWord: postings(2),
    byLemma: postings(4),
    pairs: postings(6),
    listsOf: postings(8),
    byTag: postings(10),
  };
};
