import type { Allowed } from '../given.ts';
import { LABELS } from '../label.ts';
import type { TaggerTables } from './model.ts';
import {
  contextFeatures,
  JOINED,
  joinedFeature,
  type LeftContext,
  nextContext,
  nextVerbs,
  OFFSETS,
  PLACES,
  placeFeatures,
  SENTENCE_START,
} from './templates.ts';
import { type WordFeatures, wordFeatures } from './word-features.ts';

const COUNT = LABELS.length;
/** Word types whose score vectors are kept; past that the cache starts anew, so that memory stays flat. */
const LARGEST_CACHE = 20_000;

interface WordType {
  readonly features: WordFeatures;
  /** Where the vectors of the word begin in the arena, one vector of label scores a place; -1 while not computed. */
  readonly vectors: Int32Array;
}

/** Gives words their labels, greedily from left to right. Everything about a word type alone is computed once. */
export class Tagger {
  readonly #tables: TaggerTables;
  readonly #types = new Map<string, WordType>();
  readonly #firstTypes = new Map<string, WordType>();
  readonly #contexts = new Map<number, Int32Array>();
  #arena = new Int32Array(COUNT * 1024);
  #used = 0;

  constructor(tables: TaggerTables) {
    this.#tables = tables;
  }

  /** The label ids of a sentence's word forms; `allowed` are those that the input leaves to each, where it says so. */
  tag(forms: readonly string[], allowed?: readonly Allowed[]): number[] {
    if (this.#types.size > LARGEST_CACHE) this.#forget();
    const types = forms.map((form, i) => this.#type(form, i === 0));
    const verbs = nextVerbs(types.map(({ features }) => features));
    const labels: number[] = [];
    const { add } = this.#tables;
    const scores = new Int32Array(COUNT);
    let context = SENTENCE_START;
    for (let i = 0; i < types.length; i++) {
      scores.set(this.#contextVector(context));
      for (let place = 0; place < PLACES.length; place++) {
        const type = types[i + OFFSETS[place]!];
        if (type) this.#addVector(type, place, scores);
      }
      const { features } = types[i]!;
      const next = types[i + 1]?.features;
      for (let k = 0; k < JOINED; k++) add(joinedFeature(k, features, next, context, verbs[i]!), scores, 0);
      const label = largest(scores, allowed?.[i]);
      labels.push(label);
      context = nextContext(context, label);
    }
    return labels;
  }

  #type(form: string, isFirst: boolean): WordType {
    const types = isFirst ? this.#firstTypes : this.#types;
    const known = types.get(form);
    if (known) return known;
    const features = wordFeatures(form, isFirst, this.#tables.ambiguityOf);
    const type = { features, vectors: new Int32Array(PLACES.length).fill(-1) };
    types.set(form, type);
    return type;
  }

  #addVector(type: WordType, place: number, scores: Int32Array): void {
    let at = type.vectors[place]!;
    if (at < 0) {
      at = this.#allocate();
      for (const feature of placeFeatures(type.features, PLACES[place]!)) this.#tables.add(feature, this.#arena, at);
      type.vectors[place] = at;
    }
    // Read once: it may just have grown, and every word passes here five times.
    const arena = this.#arena;
    for (let label = 0; label < COUNT; label++) scores[label]! += arena[at + label]!;
  }

  #allocate(): number {
    const at = this.#used;
    this.#used += COUNT;
    if (this.#used > this.#arena.length) {
      const larger = new Int32Array(this.#arena.length * 2);
      larger.set(this.#arena);
      this.#arena = larger;
    }
    return at;
  }

  #contextVector(context: LeftContext): Int32Array {
    const key = (context.before << 12) | (context.beforeThat << 6) | context.verb;
    let vector = this.#contexts.get(key);
    if (!vector) {
      vector = new Int32Array(COUNT);
      for (const feature of contextFeatures(context)) this.#tables.add(feature, vector, 0);
      this.#contexts.set(key, vector);
    }
    return vector;
  }

  #forget(): void {
    this.#types.clear();
    this.#firstTypes.clear();
    this.#arena.fill(0, 0, this.#used);
    this.#used = 0;
  }
}

const largest = (scores: Int32Array, allowed?: Allowed): number => {
  if (allowed) return allowed.reduce((best, label) => (scores[label]! > scores[best]! ? label : best));
  let best = 0;
  for (let label = 1; label < COUNT; label++) if (scores[label]! > scores[best]!) best = label;
  return best;
};
