import { byBits, hashText } from '../../data/hash.ts';
import { LABELS } from '../label.ts';
import type { TaggerModel } from './model.ts';
import {
  contextFeatures,
  joinFeatures,
  nextVerbs,
  OFFSETS,
  OUTSIDE,
  PLACES,
  placeFeatures,
  stopOf,
  verbAfter,
} from './templates.ts';
import { type AmbiguityClass, normalForm, type WordFeatures, wordFeatures } from './word-features.ts';

/** A sentence to learn from: word forms and the ids of their labels, side by side. */
export interface TaggedSentence {
  readonly forms: readonly string[];
  readonly labels: readonly number[];
}

export interface TrainOptions {
  /** Passes over the training data. */
  readonly rounds: number;
  /** Features whose weights all stay below this share of the largest are left out of the model. */
  readonly prune: number;
  readonly seed: number;
  /** Models that are trained with other orders of the data and added up. */
  readonly runs: number;
}

export const TRAIN_DEFAULTS: TrainOptions = { rounds: 5, prune: 0.01, seed: 1, runs: 12 };

const COUNT = LABELS.length;

/** Averaged perceptron, greedy from left to right, on its own earlier guesses. The same data give the same model. */
export const trainTagger = (
  sentences: readonly TaggedSentence[],
  options: TrainOptions = TRAIN_DEFAULTS,
): TaggerModel => {
  const ambiguity = ambiguityClasses(sentences);
  const prepared = sentences.map(({ forms, labels }) => {
    const words = forms.map((form, i) => wordFeatures(form, i === 0, (hash) => ambiguity.get(hash)));
    const verbs = nextVerbs(
      words.map(({ ambiguity: own }) => own),
      words.map(stopOf),
      words.length,
    );
    return { words, verbs, labels };
  });
  const learners = Array.from({ length: options.runs }, (_, run) => {
    const learner = new Learner();
    const random = generator(options.seed + run);
    for (let round = 0; round < options.rounds; round++) {
      for (const { words, verbs, labels } of shuffle(prepared, random)) {
        let before = OUTSIDE;
        let beforeThat = OUTSIDE;
        let verb = 0;
        for (const [i, right] of labels.entries()) {
          const label = learner.learn(positionFeatures(words, verbs, i, before, beforeThat, verb), right);
          beforeThat = before;
          before = label;
          verb = verbAfter(verb, label);
        }
      }
    }
    return learner.averages();
  });
  return modelOf(learners, ambiguity, options.prune);
};

const positionFeatures = (
  words: readonly WordFeatures[],
  verbs: readonly number[],
  at: number,
  before: number,
  beforeThat: number,
  verb: number,
): number[] => [
  ...PLACES.flatMap((place, i) => {
    const word = words[at + OFFSETS[i]!];
    return word ? placeFeatures(word, place) : [];
  }),
  ...contextFeatures(before, beforeThat, verb),
  ...joinFeatures([], words[at]!.word, words[at]!.ambiguity, words[at + 1]?.ambiguity ?? 0, before, verb, verbs[at]!),
];

/** Words seen at least this often in training have an ambiguity class; rarer ones are treated as the unknown are. */
const KNOWN = 2;

/** The classes of the words that are known from training, by the hash of their lower-case form. */
const ambiguityClasses = (sentences: readonly TaggedSentence[]): Map<number, AmbiguityClass> => {
  const seen = new Map<number, Map<number, number>>();
  for (const { forms, labels } of sentences) {
    for (const [i, form] of forms.entries()) {
      const hash = hashText(normalForm(form));
      const counts = seen.get(hash) ?? new Map<number, number>();
      counts.set(labels[i]!, (counts.get(labels[i]!) ?? 0) + 1);
      seen.set(hash, counts);
    }
  }
  const classes = new Map<string, AmbiguityClass>();
  const classOf = new Map<number, AmbiguityClass>();
  for (const [hash, counts] of seen) {
    const total = [...counts.values()].reduce((a, b) => a + b, 0);
    if (total < KNOWN) continue;
    const labels = [...counts].sort(([a, m], [b, n]) => n - m || a - b).map(([label]) => label);
    const key = labels.join(',');
    const known = classes.get(key) ?? {
      id: classes.size + 1,
      isVerbal: labels.some((label) => LABELS[label]!.upos === 'VERB' || LABELS[label]!.upos === 'AUX'),
    };
    classes.set(key, known);
    classOf.set(hash, known);
  }
  return classOf;
};

