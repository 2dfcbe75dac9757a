import type { Analysis, Sentence, Word } from '../model/analysis.ts';
import { lowestBit } from '../model/bits.ts';
import { MATCH_SIZE, type Matches, matchAt } from '../model/matches.ts';
import type { Captures, Match, RuleVerdict } from '../model/rule.ts';
import { TAG_WORDS, tagTest } from '../model/tag.ts';
import { REACH } from './code.ts';
import { compileRules, type RuleSource } from './compile-rules.ts';
import {
  type CompiledRules,
  ENTRY_SIZE,
  EXCEPT,
  LEAST,
  MOST,
  NO_PROGRAM,
  PROGRAM,
  UNLESS,
  WHERE,
} from './compiled-rules.ts';
import { shippedRules } from './default-pack.ts';
import { Firings, type MatchTarget } from './firings.ts';
import { hasAllTags, hasOneTag, lastMatch, matchEnd, type View } from './matcher.ts';
import { FIRST_LIST_TAG } from './program.ts';
import { type WordFacts, wordFacts } from './word-facts.ts';

const isOpenQuote = tagTest('OpenQuote');
const isCloseQuote = tagTest('CloseQuote');

/** Words whose facts are kept; past that the store starts anew, so that memory stays flat. */
const LARGEST_STORE = 50_000;

/** The rules and lists of some packs, ready to run. Results do not depend on what was matched before. */
export class RuleSet {
  readonly #compiled: CompiledRules;
  readonly #facts = new Map<Word, WordFacts>();
  readonly #view: View;
  readonly #firings: Firings;
  /** The tags that are anchors, but for those of lists, which are known of a word. */
  readonly #anchors = new Int32Array(TAG_WORDS);
  /** Where the next match of each entry may begin: places are counted through all sentences. */
  readonly #next: Float64Array;
  /** The place of the sentence's first token. */
  #start = 0;

  constructor(packs: readonly RuleSource[]) {
    this.#compiled = shippedRules(packs)?.rules ?? compileRules(packs);
    const { depth, entries, code, captures, rules, byTag } = this.#compiled;
    this.#view = { code, captures, starts: new Int32Array(depth), tags: this.#anchors, tokens: [], facts: [], size: 0 };
    this.#firings = new Firings(rules.count);
    this.#next = new Float64Array(entries.length / ENTRY_SIZE);
    for (let tag = 0; tag < Math.min(FIRST_LIST_TAG, byTag.starts.length - 1); tag++)
      if (byTag.starts[tag] !== byTag.starts[tag + 1]) this.#anchors[tag >> 5]! |= 1 << (tag & 31);
  }

  /** All rules in force, in the order of their packs. */
  get rules(): readonly RuleVerdict[] {
    const { count, at } = this.#compiled.rules;
    return Array.from({ length: count }, (_, index) => at(index));
  }

  /** All matches in the sentences of a document that are asked for. */
  matchAll(analysis: Analysis, isAsked: (sentence: Sentence) => boolean): Matches {
    const target: MatchTarget = { values: [], captures: new Map() };
    const starts = [0];
    for (const sentence of analysis.sentences) {
      if (isAsked(sentence)) this.#match(analysis, sentence, target);
      starts.push(target.values.length);
    }
    return { rules: this.#compiled.rules, starts, ...target };
  }

  /** All matches in one sentence, in the order of their rules and then of their places. */
  match(analysis: Analysis, sentence: Sentence): Match[] {
    const target: MatchTarget = { values: [], captures: new Map() };
    this.#match(analysis, sentence, target);
    const matches = { rules: this.#compiled.rules, starts: [0, target.values.length], ...target };
    return Array.from({ length: target.values.length / MATCH_SIZE }, (_, i) => matchAt(matches, i * MATCH_SIZE));
  }

  /** The tags that lists give to a token, for whoever shows them. */
  listTags(word: Word): string[] {
    const { lists } = this.#factsOf(word);
    return this.#compiled.listTags.filter((_, bit) => (lists[bit >> 5]! & (1 << (bit & 31))) !== 0);
  }

  #match(analysis: Analysis, sentence: Sentence, target: MatchTarget): void {
    this.#look(analysis, sentence);
    const { facts, size } = this.#view;
    for (let at = 0; at < size; at++) {
      const { entries } = facts[at]!;
      for (let i = 0; i < entries.length; i++) this.#try(entries[i]!, at);
      this.#tryTags(at);
      if (at + 1 < size) this.#tryPairs(facts[at]!.lemma, facts[at + 1]!.lemma, at);
    }
    this.#start += size;
    this.#firings.drain(target);
  }

  /** Sets the view to a sentence. */
  #look({ tags, tokens }: Analysis, { first, last }: Sentence): void {
    const view = this.#view;
    view.tags = tags;
    view.size = 0;
    for (let i = first; i < last; i++) {
      if (isOpenQuote(tags, i * TAG_WORDS) || isCloseQuote(tags, i * TAG_WORDS)) continue;
      view.tokens[view.size] = i;
      view.facts[view.size] = this.#factsOf(tokens[i]!.word);
      view.size++;
    }
  }

