import type { Zone } from './document.ts';
import type { OutputEvidence } from './output.ts';
import { UNIT_KINDS, type UnitKind } from './unit.ts';

/** Figures that are taken for each kind; in flat names the kind goes before, as in `demand_f1`. */
const KIND_FIGURES = [
  'precision',
  'recall',
  'f1',
  'span_f1',
  'exact_span_f1',
  'alpha',
  'base_rate',
  'baseline_f1',
] as const;
export type KindFigure = (typeof KIND_FIGURES)[number];

/** Figures over all kinds. */
export const TOTAL_FIGURES = [
  'macro_f1',
  'any_f1',
  'primary_accuracy',
  'primary_kappa',
  'span_f1',
  'exact_span_f1',
  'alpha',
  'sentence_f1',
  'addressee_f1',
  'target_f1',
  'attribution_accuracy',
  'noise',
  'any_base_rate',
  'any_baseline_f1',
  'macro_baseline_f1',
] as const;

export type FigureName = (typeof TOTAL_FIGURES)[number] | `${UnitKind}_${KindFigure}`;

/** The flat names of all figures: the totals first, then kind by kind. */
export const FIGURE_NAMES: readonly FigureName[] = [
  ...TOTAL_FIGURES,
  ...UNIT_KINDS.flatMap((kind) => KIND_FIGURES.map((figure) => `${kind}_${figure}` as const)),
];

/** A figure with its 95 % interval; the interval is null where there are fewer than two documents. */
export interface Figure {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** One label for a sentence: the first kind, in the codebook's order, that it holds. */
export const LABELS = [...UNIT_KINDS, 'none'] as const;
export type Label = (typeof LABELS)[number];

/** How often the units are right for which a rule speaks. */
export interface RuleFigures {
  readonly rule: string;
  /** Predicted units for which the rule speaks. */
  readonly units: number;
  /** Those with a gold unit of their kind, by the matching of `span_f1`. */
  readonly right: number;
  readonly precision: number;
  /** Those in a sentence that holds a gold unit of their kind. */
  readonly inSentence: number;
}

/** The words that a rule saw, and what they weigh for or against the kind of a unit. */
export type WeighedWords = Pick<OutputEvidence, 'rule' | 'text' | 'weight'>;

/** A predicted unit with the rules that speak for and against it and the words that they saw. */
interface ExplainedUnit {
  readonly kind: UnitKind;
  readonly text: string | null;
  readonly evidence: readonly WeighedWords[];
}

/** A sentence whose kinds were judged otherwise than in gold. Offsets count code points. */
export interface SentenceError {
  readonly path: string;
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
  readonly zone: Zone;
  readonly gold: readonly UnitKind[];
  readonly predicted: readonly UnitKind[];
  readonly text: string | null;
  readonly units: readonly ExplainedUnit[];
}

/** How one document does by itself. */
export interface DocumentFigures {
  readonly path: string;
  readonly sentences: number;
  readonly macro_f1: number;
  readonly any_f1: number;
  readonly span_f1: number;
}

/** What predictions are worth against gold, or how far two annotators agree. */
export interface Figures {
  readonly schema: 'yrka-figures/1';
  readonly documents: number;
  readonly sentences: number;
  readonly units: { readonly gold: number; readonly predicted: number };
  /** Gold documents without a prediction: they count as predicting nothing. */
  readonly missing: readonly string[];
  readonly figures: Readonly<Record<FigureName, Figure>>;
  /** Sentences that hold a gold unit of each kind. */
  readonly support: Readonly<Record<UnitKind, number>>;
  /** How the intervals were drawn: percentiles of figures over documents drawn with replacement. */
  readonly bootstrap: { readonly resamples: number; readonly seed: number; readonly level: 0.95 };
  /** Sentences by gold label and predicted label. */
  readonly confusion: Readonly<Record<Label, Readonly<Record<Label, number>>>>;
  readonly rules: readonly RuleFigures[];
  readonly perDocument: readonly DocumentFigures[];
  /** How many sentences were judged otherwise than in gold; `errors` may list fewer. */
  readonly misjudged: number;
  readonly errors: readonly SentenceError[];
}
