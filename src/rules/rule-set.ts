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
  LISTS,
  MOST,
  NO_LISTS,
  NO_PROGRAM,
  PROGRAM,
  UNLESS,
  WHERE,
} from './compiled-rules.ts';
import { shippedRules } from './default-pack.ts';
import { FactTable, LEMMA_ID, LIST_BITS } from './fact-table.ts';
import { Firings, type MatchTarget } from './firings.ts';
import { lastMatch, matchEnd, type View } from './matcher.ts';
import { FIRST_LIST_TAG } from './step.ts';

const isOpenQuote = tagTest('OpenQuote');
const isCloseQuote = tagTest('CloseQuote');

/** The rules and lists of some packs, ready to run. Results do not depend on what was matched before. */
export class RuleSet {
  readonly #compiled: CompiledRules;
  readonly #facts: FactTable;
  readonly #entries: Int32Array;
  readonly #view: View;
  readonly #firings: Firings;
  /** The tags that are anchors, but for those of lists, which are known of a word. */
  readonly #anchors = new Int32Array(TAG_WORDS);
  /** Where the next match of each program's entry may begin: places are counted through all sentences. */
  readonly #next: Float64Array;
  /** The place of the sentence's first token. */
  #start = 0;

  constructor(packs: readonly RuleSource[]) {
    this.#compiled = shippedRules(packs)?.rules ?? compileRules(packs);
    const { depth, entries, code, captures, rules, byTag } = this.#compiled;
    this.#facts = new FactTable(this.#compiled);
    this.#entries = entries;
    this.#view = {
      code,
      captures,
      starts: new Int32Array(depth),
      tags: new Int32Array(0),
      tokens: [],
      rows: [],
      facts: this.#facts.numbers,
      size: 0,
    };
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
    const lists = this.#facts.row(word) + LIST_BITS;
    const { numbers } = this.#facts;
    return this.#compiled.listTags.filter((_, bit) => (numbers[lists + (bit >> 5)]! & (1 << (bit & 31))) !== 0);
  }

  #match(analysis: Analysis, sentence: Sentence, target: MatchTarget): void {
    this.#look(analysis, sentence);
    const { rows, facts, size } = this.#view;
    const { count } = this.#facts;
    for (let at = 0; at < size; at++) {
      const row = rows[at]!;
      const first = row + count + 1;
      const last = first + facts[row + count]!;
      for (let i = first; i < last; i++) this.#try(facts[i]!, at);
      this.#tryTags(at);
      if (at + 1 < size) this.#tryPairs(facts[row + LEMMA_ID]!, facts[rows[at + 1]! + LEMMA_ID]!, at);
    }
    this.#start += size;
    this.#firings.drain(target);
  }

  /** Sets the view to a sentence. */
  #look({ tags, tokens }: Analysis, { first, last }: Sentence): void {
    const view = this.#view;
    this.#facts.forget();
    let size = 0;
    for (let i = first; i < last; i++) {
      if (isOpenQuote(tags, i * TAG_WORDS) || isCloseQuote(tags, i * TAG_WORDS)) continue;
      view.tokens[size] = i;
      view.rows[size] = this.#facts.row(tokens[i]!.word);
      size++;
    }
    view.tags = tags;
    view.facts = this.#facts.numbers;
    view.size = size;
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
    this.#firings.add(this.#entries[entry * ENTRY_SIZE]!, entry, first, last, cue, captures);
  }

  /** Looks for matches of an entry whose anchor stands at a place. */
  #try(entry: number, at: number): void {
    const address = entry * ENTRY_SIZE;
    const program = this.#entries[address + PROGRAM]!;
    if (program !== NO_PROGRAM) this.#tryProgram(entry, program, at);
    else if (this.#fits(address, at, at, at + 1)) {
      const token = this.#view.tokens[at]!;
      this.#add(entry, token, token + 1, token);
    }
  }

  #tryProgram(entry: number, program: number, anchor: number): void {
    const address = entry * ENTRY_SIZE;
    const view = this.#view;
    const to = anchor - this.#entries[address + LEAST]!;
    let at = Math.max(0, anchor - this.#entries[address + MOST]!, this.#next[entry]! - this.#start);
    for (let end = 0; at <= to; at = Math.max(at + 1, end)) {
      end = matchEnd(program, view, at);
      if (end <= at) continue;
      const { first, last, cue, captures } = lastMatch(program, view, end);
      if (!this.#fits(address, cue, first, last)) continue;
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

  /** Has the cue of a match the tags that an entry asks for, none that it forbids, and does no exception take it back? */
  #fits(address: number, cue: number, first: number, last: number): boolean {
    const entries = this.#entries;
    const { tags, tokens } = this.#view;
    const offset = tokens[cue]! * TAG_WORDS;
    for (let k = 0; k < TAG_WORDS; k++) {
      const held = tags[offset + k]!;
      if ((entries[address + WHERE + k]! & ~held) !== 0 || (entries[address + UNLESS + k]! & held) !== 0) return false;
    }
    const lists = entries[address + LISTS]!;
    return (
      (lists === NO_LISTS || this.#fitsLists(lists, cue)) &&
      !isExcepted(entries[address + EXCEPT]!, this.#view, first, last)
    );
  }

  /** The same for the tags of lists: the address is that of two sets. */
  #fitsLists(sets: number, cue: number): boolean {
    const { code, facts, rows } = this.#view;
    const size = this.#facts.count - LIST_BITS;
    for (let k = 0; k < size; k++) {
      const held = facts[rows[cue]! + LIST_BITS + k]!;
      if ((code[sets + k]! & ~held) !== 0 || (code[sets + size + k]! & held) !== 0) return false;
    }
    return true;
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
