import { packBinary, unpackBinary } from '../data/binary.ts';
import { bytesOf, float64, int32, packTexts, TextTable } from '../data/text-table.ts';
import { KIND_COUNT, KIND_INDEX, RULE_WEIGHTS, type RuleTable } from '../model/matches.ts';
import { isWord, type RuleVerdict, type Weights } from '../model/rule.ts';
import { TAG_WORDS } from '../model/tag.ts';
import { UNIT_KINDS } from '../model/unit.ts';

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
  /** The forms that rules give. */
  readonly forms: readonly string[];
}

/** For each of a row of keys some numbers: those of key `k` stand from `starts[k]` to `starts[k + 1]`. */
export interface Postings {
  readonly starts: Int32Array;
  readonly values: Int32Array;
}

/** The rules and word lists of some packs, as they run. */
export interface CompiledRules extends Header {
  readonly rules: RuleTable;
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

/** What rules are compiled to, before it is packed. */
export interface RuleParts extends Omit<Header, 'forms'> {
  readonly rules: readonly RuleVerdict[];
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

/** Packs compiled rules into one file. */
export const packRules = ({
  rules,
  texts,
  code,
  entries,
  byWord,
  byLemma,
  byTag,
  pairs,
  listsOf,
  ...parts
}: RuleParts): Uint8Array => {
  const forms = [...new Set(rules.flatMap(({ form }) => (form === null ? [] : [form])))];
  const tables = [byWord, byLemma, pairs, listsOf].flatMap((lists) => packPostings(lists, texts.length));
  const numbers = [
    Int32Array.from(code),
    Int32Array.from(entries),
    ...tables,
    ...packPostings(byTag, byTag.length),
    Int32Array.from(rules, ({ form }) => (form === null ? -1 : forms.indexOf(form))),
  ];
  const header: Header = { ...parts, forms };
  return packBinary(header, [
    ...packTexts(texts),
    ...packTexts(rules.map(({ id }) => id)),
    Uint8Array.from(rules, (rule) => Number(isWord(rule))),
    bytesOf(Float64Array.from(rules.flatMap(({ weights, embedded }) => [...inOrder(weights), ...inOrder(embedded)]))),
    ...numbers.map(bytesOf),
  ]);
};

const inOrder = (weights: Weights): number[] => UNIT_KINDS.map((kind) => weights[kind] ?? 0);

/** Reads what {@link packRules} wrote: views of the file, but for the header. */
export const unpackRules = (file: Uint8Array): CompiledRules => {
  const { header, sections } = unpackBinary<Header>(file);
  const [isWord, weights, ...rest] = sections.slice(6);
  const arrays = rest.map(int32);
  const postings = (at: number): Postings => ({ starts: arrays[at]!, values: arrays[at + 1]! });
  const table = { ids: new TextTable(sections.slice(3, 6)), isWord: isWord!, weights: float64(weights!) };
  return {
    ...header,
    rules: ruleTable(table, arrays[12]!, header.forms),
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

interface RuleColumns extends Pick<RuleTable, 'isWord' | 'weights'> {
  readonly ids: TextTable;
}

/** The rules of a file. Few of thousands are asked for in full: each is read when it is. */
const ruleTable = ({ ids, isWord, weights }: RuleColumns, forms: Int32Array, names: readonly string[]): RuleTable => {
  const read = new Array<RuleVerdict | undefined>(ids.size);
  const weightsAt = (address: number): Weights => ({
    demand: weights[address + KIND_INDEX.demand]!,
    criticism: weights[address + KIND_INDEX.criticism]!,
    claim: weights[address + KIND_INDEX.claim]!,
  });
  return {
    count: ids.size,
    isWord,
    weights,
    at: (index) => {
      read[index] ??= {
        id: ids.at(index),
        weights: weightsAt(index * RULE_WEIGHTS),
        embedded: weightsAt(index * RULE_WEIGHTS + KIND_COUNT),
        form: names[forms[index]!] ?? null,
      };
      return read[index];
    },
  };
};
