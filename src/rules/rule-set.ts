import type { Analysis, Sentence, Word } from '../model/analysis.ts';
import type { Match, Pack, Rule, WordList } from '../model/rule.ts';
import { TAG_WORDS, tagBit, tagTest } from '../model/tag.ts';
import { type Found, hasTagAt, matchAt, type View } from './matcher.ts';
import { FIRST_LIST_TAG, makeProgram, type Names, type Program, TAG, WORD } from './program.ts';
import { ListIndex, type WordFacts } from './word-facts.ts';

const isOpenQuote = tagTest('OpenQuote');
const isCloseQuote = tagTest('CloseQuote');

interface Entry {
  readonly rule: Rule;
  readonly program: Program;
  readonly except: readonly Program[];
  readonly where: readonly number[];
  readonly unless: readonly number[];
}

/** Words whose facts are kept; past that the store starts anew, so that memory stays flat. */
const LARGEST_STORE = 50_000;

/** The rules and lists of some packs, ready to run. Results do not depend on what was matched before. */
export class RuleSet {
  readonly rules: readonly Rule[];
  readonly #entries: readonly Entry[];
  readonly #lists: ListIndex;
  readonly #listTags: readonly string[];
  readonly #wordIds = new Map<string, number>();
  readonly #lemmaIds = new Map<string, number>();
  readonly #byWord: number[][] = [];
  readonly #byLemma: number[][] = [];
  readonly #byTag: { readonly tag: number; readonly entry: number }[] = [];
  readonly #facts = new Map<Word, WordFacts>();

