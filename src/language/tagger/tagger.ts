import type { Form } from '../forms.ts';
import type { Allowed } from '../given.ts';
import { LABELS } from '../label.ts';
import type { TaggerTables } from './model.ts';
import {
  contextFeatures,
  contextKey,
  JOINED,
  joinedFeature,
  nextVerbs,
  OFFSETS,
  OUTSIDE,
  PLACES,
  placeFeatures,
  verbAfter,
} from './templates.ts';
import { type WordFeatures, wordFeatures } from './word-features.ts';

const COUNT = LABELS.length;
/** Where the vector of what is not there lies in the arena: all zeros. */
const NOTHING = 0;

/** The features of a form, and where its vectors of label scores begin in the arena, by place; -1 while not computed. */
interface WordType extends WordFeatures {
  readonly vectors: number[];
}

/**
 * Gives words their labels, greedily from left to right. Everything about a word type alone is computed once, and kept by
 * the ids of forms: a tagger belongs to one store of forms.
 */
export class Tagger {
  readonly #tables: TaggerTables;
  /** What is known of forms inside sentences, and at their start, where a capital says little. */
  readonly #inside: (WordType | undefined)[] = [];
  readonly #first: (WordType | undefined)[] = [];
  /** Where the vector of each left context lies in the arena, by its key. */
  readonly #contexts = new Map<number, number>();
  readonly #scores = new Int32Array(COUNT);
  #arena = new Int32Array(COUNT * 1024);
  #used = COUNT;

  constructor(tables: TaggerTables) {
    this.#tables = tables;
  }

  /** The label ids of a sentence's forms; `allowed` are those that the input leaves to each, where it says so. */
  tag(forms: readonly Form[], allowed?: readonly Allowed[]): number[] {
    const types: WordType[] = [];
    for (let i = 0; i < forms.length; i++) types.push(this.#type(forms[i]!, i === 0));
    const verbs = nextVerbs(types);
    const labels: number[] = [];
    const scores = this.#scores;
    const { add } = this.#tables;
    let before = OUTSIDE;
    let beforeThat = OUTSIDE;
    let verb = 0;
    for (let i = 0; i < types.length; i++) {
      const type = types[i]!;
      this.#sum(types, i, this.#context(before, beforeThat, verb));
      const next = types[i + 1]?.ambiguity ?? 0;
      for (let k = 0; k < JOINED; k++) add(joinedFeature(k, type, next, before, verb, verbs[i]!), scores, 0);
      const label = largest(scores, allowed?.[i]);
      labels.push(label);
      beforeThat = before;
      before = label;
      verb = verbAfter(verb, label);
    }
    return labels;
  }

  #type(form: Form, isFirst: boolean): WordType {
    const types = isFirst ? this.#first : this.#inside;
    const known = types[form.id];
    if (known) return known;
    const type = { ...wordFeatures(form.text, isFirst, this.#tables.ambiguityOf), vectors: PLACES.map(() => -1) };
    while (types.length <= form.id) types.push(undefined);
    types[form.id] = type;
    return type;
  }

  /** Sets the scores to what the words around a position and the labels to its left add up to. */
  #sum(types: readonly WordType[], at: number, context: number): void {
    const own = this.#vector(types[at]!, 0);
    const right1 = this.#vector(types[at + OFFSETS[1]!], 1);
    const right2 = this.#vector(types[at + OFFSETS[2]!], 2);
    const left1 = this.#vector(types[at + OFFSETS[3]!], 3);
    const left2 = this.#vector(types[at + OFFSETS[4]!], 4);
    // Read when all vectors are there: the arena may have grown for them.
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

  #vector(type: WordType | undefined, place: number): number {
    if (type === undefined) return NOTHING;
    const known = type.vectors[place]!;
    if (known >= 0) return known;
    const at = this.#allocate(placeFeatures(type, PLACES[place]!));
    type.vectors[place] = at;
    return at;
  }

  #context(before: number, beforeThat: number, verb: number): number {
    const key = contextKey(before, beforeThat, verb);
    const known = this.#contexts.get(key);
    if (known !== undefined) return known;
    const at = this.#allocate(contextFeatures(before, beforeThat, verb));
    this.#contexts.set(key, at);
    return at;
  }

  /** A new vector in the arena with the weights of some features. */
  #allocate(features: readonly number[]): number {
    const at = this.#used;
    this.#used += COUNT;
    if (this.#used > this.#arena.length) {
      const larger = new Int32Array(this.#arena.length * 2);
      larger.set(this.#arena);
      this.#arena = larger;
    }
    for (const feature of features) this.#tables.add(feature, this.#arena, at);
    return at;
  }
}

const largest = (scores: Int32Array, allowed?: Allowed): number => {
  if (allowed) return allowed.reduce((best, label) => (scores[label]! > scores[best]! ? label : best));
  let best = 0;
  for (let label = 1; label < COUNT; label++) if (scores[label]! > scores[best]!) best = label;
  return best;
};
