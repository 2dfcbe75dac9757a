import { packBinary, unpackBinary } from '../data/binary.ts';
import { bytesOf, int32, packTexts, TextTable } from '../data/text-table.ts';
import type { RuleVerdict } from '../model/rule.ts';

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

/** The rules and word lists of some packs, as they run. */
export interface CompiledRules extends Header {
  readonly ruleCount: number;
  /** The rule with an index. Few of thousands match in a text: each is read when it does. */
  readonly rule: (index: number) => RuleVerdict;
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
  /** Lists by the ids of their lemmas. */
  readonly listsOf: Postings;
}

/**
 * An entry: index of its rule, address of its program, fewest and most tokens in front of its anchor, and the addresses of
 * lists: the programs of its exceptions, the tags that its cue must have and must not have.
 */
export const ENTRY_SIZE = 7;
export const PROGRAM = 1;
export const LEAST = 2;
export const MOST = 3;
export const EXCEPT = 4;
export const WHERE = 5;
export const UNLESS = 6;

/** What rules are compiled to, before it is packed. */
export interface RuleParts extends Header {
  readonly rules: readonly RuleVerdict[];
  readonly texts: readonly string[];
  readonly code: readonly number[];
  readonly entries: readonly number[];
  readonly byWord: readonly (readonly number[])[];
  readonly byLemma: readonly (readonly number[])[];
  readonly byTag: readonly (readonly number[])[];
  readonly listsOf: readonly (readonly number[])[];
}

const packPostings = (lists: readonly (readonly number[])[], keys: number): Int32Array[] => {
  const starts = new Int32Array(keys + 1);
  for (let key = 0; key < keys; key++) starts[key + 1] = starts[key]! + (lists[key]?.length ?? 0);
  return [starts, Int32Array.from(lists.flat())];
};

/** Packs compiled rules into one file. */
export const packRules = ({
  rules,
  texts,
  code,
  entries,
  byWord,
  byLemma,
  byTag,
  listsOf,
  ...header
}: RuleParts): Uint8Array => {
  const tables = [byWord, byLemma, listsOf].flatMap((lists) => packPostings(lists, texts.length));
  const numbers = [Int32Array.from(code), Int32Array.from(entries), ...tables, ...packPostings(byTag, byTag.length)];
  const verdicts = packTexts(rules.map((rule) => JSON.stringify(rule)));
  return packBinary(header satisfies Header, [...packTexts(texts), ...verdicts, ...numbers.map(bytesOf)]);
};

/** Reads what {@link packRules} wrote: views of the file, but for the header. */
export const unpackRules = (file: Uint8Array): CompiledRules => {
  const { header, sections } = unpackBinary<Header>(file);
  const verdicts = new TextTable(sections.slice(3, 6));
  const read = new Array<RuleVerdict | undefined>(verdicts.size);
  const arrays = sections.slice(6).map(int32);
  const postings = (at: number): Postings => ({ starts: arrays[at]!, values: arrays[at + 1]! });
  return {
    ...header,
    ruleCount: verdicts.size,
    rule: (index) => {
      read[index] ??= JSON.parse(verdicts.at(index)) as RuleVerdict;
      return read[index];
    },
    texts: new TextTable(sections),
    code: arrays[0]!,
    entries: arrays[1]!,
    byWord: postings(2),
    byLemma: postings(4),
    listsOf: postings(6),
    byTag: postings(8),
  };
};
