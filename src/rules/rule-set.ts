import type { Analysis, Sentence, Word } from '../model/analysis.ts';
import type { Match, RuleVerdict } from '../model/rule.ts';
import { TAG_WORDS, tagTest } from '../model/tag.ts';
import { REACH } from './code.ts';
import { compileRules, type RuleSource } from './compile-rules.ts';
import {
  type CompiledRules,
  ENTRY_SIZE,
  EXCEPT,
  LEAST,
  MOST,
  type Postings,
  PROGRAM,
  UNLESS,
  WHERE,
} from './compiled-rules.ts';
import { shippedRules } from './default-pack.ts';
import { type Found, hasTagAt, lastMatch, matchEnd, NO_CAPTURES, type View } from './matcher.ts';
import { listWords, type WordFacts, wordFacts } from './word-facts.ts';

const isOpenQuote = tagTest('OpenQuote');
const isCloseQuote = tagTest('CloseQuote');

/** Words whose facts are kept; past that the store starts anew, so that memory stays flat. */
const LARGEST_STORE = 50_000;

/** The rules and lists of some packs, ready to run. Results do not depend on what was matched before. */
export class RuleSet {
  readonly #compiled: CompiledRules;
  readonly #starts: Int32Array;
  readonly #facts = new Map<Word, WordFacts>();
  /** For each entry the stretch of the sentence in which a match may begin, and the entries that have one: so many. */
  readonly #from: Int32Array;
  readonly #to: Int32Array;
  readonly #noted: Int32Array;
  #count = 0;
  /** The tags that any token of the sentence has. */
  readonly #present: Int32Array;

  constructor(packs: readonly RuleSource[]) {
    this.#compiled = shippedRules(packs)?.rules ?? compileRules(packs);
    const { depth, entries } = this.#compiled;
    this.#starts = new Int32Array(depth);
    this.#from = new Int32Array(entries.length / ENTRY_SIZE).fill(-1);
    this.#to = new Int32Array(this.#from.length);
    this.#noted = new Int32Array(this.#from.length);
    this.#present = new Int32Array(TAG_WORDS + listWords(this.#compiled));
  }

  /** All rules in force, in the order of their packs. */
  get rules(): readonly RuleVerdict[] {
    const { ruleCount, rule } = this.#compiled;
    return Array.from({ length: ruleCount }, (_, index) => rule(index));
  }

  /** All matches in one sentence, in the order of their rules and then of their places. */
  match(analysis: Analysis, sentence: Sentence): Match[] {
    const view = this.#view(analysis, sentence);
    const found: Match[] = [];
    for (const entry of this.#candidates(view)) {
      this.#collect(entry * ENTRY_SIZE, view, this.#from[entry]!, this.#to[entry]!, found);
      this.#from[entry] = -1;
    }
    return withoutRepeats(found);
  }

  /** The tags that lists give to a token, for whoever shows them. */
  listTags(word: Word): string[] {
    const { lists } = this.#factsOf(word);
    return this.#compiled.listTags.filter((_, bit) => (lists[bit >> 5]! & (1 << (bit & 31))) !== 0);
  }