/** Perceptron weights with the sums that their average needs; one dense row of labels a feature. */
class Learner {
  readonly #rows = new Map<number, number>();
  #weights = new Int32Array(COUNT * 4096);
  #sums = new Float64Array(COUNT * 4096);
  #since = new Int32Array(COUNT * 4096);
  #step = 0;

  /** Guesses a position's label, learns from the right one, and gives the guess. */
  learn(features: readonly number[], right: number): number {
    this.#step++;
    const rows = features.map((feature) => this.#row(feature));
    const scores = new Int32Array(COUNT);
    for (const row of rows) for (let label = 0; label < COUNT; label++) scores[label]! += this.#weights[row + label]!;
    let guess = 0;
    for (let label = 1; label < COUNT; label++) if (scores[label]! > scores[guess]!) guess = label;
    if (guess !== right) {
      for (const row of rows) {
        this.#change(row + right, 1);
        this.#change(row + guess, -1);
      }
    }
    return guess;
  }

  #row(feature: number): number {
    const known = this.#rows.get(feature);
    if (known !== undefined) return known;
    const row = this.#rows.size * COUNT;
    this.#rows.set(feature, row);
    if (row + COUNT > this.#weights.length) {
      this.#weights = grown(this.#weights, Int32Array);
      this.#sums = grown(this.#sums, Float64Array);
      this.#since = grown(this.#since, Int32Array);
    }
    return row;
  }

  #change(cell: number, by: number): void {
    this.#sums[cell]! += this.#weights[cell]! * (this.#step - this.#since[cell]!);
    this.#since[cell] = this.#step;
    this.#weights[cell]! += by;
  }

  /** The averaged weights, a row of labels for each feature. */
  averages(): Map<number, Float64Array> {
    for (let cell = 0; cell < this.#rows.size * COUNT; cell++) this.#change(cell, 0);
    return new Map([...this.#rows].map(([feature, row]) => [feature, this.#sums.slice(row, row + COUNT)]));
  }
}

/** The sum of several runs as 16-bit integers, without features that hardly matter. */
const modelOf = (
  runs: readonly ReadonlyMap<number, Float64Array>[],
  ambiguity: ReadonlyMap<number, AmbiguityClass>,
  prune: number,
): TaggerModel => {
  const total = new Map<number, Float64Array>();
  let largest = 0;
  for (const run of runs) {
    for (const [feature, row] of run) {
      const sum = total.get(feature) ?? new Float64Array(COUNT);
      for (let label = 0; label < COUNT; label++) sum[label]! += row[label]!;
      total.set(feature, sum);
    }
  }
  for (const row of total.values()) for (const sum of row) largest = Math.max(largest, Math.abs(sum));
  const scale = 32767 / largest;
  const least = prune * 32767;
  const features: TaggerModel['features'][number][] = [];
  for (const [hash, row] of total) {
    const weights: { label: number; weight: number }[] = [];
    for (let label = 0; label < COUNT; label++) {
      const weight = Math.round(row[label]! * scale);
      if (Math.abs(weight) >= least) weights.push({ label, weight });
    }
    if (weights.length > 0) features.push({ hash, weights });
  }
  return {
    ambiguity: [...ambiguity].sort(([a], [b]) => byBits(a, b)),
    features: features.sort((a, b) => byBits(a.hash, b.hash)),
  };
};

type Numbers = Int32Array | Float64Array;

const grown = <T extends Numbers>(old: T, kind: new (size: number) => T): T => {
  const larger = new kind(old.length * 2);
  larger.set(old);
  return larger;
};

/** Mulberry32: small, fast and the same everywhere. */
const generator = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

const shuffle = <T>(items: readonly T[], random: () => number): T[] => {
  const mixed = [...items];
  for (let i = mixed.length - 1; i > 0; i--) {
    const other = Math.floor(random() * (i + 1));
    [mixed[i], mixed[other]] = [mixed[other]!, mixed[i]!];
  }
  return mixed;
};
