import type { Pack, Rule } from '../model/rule.ts';
import { TAG_WORDS, tagBit } from '../model/tag.ts';
import { CodeWriter } from './code.ts';
import {
  type CompiledList,
  type CompiledRules,
  ENTRY_SIZE,
  NO_LISTS,
  NO_PROGRAM,
  type PatternParts,
  packPatterns,
  unpackPatterns,
} from './compiled-rules.ts';
import { estimateCosts } from './estimate-costs.ts';
import { lemmaPair, tagsOfOneToken } from './one-token.ts';
import { makeProgram } from './program.ts';
import { makeRuleTable } from './rule-table.ts';
import { FIRST_LIST_TAG, LEMMA, type Names, TAG, WORD } from './step.ts';

/** What a rule set is made of; nothing else of a pack matters to it. */
export type RuleSource = Pick<Pack, 'rules' | 'lists'>;

/** Compiles packs for use in this process. */
export const compileRules = (packs: readonly RuleSource[]): CompiledRules => ({
  ...unpackPatterns(packPatterns(assemble(packs))),
  rules: makeRuleTable(packs.flatMap(({ rules }) => rules)),
});

/** Compiles packs to the parts of a file. Later packs may use the list tags of earlier ones. */
export const assemble = (packs: readonly RuleSource[]): PatternParts => {
  const lists = packs.flatMap((pack) => pack.lists);
  const rules = packs.flatMap((pack) => pack.rules);
  const listTags = [...new Set(lists.map(({ tag }) => tag))];
  const texts = new Map<string, number>();
  const textId = (text: string): number => numberOf(texts, text);
  const names: Names = { word: textId, lemma: textId, tag: (tag) => tagId(tag, listTags) };
  const listsOf: number[][] = [];
  const compiled = lists.map(({ tag, upos, heads, lemmas }, index): CompiledList => {
    for (const lemma of lemmas) append(listsOf, textId(lemma), index);
    return { tag: listTags.indexOf(tag), upos, heads };
  });
  return {
    lists: compiled,
    listTags,
    ...assemblePrograms(rules, names, listTags.length),
    listsOf,
    texts: [...texts.keys()],
  };
};

type Programs = Pick<
  PatternParts,
  'captures' | 'depth' | 'code' | 'entries' | 'byWord' | 'byLemma' | 'byTag' | 'pairs'
>;

const assemblePrograms = (rules: readonly Rule[], names: Names, listTags: number): Programs => {
  const writer = new CodeWriter();
  const tagSets = (must: readonly number[], mustNot: readonly number[]): readonly number[] => {
    if (must.length + mustNot.length === 0) return NO_TAGS;
    const sets = [must, mustNot].map((tags) => bitSet(tags, FIRST_LIST_TAG + listTags));
    const lists = sets.flatMap((set) => set.slice(TAG_WORDS));
    const address = lists.some((bits) => bits !== 0) ? writer.shared(lists) : NO_LISTS;
    return [...sets.flatMap((set) => set.slice(0, TAG_WORDS)), address];
  };
  const costOf = estimateCosts(
    rules.flatMap(({ patterns, except }) => [...patterns, ...except]),
    names,
  );
  const entries: number[] = [];
  const anchors = { [WORD]: [] as number[][], [LEMMA]: [] as number[][], [TAG]: [] as number[][] };
  const pairs: number[][] = [];
  for (const [index, { patterns, except, where, unless }] of rules.entries()) {
    const exceptions = writer.shared(
      listOf(except.map((pattern) => writer.program(makeProgram(pattern, names, costOf)))),
    );
    const must = where.map(names.tag);
    const mustNot = unless.map(names.tag);
    const isPlain = except.length + must.length + mustNot.length === 0;
    for (const pattern of patterns) {
      const entry = entries.length / ENTRY_SIZE;
      const program = makeProgram(pattern, names, costOf);
      const { keys, least, most } = program.anchor;
      const pair = isPlain ? lemmaPair(program) : undefined;
      const tags = tagsOfOneToken(program);
      const address = pair || tags ? NO_PROGRAM : writer.program(program);
      entries.push(index, address, least, most, exceptions, ...tagSets([...must, ...(tags ?? [])], mustNot));
      if (pair) append(pairs, pair[0], pair[1], entry);
      else for (const { asks, id } of keys) append(anchors[asks as typeof WORD], id, entry);
    }
  }
  const { code, captures, depth } = writer;
  const { [WORD]: byWord, [LEMMA]: byLemma, [TAG]: byTag } = anchors;
  return { code, captures, depth, entries, byWord, byLemma, byTag, pairs: pairs.map(sortPairs) };
};

/** What stands in an entry for no tags at all. */
const NO_TAGS: readonly number[] = [...new Array<number>(2 * TAG_WORDS).fill(0), NO_LISTS];

/** A list of `code.ts`. */
const listOf = (numbers: readonly number[]): number[] => [numbers.length, ...numbers];

/** The numbers below a limit that are in a set, as its bits. */
const bitSet = (numbers: readonly number[], limit: number): number[] => {
  const bits = new Int32Array((limit + 31) >> 5);
  for (const number of numbers) bits[number >> 5]! |= 1 << (number & 31);
  return [...bits];
};

/** Pairs by their second lemmas. */
const sortPairs = (numbers: readonly number[]): number[] =>
  numbers
    .flatMap((second, i) => (i % 2 === 0 ? [[second, numbers[i + 1]!] as const] : []))
    .sort(([a], [b]) => a - b)
    .flat();

const append = (lists: number[][], key: number, ...values: readonly number[]): void => {
  lists[key] ??= [];
  lists[key].push(...values);
};

const tagId = (tag: string, listTags: readonly string[]): number => {
  const fixed = tagBit(tag);
  if (fixed !== undefined) return fixed;
  const list = listTags.indexOf(tag);
  if (list < 0) throw new Error(`unknown tag ${tag}`);
  return FIRST_LIST_TAG + list;
};

const numberOf = (ids: Map<string, number>, name: string): number => {
  const known = ids.get(name);
  if (known !== undefined) return known;
  ids.set(name, ids.size);
  return ids.size - 1;
};