  constructor(packs: readonly Pick<Pack, 'rules' | 'lists'>[]) {
    const lists: readonly WordList[] = packs.flatMap((pack) => pack.lists);
    this.#lists = new ListIndex(lists);
    this.#listTags = [...new Set(lists.map(({ tag }) => tag))];
    this.rules = packs.flatMap((pack) => pack.rules);
    const names: Names = {
      word: (word) => numberOf(this.#wordIds, word),
      lemma: (lemma) => numberOf(this.#lemmaIds, lemma),
      tag: (tag) => this.#tagId(tag),
    };
    this.#entries = this.rules.flatMap((rule) => {
      const shared = {
        rule,
        except: rule.except.map((pattern) => makeProgram(pattern, names)),
        where: rule.where.map(names.tag),
        unless: rule.unless.map(names.tag),
      };
      return rule.patterns.map((pattern) => ({ ...shared, program: makeProgram(pattern, names) }));
    });
    for (const [index, { program }] of this.#entries.entries()) this.#register(index, program);
  }

  /** All matches in one sentence, in the order of their rules and then of their places. */
  match(analysis: Analysis, sentence: Sentence): Match[] {
    const view = this.#view(analysis, sentence);
    const found: Match[] = [];
    for (const [index, [from, to]] of [...this.#candidates(view)].sort(([a], [b]) => a - b))
      this.#collect(this.#entries[index]!, view, from, to, found);
    return withoutRepeats(found);
  }

  /** The tags that lists give to a token, for whoever shows them. */
  listTags(word: Word): string[] {
    const { lists } = this.#factsOf(word);
    return this.#listTags.filter((_, bit) => (lists[bit >> 5]! & (1 << (bit & 31))) !== 0);
  }

  #tagId(tag: string): number {
    const fixed = tagBit(tag);
    if (fixed !== undefined) return fixed;
    const list = this.#listTags.indexOf(tag);
    if (list < 0) throw new Error(`unknown tag ${tag}`);
    return FIRST_LIST_TAG + list;
  }

  #register(index: number, { anchor }: Program): void {
    for (const { asks, id } of anchor.keys) {
      if (asks === TAG) {
        this.#byTag.push({ tag: id, entry: index });
        continue;
      }
      const table = asks === WORD ? this.#byWord : this.#byLemma;
      table[id] ??= [];
      table[id].push(index);
    }
  }

  #view(analysis: Analysis, { first, last }: Sentence): View {
    const tokens: number[] = [];
    for (let i = first; i < last; i++) {
      if (!isOpenQuote(analysis.tags, i * TAG_WORDS) && !isCloseQuote(analysis.tags, i * TAG_WORDS)) tokens.push(i);
    }
    return { analysis, tokens, facts: tokens.map((token) => this.#factsOf(analysis.tokens[token]!.word)) };
  }

  #factsOf(word: Word): WordFacts {
    let facts = this.#facts.get(word);
    if (!facts) {
      if (this.#facts.size > LARGEST_STORE) this.#facts.clear();
      facts = {
        word: this.#wordIds.get(word.norm) ?? -1,
        lemma: this.#lemmaIds.get(word.lemma) ?? -1,
        lists: this.#lists.lists(word),
      };
      this.#facts.set(word, facts);
    }
    return facts;
  }

  /** For each pattern whose anchor the sentence holds: the stretch in which a match may begin. */
  #candidates(view: View): Map<number, [from: number, to: number]> {
    const stretches = new Map<number, [number, number]>();
    const note = (index: number, at: number): void => {
      const { anchor } = this.#entries[index]!.program;
      const stretch = stretches.get(index);
      const from = Math.max(0, at - anchor.most);
      if (!stretch) stretches.set(index, [from, at - anchor.least]);
      else {
        stretch[0] = Math.min(stretch[0], from);
        stretch[1] = Math.max(stretch[1], at - anchor.least);
      }
    };
    const present = new Int32Array(TAG_WORDS + this.#lists.size);
    for (const [at, facts] of view.facts.entries()) {
      for (const index of this.#byWord[facts.word] ?? NO_ENTRIES) note(index, at);
      for (const index of this.#byLemma[facts.lemma] ?? NO_ENTRIES) note(index, at);
      for (let k = 0; k < TAG_WORDS; k++) present[k]! |= view.analysis.tags[view.tokens[at]! * TAG_WORDS + k]!;
      for (let k = 0; k < facts.lists.length; k++) present[TAG_WORDS + k]! |= facts.lists[k]!;
    }
    for (const { tag, entry } of this.#byTag) {
      if ((present[tag >> 5]! & (1 << (tag & 31))) === 0) continue;
      for (let at = 0; at < view.tokens.length; at++) if (hasTagAt(view, at, tag)) note(entry, at);
    }
    return stretches;
  }

  #collect(
    { rule, program, except, where, unless }: Entry,
    view: View,
    from: number,
    to: number,
    found: Match[],
  ): void {
    for (let at = from; at <= to; at++) {
      const match = matchAt(program, view, at);
      if (!match || match.end <= at) continue;
      at = match.end - 1;
      if (!where.every((tag) => hasTagAt(view, match.cue, tag)) || unless.some((tag) => hasTagAt(view, match.cue, tag)))
        continue;
      if (except.some((program) => overlaps(program, view, match))) continue;
      found.push(toMatch(rule, view, match));
    }
  }
}

const NO_ENTRIES: readonly number[] = [];

const numberOf = (ids: Map<string, number>, name: string): number => {
  const known = ids.get(name);
  if (known !== undefined) return known;
  ids.set(name, ids.size);
  return ids.size - 1;
};

/** Does an exception match somewhere that shares a token with the match? */
const overlaps = (program: Program, view: View, { first, last }: Found): boolean => {
  const longest = program.steps.reduce((sum, { max }) => sum + max, 0) + 4;
  for (let at = Math.max(0, first - longest); at < last; at++) {
    const match = matchAt(program, view, at);
    if (match && match.end > first) return true;
  }
  return false;
};

const toMatch = (rule: Rule, { tokens }: View, { first, last, cue, captures }: Found): Match => ({
  rule,
  first: tokens[first]!,
  last: tokens[Math.max(first, last - 1)]! + 1,
  cue: tokens[cue]!,
  captures: Object.fromEntries(
    Object.entries(captures).map(([name, range]) => [
      name,
      { first: tokens[range.first]!, last: tokens[range.last - 1]! + 1 },
    ]),
  ),
});

/** Of the matches of one rule that overlap, the first and longest: several of its patterns may see the same words. */
const withoutRepeats = (matches: readonly Match[]): Match[] => {
  const kept: Match[] = [];
  const byRule = new Map<Rule, Match[]>();
  for (const match of matches) byRule.set(match.rule, [...(byRule.get(match.rule) ?? []), match]);
  for (const same of byRule.values()) {
    let end = -1;
    for (const match of same.sort((a, b) => a.first - b.first || b.last - a.last)) {
      if (match.first < end) continue;
      kept.push(match);
      end = match.last;
    }
  }
  return kept;
};
