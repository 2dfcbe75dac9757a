import type { Word } from '../model/analysis.ts';
import { lowestBit } from '../model/bits.ts';
import type { CompiledRules, Postings } from './compiled-rules.ts';
import { addListTags } from './list-tags.ts';
import { FIRST_LIST_TAG } from './step.ts';

/** Words whose facts are kept; past that the table starts anew, so that memory stays flat. */
const MOST_WORDS = 50_000;

/** A row: the ids of the word's spelling and lemma in patterns (-1: in none), then its list tags as a bit set. */
export const WORD_ID = 0;
export const LEMMA_ID = 1;
export const LIST_BITS = 2;

/**
 * What the rules in force know of words, a row of numbers each. Behind its list tags stand how many entries have the word
 * as their anchor, by its spelling, lemma or list tags, and those entries.
 */
export class FactTable {
  readonly #rules: CompiledRules;
  readonly #rows = new Map<Word, number>();
  #numbers = new Int32Array(1 << 14);
  #used = 0;
  /** How many numbers hold the list tags of a word. */
  readonly #listWords: number;
  /** Place of the number of entries in a row. */
  readonly count: number;
  /** The row of the many words that no pattern and no list holds. */
  readonly #nothing: number;

  constructor(rules: CompiledRules) {
    this.#rules = rules;
    this.#listWords = (rules.listTags.length + 31) >> 5;
    this.count = LIST_BITS + this.#listWords;
    this.#nothing = this.#write(-1, -1, new Int32Array(this.#listWords), []);
  }

  /** All rows. Stays what it is until another row is asked for. */
  get numbers(): Int32Array {
    return this.#numbers;
  }

  /** Gives memory back where many words are kept; rows that were given are not valid behind it. */
  forget(): void {
    if (this.#rows.size < MOST_WORDS) return;
    this.#rows.clear();
    this.#used = this.#nothing + this.count + 1;
  }

  /** The address of a word's row. */
  row(word: Word): number {
    const known = this.#rows.get(word);
    if (known !== undefined) return known;
    const row = this.#look(word);
    this.#rows.set(word, row);
    return row;
  }

  #look(word: Word): number {
    const { texts } = this.#rules;
    const spelling = texts.find(word.norm);
    const lemma = word.lemma === word.norm ? spelling : texts.find(word.lemma);
    const lists = new Int32Array(this.#listWords);
    const isListed = addListTags(this.#rules, word, spelling, lemma, lists);
    if (spelling < 0 && lemma < 0 && !isListed) return this.#nothing;
    return this.#write(spelling, lemma, lists, this.#entries(spelling, lemma, lists));
  }

  #entries(spelling: number, lemma: number, lists: Int32Array): number[] {
    const { byWord, byLemma, byTag } = this.#rules;
    const found: number[] = [];
    if (spelling >= 0) addPostings(byWord, spelling, found);
    if (lemma >= 0) addPostings(byLemma, lemma, found);
    for (let k = 0; k < lists.length; k++)
      for (let bits = lists[k]!; bits !== 0; bits &= bits - 1)
        addPostings(byTag, FIRST_LIST_TAG + 32 * k + lowestBit(bits), found);
    return found;
  }

  #write(spelling: number, lemma: number, lists: Int32Array, entries: readonly number[]): number {
    const row = this.#used;
    this.#used += this.count + 1 + entries.length;
    if (this.#used > this.#numbers.length) {
      const longer = new Int32Array(2 * this.#used);
      longer.set(this.#numbers);
      this.#numbers = longer;
    }
    this.#numbers[row + WORD_ID] = spelling;
    this.#numbers[row + LEMMA_ID] = lemma;
    this.#numbers.set(lists, row + LIST_BITS);
    this.#numbers[row + this.count] = entries.length;
    this.#numbers.set(entries, row + this.count + 1);
    return row;
  }
}

const addPostings = ({ starts, values }: Postings, key: number, found: number[]): void => {
  for (let i = starts[key]!; i < starts[key + 1]!; i++) found.push(values[i]!);
};