  #factsOf(word: Word): WordFacts {
    const known = this.#facts.get(word);
    if (known) return known;
    if (this.#facts.size > LARGEST_STORE) this.#facts.clear();
    const facts = wordFacts(this.#compiled, word);
    this.#facts.set(word, facts);
    return facts;
  }

  /** Tries the entries whose anchor is a tag of a token. */
  #tryTags(at: number): void {
    const { tags, tokens } = this.#view;
    const { starts, values } = this.#compiled.byTag;
    for (let k = 0; k < TAG_WORDS; k++) {
      for (let bits = tags[tokens[at]! * TAG_WORDS + k]! & this.#anchors[k]!; bits !== 0; bits &= bits - 1) {
        const tag = 32 * k + lowestBit(bits);
        for (let i = starts[tag]!; i < starts[tag + 1]!; i++) this.#try(values[i]!, at);
      }
    }
  }

  /** Notes the rules for two lemmas in a row. */
  #tryPairs(first: number, second: number, at: number): void {
    if (first < 0 || second < 0) return;
    const { starts, values } = this.#compiled.pairs;
    let low = starts[first]!;
    let high = starts[first + 1]!;
    while (low < high) {
      const middle = low + (((high - low) >> 2) << 1);
      if (values[middle]! < second) low = middle + 2;
      else high = middle;
    }
    const { tokens } = this.#view;
    for (; low < starts[first + 1]! && values[low] === second; low += 2)
      this.#add(values[low + 1]!, tokens[at]!, tokens[at + 1]! + 1, tokens[at]!);
  }

  #add(entry: number, first: number, last: number, cue: number, captures?: Captures): void {
    this.#firings.add(this.#compiled.entries[entry * ENTRY_SIZE]!, entry, first, last, cue, captures);
  }

  /** Looks for matches of an entry whose anchor stands at a place. */
  #try(entry: number, at: number): void {
    if (this.#compiled.entries[entry * ENTRY_SIZE + PROGRAM] === NO_PROGRAM) this.#tryToken(entry, at);
    else this.#tryProgram(entry, at);
  }

  #tryToken(entry: number, at: number): void {
    const place = this.#start + at;
    if (this.#next[entry]! > place) return;
    const { entries } = this.#compiled;
    const view = this.#view;
    const address = entry * ENTRY_SIZE;
    if (!hasAllTags(view, at, entries[address + WHERE]!) || hasOneTag(view, at, entries[address + UNLESS]!)) return;
    this.#next[entry] = place + 1;
    if (isExcepted(entries[address + EXCEPT]!, view, at, at + 1)) return;
    const token = view.tokens[at]!;
    this.#add(entry, token, token + 1, token);
  }

  #tryProgram(entry: number, anchor: number): void {
    const { entries } = this.#compiled;
    const view = this.#view;
    const address = entry * ENTRY_SIZE;
    const program = entries[address + PROGRAM]!;
    const to = anchor - entries[address + LEAST]!;
    let at = Math.max(0, anchor - entries[address + MOST]!, this.#next[entry]! - this.#start);
    for (let end = 0; at <= to; at = Math.max(at + 1, end)) {
      end = matchEnd(program, view, at);
      if (end <= at) continue;
      const { first, last, cue, captures } = lastMatch(program, view, end);
      if (!hasAllTags(view, cue, entries[address + WHERE]!) || hasOneTag(view, cue, entries[address + UNLESS]!))
        continue;
      if (isExcepted(entries[address + EXCEPT]!, view, first, last)) continue;
      const { tokens } = view;
      this.#add(
        entry,
        tokens[first]!,
        tokens[Math.max(first, last - 1)]! + 1,
        tokens[cue]!,
        inTokens(captures, tokens),
      );
    }
    this.#next[entry] = this.#start + at;
  }
}

/** Does an exception of the list at an address take a match back? */
const isExcepted = (list: number, view: View, first: number, last: number): boolean => {
  for (let i = list + view.code[list]!; i > list; i--) if (overlaps(view.code[i]!, view, first, last)) return true;
  return false;
};

/** Does an exception match somewhere that shares a token with the match? */
const overlaps = (program: number, view: View, first: number, last: number): boolean => {
  const longest = view.code[program + REACH]! + 4;
  for (let at = Math.max(0, first - longest); at < last; at++) if (matchEnd(program, view, at) > first) return true;
  return false;
};

const inTokens = (captures: Captures | undefined, tokens: readonly number[]): Captures | undefined =>
  captures &&
  Object.fromEntries(
    Object.entries(captures).map(([name, { first, last }]) => [
      name,
      { first: tokens[first]!, last: tokens[last - 1]! + 1 },
    ]),
  );
