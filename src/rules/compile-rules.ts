import type { Pack, Rule } from '../model/rule.ts';
import { tagBit } from '../model/tag.ts';
import { CodeWriter } from './code.ts';
import { type CompiledList, type CompiledRules, packRules, type RuleParts, unpackRules } from './compiled-rules.ts';
import { FIRST_LIST_TAG, LEMMA, makeProgram, type Names, type Program, TAG, WORD } from './program.ts';

/** What a rule set is made of; nothing else of a pack matters to it. */
export type RuleSource = Pick<Pack, 'rules' | 'lists'>;

/** Compiles packs for use in this process. */
export const compileRules = (packs: readonly RuleSource[]): CompiledRules => {
  const rules = packs.flatMap((pack) => pack.rules);
  // The rules themselves stand for what a file would repeat of them.
  return {
    ...unpackRules(packRules({ ...assemble(packs), rules: [] })),
    ruleCount: rules.length,
    rule: (i) => rules[i]!,
  };
};

/** Compiles packs to the parts of a file. Later packs may use the list tags of earlier ones. */
export const assemble = (packs: readonly RuleSource[]): RuleParts => {
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
    rules: rules.map(({ id, weights, embedded, form }) => ({ id, weights, embedded, form })),
    lists: compiled,
    listTags,
    ...assemblePrograms(rules, names),
    listsOf,
    texts: [...texts.keys()],
  };
};

type Programs = Pick<RuleParts, 'captures' | 'depth' | 'code' | 'entries' | 'byWord' | 'byLemma' | 'byTag'>;

const assemblePrograms = (rules: readonly Rule[], names: Names): Programs => {
  const writer = new CodeWriter();
  const entries: number[] = [];
  const anchors = { [WORD]: [] as number[][], [LEMMA]: [] as number[][], [TAG]: [] as number[][] };
  let count = 0;
  const register = ({ anchor }: Program): void => {
    for (const { asks, id } of anchor.keys) append(anchors[asks as typeof WORD], id, count);
    count++;
  };
  for (const [index, { patterns, except, where, unless }] of rules.entries()) {
    const exceptions = writer.list(except.map((pattern) => writer.program(makeProgram(pattern, names))));
    const must = writer.list(where.map(names.tag));
    const mustNot = writer.list(unless.map(names.tag));
    for (const pattern of patterns) {
      const program = makeProgram(pattern, names);
      const { least, most } = program.anchor;
      entries.push(index, writer.program(program), least, most, exceptions, must, mustNot);
      register(program);
    }
  }
  const { code, captures, depth } = writer;
  return { code, captures, depth, entries, byWord: anchors[WORD], byLemma: anchors[LEMMA], byTag: anchors[TAG] };
};

const append = (lists: number[][], key: number, value: number): void => {
  lists[key] ??= [];
  lists[key].push(value);
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
