import { type FigureName, type KindFigure, LABELS, type Label, type TOTAL_FIGURES } from '../model/figures.ts';
import { UNIT_KINDS, type UnitKind } from '../model/unit.ts';
import { unitizingAlpha, type ValueLengths } from './alpha.ts';
import type { CountName, Tally, Task } from './tally.ts';

/** A share; 0 of nothing. */
const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);

/** The harmonic mean of precision and recall, 0 where both are. */
const harmonic = (precision: number, recall: number): number => share(2 * precision * recall, precision + recall);

const mean = (numbers: readonly number[]): number =>
  share(
    numbers.reduce((a, b) => a + b, 0),
    numbers.length,
  );

const scores = (tally: Tally, ...tasks: readonly Task[]) => {
  const sum = (outcome: 'tp' | 'fp' | 'fn'): number =>
    tasks.reduce((all, task) => all + tally[`${task}.${outcome}`], 0);
  const precision = share(sum('tp'), sum('tp') + sum('fp'));
  const recall = share(sum('tp'), sum('tp') + sum('fn'));
  return { precision, recall, f1: harmonic(precision, recall) };
};

/** Figures by their flat names, from counts over any number of documents. Shares, F1 and their means lie in 0–1. */
export const figuresOf = (tally: Tally): Readonly<Record<FigureName, number>> => {
  const kinds = Object.fromEntries(
    UNIT_KINDS.flatMap((kind) =>
      Object.entries(kindFigures(tally, kind)).map(([name, value]) => [`${kind}_${name}`, value]),
    ),
  ) as Record<`${UnitKind}_${KindFigure}`, number>;
  const totals: Record<(typeof TOTAL_FIGURES)[number], number> = {
    macro_f1: mean(UNIT_KINDS.map((kind) => kinds[`${kind}_f1`])),
    any_f1: scores(tally, 'any').f1,
    primary_accuracy: accuracy(tally),
    primary_kappa: kappa(tally),
    span_f1: scores(tally, ...UNIT_KINDS.map((kind) => `span.${kind}` as const)).f1,
    exact_span_f1: scores(tally, ...UNIT_KINDS.map((kind) => `exact.${kind}` as const)).f1,
    alpha: unitizingAlpha([...UNIT_KINDS.map((kind) => unitLengths(tally, kind)), gapLengths(tally, UNIT_KINDS)]),
    sentence_f1: scores(tally, 'sentence').f1,
    addressee_f1: scores(tally, 'addressee').f1,
    target_f1: scores(tally, 'target').f1,
    attribution_accuracy: share(tally['attribution.right'], tally['attribution.all']),
    noise: tally.noise,
    any_base_rate: baseRate(tally, 'any'),
    any_baseline_f1: alwaysPositive(baseRate(tally, 'any')),
    macro_baseline_f1: mean(UNIT_KINDS.map((kind) => kinds[`${kind}_baseline_f1`])),
  };
  return { ...totals, ...kinds };
};

const kindFigures = (tally: Tally, kind: UnitKind): Record<KindFigure, number> => ({
  ...scores(tally, kind),
  span_f1: scores(tally, `span.${kind}`).f1,
  exact_span_f1: scores(tally, `exact.${kind}`).f1,
  alpha: unitizingAlpha([unitLengths(tally, kind), gapLengths(tally, [kind])]),
  base_rate: baseRate(tally, kind),
  baseline_f1: alwaysPositive(baseRate(tally, kind)),
});

/** The share of the sentences in title, lead and body that hold a gold unit. */
const baseRate = (tally: Tally, of: UnitKind | 'any'): number => share(tally[`candidates.${of}`], tally.candidates);

/** F1 of saying that every such sentence holds one: the precision is the base rate, the recall 1. */
const alwaysPositive = (rate: number): number => harmonic(rate, rate > 0 ? 1 : 0);

const marginal = (tally: Tally, label: Label, side: 'gold' | 'predicted'): number =>
  LABELS.map(
    (other): CountName => (side === 'gold' ? `confusion.${label}.${other}` : `confusion.${other}.${label}`),
  ).reduce((sum, name) => sum + tally[name], 0);

const sentences = (tally: Tally): number => LABELS.reduce((sum, label) => sum + marginal(tally, label, 'gold'), 0);

const accuracy = (tally: Tally): number =>
  share(
    LABELS.reduce((sum, label) => sum + tally[`confusion.${label}.${label}`], 0),
    sentences(tally),
  );

/** Cohen's kappa of the sentences' labels; 1 where both give every sentence the same one. */
const kappa = (tally: Tally): number => {
  const all = sentences(tally);
  if (all === 0) return 0;
  const chance =
    LABELS.reduce((sum, label) => sum + marginal(tally, label, 'gold') * marginal(tally, label, 'predicted'), 0) /
    all ** 2;
  return chance < 1 ? (accuracy(tally) - chance) / (1 - chance) : 1;
};

const unitLengths = (tally: Tally, kind: UnitKind): ValueLengths => ({
  both: tally[`alpha.${kind}.both`],
  length: tally[`alpha.${kind}.length`],
  square: tally[`alpha.${kind}.square`],
});

/** All that is not one of these kinds, for both observers. */
const gapLengths = (tally: Tally, kinds: readonly UnitKind[]): ValueLengths => {
  const units = kinds.map((kind) => unitLengths(tally, kind));
  const length = units.reduce((rest, unit) => rest - unit.length, 2 * tally['alpha.length']);
  if (kinds.length === UNIT_KINDS.length) return { both: tally['alpha.gap.both'], length, square: length };
  const either = units.reduce((sum, unit) => sum + unit.length - unit.both, 0);
  return { both: tally['alpha.length'] - either, length, square: length };
};