  #view({ tags, tokens: all }: Analysis, { first, last }: Sentence): View {
    const tokens: number[] = [];
    const facts: WordFacts[] = [];
    for (let i = first; i < last; i++) {
      if (isOpenQuote(tags, i * TAG_WORDS) || isCloseQuote(tags, i * TAG_WORDS)) continue;
      tokens.push(i);
      facts.push(this.#factsOf(all[i]!.word));
    }
    const { code, captures } = this.#compiled;
    return { code, captures, starts: this.#starts, tags, tokens, facts };
  }

  #factsOf(word: Word): WordFacts {
    const known = this.#facts.get(word);
    if (known) return known;
    if (this.#facts.size > LARGEST_STORE) this.#facts.clear();
    const facts = wordFacts(this.#compiled, word);
    this.#facts.set(word, facts);
    return facts;
  }

  /** The entries whose anchor the sentence holds, in their order; notes the stretch in which a match may begin. */
  #candidates(view: View): Int32Array {
    const { byWord, byLemma, byTag } = this.#compiled;
    this.#count = 0;
    const present = this.#present.fill(0);
    for (const [at, { word, lemma, lists }] of view.facts.entries()) {
      if (word >= 0) this.#noteAll(byWord, word, at, at);
      if (lemma >= 0) this.#noteAll(byLemma, lemma, at, at);
      for (let k = 0; k < TAG_WORDS; k++) present[k]! |= view.tags[view.tokens[at]! * TAG_WORDS + k]!;
      for (let k = 0; k < lists.length; k++) present[TAG_WORDS + k]! |= lists[k]!;
    }
    for (let tag = 0; tag < byTag.starts.length - 1; tag++) {
      if (byTag.starts[tag] === byTag.starts[tag + 1] || (present[tag >> 5]! & (1 << (tag & 31))) === 0) continue;
      let first = 0;
      while (!hasTagAt(view, first, tag)) first++;
      let last = view.tokens.length - 1;
      while (!hasTagAt(view, last, tag)) last--;
      this.#noteAll(byTag, tag, first, last);
    }
    return this.#noted.subarray(0, this.#count).sort();
  }

  /** Notes the entries of an anchor that stands at `first` and at `last`, and nowhere outside. */
  #noteAll({ starts, values }: Postings, key: number, first: number, last: number): void {
    const { entries } = this.#compiled;
    for (let i = starts[key]!; i < starts[key + 1]!; i++) {
      const entry = values[i]!;
      const from = Math.max(0, first - entries[entry * ENTRY_SIZE + MOST]!);
      const to = last - entries[entry * ENTRY_SIZE + LEAST]!;
      if (this.#from[entry]! < 0) {
        this.#from[entry] = from;
        this.#to[entry] = to;
        this.#noted[this.#count++] = entry;
      } else {
        if (from < this.#from[entry]!) this.#from[entry] = from;
        if (to > this.#to[entry]!) this.#to[entry] = to;
      }
    }
  }

  #collect(entry: number, view: View, from: number, to: number, found: Match[]): void {
    const { entries, rule } = this.#compiled;
    const program = entries[entry + PROGRAM]!;
    for (let at = from; at <= to; at++) {
      const end = matchEnd(program, view, at);
      if (end <= at) continue;
      const match = lastMatch(program, view, end);
      at = end - 1;
      if (lacksOne(entries[entry + WHERE]!, view, match.cue) || hasOne(entries[entry + UNLESS]!, view, match.cue))
        continue;
      if (isExcepted(entries[entry + EXCEPT]!, view, match)) continue;
      found.push(toMatch(rule(entries[entry]!), view, match));
    }
  }
}

/** Does the token lack a tag of the list at an address? */
const lacksOne = (list: number, view: View, at: number): boolean => {
  for (let i = list + view.code[list]!; i > list; i--) if (!hasTagAt(view, at, view.code[i]!)) return true;
  return false;
};

/** Has the token a tag of the list at an address? */
const hasOne = (list: number, view: View, at: number): boolean => {
  for (let i = list + view.code[list]!; i > list; i--) if (hasTagAt(view, at, view.code[i]!)) return true;
  return false;
};

/** Does an exception of the list at an address take the match back? */
const isExcepted = (list: number, view: View, match: Found): boolean => {
  for (let i = list + view.code[list]!; i > list; i--) if (overlaps(view.code[i]!, view, match)) return true;
  return false;
};

/** Does an exception match somewhere that shares a token with the match? */
const overlaps = (program: number, view: View, { first, last }: Found): boolean => {
  const longest = view.code[program + REACH]! + 4;
  for (let at = Math.max(0, first - longest); at < last; at++) if (matchEnd(program, view, at) > first) return true;
  return false;
};

const toMatch = (rule: RuleVerdict, { tokens }: View, { first, last, cue, captures }: Found): Match => ({
  rule,
  first: tokens[first]!,
  last: tokens[Math.max(first, last - 1)]! + 1,
  cue: tokens[cue]!,
  captures: captures === NO_CAPTURES ? NO_CAPTURES : inTokens(captures, tokens),
});

const inTokens = (captures: Found['captures'], tokens: readonly number[]): Match['captures'] =>
  Object.fromEntries(
    Object.entries(captures).map(([name, { first, last }]) => [
      name,
      { first: tokens[first]!, last: tokens[last - 1]! + 1 },
    ]),
  );

/**
 * Of the matches of one rule that overlap, the first and longest: several of its patterns may see the same words. The
 * matches of a rule stand side by side.
 */
const withoutRepeats = (matches: readonly Match[]): Match[] => {
  const kept: Match[] = [];
  let next = 0;
  for (let at = 0; at < matches.length; at = next) {
    const { rule } = matches[at]!;
    while (matches[next]?.rule === rule) next++;
    if (next === at + 1) kept.push(matches[at]!);
    else kept.push(...withoutOverlaps(matches.slice(at, next)));
  }
  return kept;
};

const withoutOverlaps = (matches: Match[]): Match[] => {
  let end = -1;
  return matches
    .sort((a, b) => a.first - b.first || b.last - a.last)
    .filter(({ first, last }) => {
      if (first < end) return false;
      end = last;
      return true;
    });
};
