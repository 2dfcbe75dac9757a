import type { Form } from '../forms.ts';
import type { Allowed } from '../given.ts';
import { LABELS } from '../label.ts';
import { LONGEST_SENTENCE } from '../split-sentences.ts';
import type { TaggerTables } from './model.ts';
import {
  contextFeatures,
  contextKey,
  joinFeatures,
  nextVerbs,
  OUTSIDE,
  PLACES,
  placeFeatures,
  stopOf,
  verbAfter,
} from './templates.ts';
import { wordFeatures } from './word-features.ts';

const COUNT = LABELS.length;
/** Where the vector of what is not there lies in the arena: all zeros. */
const NOTHING = 0;

/** A row: whether it is filled and what the word stops, its hash, its ambiguity class, and where its vectors begin, by place. */
const ROW = 8;
const STOP = 0;
const WORD = 1;
const AMBIGUITY = 2;
const VECTORS = 3;
const FILLED = 4;

/**
 * Gives words their labels, greedily from left to right. Everything about a word alone is computed once and kept by the ids
 * of forms, so a tagger belongs to one store of forms; in numbers side by side, as what takes time is to fetch them.
 */
export class Tagger {
  readonly #tables: TaggerTables;
  /** Two rows for each form: inside sentences, and at their start, where a capital says little. */
  #rows: Int32Array<ArrayBuffer> = new Int32Array(2 * ROW * 1024);
  /** Vectors of label scores. */
  #arena = new Int32Array(COUNT * 1024);
  #used = COUNT;
  /** Where the vector of each left context lies in the arena, by its key. */
  readonly #contexts = new Map<number, number>();
  readonly #scores = new Int32Array(COUNT);
  readonly #joined: number[] = [];
  readonly #at = new Int32Array(LONGEST_SENTENCE);
  readonly #ambiguity = new Int32Array(LONGEST_SENTENCE);
  readonly #stops = new Uint8Array(LONGEST_SENTENCE);

  constructor(tables: TaggerTables) {
    this.#tables = tables;
  }

  /** The label ids of a sentence's forms; `allowed` are those that the input leaves to each, where it says so. */
  tag(forms: readonly Form[], allowed?: readonly Allowed[]): number[] {
    const labels: number[] = [];
    for (let from = 0; from < forms.length; from += LONGEST_SENTENCE)
      this.#tagSome(forms, from, Math.min(forms.length, from + LONGEST_SENTENCE), allowed, labels);
    return labels;
  }

  #tagSome(
    forms: readonly Form[],
    from: number,
    to: number,
    allowed: readonly Allowed[] | undefined,
    labels: number[],
  ): void {
    const size = to - from;
    this.#look(forms, from, size);
    const verbs = nextVerbs(this.#ambiguity, this.#stops, size);
    const scores = this.#scores;
    const rows = this.#rows;
    const { add } = this.#tables;
    let before = OUTSIDE;
    let beforeThat = OUTSIDE;
    let verb = 0;
    for (let i = 0; i < size; i++) {
      this.#sum(i, size, this.#context(before, beforeThat, verb));
      const row = this.#at[i]!;
      const word = rows[row + WORD]!;
      const ambiguity = rows[row + AMBIGUITY]!;
      const next = i + 1 < size ? this.#ambiguity[i + 1]! : 0;
      add(joinFeatures(this.#joined, word, ambiguity, next, before, verb, verbs[i]!), scores, 0);
      const label = largest(scores, allowed?.[from + i]);
      labels.push(label);
      beforeThat = before;
      before = label;
      verb = verbAfter(verb, label);
    }
  }

  /** Finds the rows of a sentence's forms, and what is asked of each word by those in front of it. */
  #look(forms: readonly Form[], from: number, size: number): void {
    for (let i = 0; i < size; i++) this.#at[i] = this.#row(forms[from + i]!, i === 0);
    const rows = this.#rows;
    for (let i = 0; i < size; i++) {
      const row = this.#at[i]!;
      this.#ambiguity[i] = rows[row + AMBIGUITY]!;
      this.#stops[i] = rows[row + STOP]! & ~FILLED;
    }
  }

  #row({ id, text }: Form, isFirst: boolean): number {
    const row = ROW * (2 * id + (isFirst ? 1 : 0));
    if (row >= this.#rows.length) this.#rows = longer(this.#rows, row);
    if (this.#rows[row + STOP] !== 0) return row;
    const features = wordFeatures(text, isFirst, this.#tables.ambiguityOf);
    this.#rows[row + STOP] = stopOf(features) | FILLED;
    this.#rows[row + WORD] = features.word;
    this.#rows[row + AMBIGUITY] = features.ambiguity;
    for (let i = 0; i < PLACES.length; i++)
      this.#rows[row + VECTORS + i] = this.#vector(placeFeatures(features, PLACES[i]!));
    return row;
  }

  /** Sets the scores to what the words around a position and the labels to its left add up to. */
  #sum(i: number, size: number, context: number): void {
    const at = this.#at;
    const rows = this.#rows;
    const own = rows[at[i]! + VECTORS]!;
    const right1 = i + 1 < size ? rows[at[i + 1]! + VECTORS + 1]! : NOTHING;
    const right2 = i + 2 < size ? rows[at[i + 2]! + VECTORS + 2]! : NOTHING;
    const left1 = i > 0 ? rows[at[i - 1]! + VECTORS + 3]! : NOTHING;
    const left2 = i > 1 ? rows[at[i - 2]! + VECTORS + 4]! : NOTHING;
    const arena = this.#arena;
    const scores = this.#scores;
    for (let k = 0; k < COUNT; k++)
      scores[k] =
        arena[context + k]! +
        arena[own + k]! +
        arena[right1 + k]! +
        arena[right2 + k]! +
        arena[left1 + k]! +
        arena[left2 + k]!;
  }

  #context(before: number, beforeThat: number, verb: number): number {
    const key = contextKey(before, beforeThat, verb);
    const known = this.#contexts.get(key);
    if (known !== undefined) return known;
    const at = this.#vector(contextFeatures(before, beforeThat, verb));
    this.#contexts.set(key, at);
    return at;
  }

  /** A new vector in the arena with the weights of some features. */
  #vector(features: readonly number[]): number {
    const at = this.#used;
    this.#used += COUNT;
    if (this.#used > this.#arena.length) this.#arena = longer(this.#arena, this.#used);
    this.#tables.add(features, this.#arena, at);
    return at;
  }
}

/** The same numbers with room for twice as many as are needed. */
const longer = (numbers: Int32Array<ArrayBuffer>, needed: number): Int32Array<ArrayBuffer> => {
  const copy = new Int32Array(2 * needed);
  copy.set(numbers);
  return copy;
};

const largest = (scores: Int32Array, allowed?: Allowed): number => {
  if (allowed) return allowed.reduce((best, label) => (scores[label]! > scores[best]! ? label : best));
  let best = 0;
  for (let label = 1; label < COUNT; label++) if (scores[label]! > scores[best]!) best = label;
  return best;
};
