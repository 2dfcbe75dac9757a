import type { FigureName, Figures, WeighedWords } from '../../model/figures.ts';

/** A line of the list of figures: what it is called and whether it is a count. */
export interface FigureLine {
  readonly name: FigureName;
  readonly label: string;
}

/** The figures over all kinds in the order in which people read them. */
export const FIGURE_LINES: readonly FigureLine[] = [
  { name: 'macro_f1', label: 'Macro F1 (sentences)' },
  { name: 'any_f1', label: 'Argumentative or not, F1' },
  { name: 'primary_accuracy', label: 'Accuracy, one label a sentence' },
  { name: 'primary_kappa', label: "Cohen's kappa, one label a sentence" },
  { name: 'span_f1', label: 'Span F1, overlap of 0.5 or more' },
  { name: 'exact_span_f1', label: 'Span F1, exact' },
  { name: 'alpha', label: "Krippendorff's u-alpha" },
  { name: 'sentence_f1', label: 'Sentence boundaries, F1' },
  { name: 'addressee_f1', label: 'Addressee, F1' },
  { name: 'target_f1', label: 'Target, F1' },
  { name: 'attribution_accuracy', label: 'Attribution, accuracy' },
  { name: 'noise', label: 'Units in zones that hold none' },
  { name: 'macro_baseline_f1', label: 'Baseline: always positive, macro F1' },
  { name: 'any_base_rate', label: 'Base rate of argumentative sentences' },
];

/** How much evidence of a misjudged unit is shown: it may have dozens of words that weigh next to nothing. */
const MOST_EVIDENCE = 5;

/** The evidence of a unit that weighs most, for or against it, the heaviest first. */
export const heaviest = (evidence: readonly WeighedWords[]): readonly WeighedWords[] =>
  [...evidence].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, MOST_EVIDENCE);

/** Columns of the table of kinds. */
export const KIND_COLUMNS = [
  ['precision', 'Precision'],
  ['recall', 'Recall'],
  ['f1', 'F1'],
  ['span_f1', 'Span F1'],
  ['exact_span_f1', 'Exact'],
  ['alpha', 'Alpha'],
  ['baseline_f1', 'Base F1'],
] as const;

const NOTES = [
  'Precision, recall and F1 of a kind: does the sentence hold a unit of it? Span F1: the same kind, intersection over union of at least 0.5, one to one; exact: the same start and end. Base F1: what saying that every sentence in title, lead and body holds one would get.',
  "Alpha: Krippendorff's u-alpha for unitizing, nominal (Krippendorff et al. 2016), over the characters of the judged sentences; for a kind, that kind against all else.",
] as const;

/** What the figures mean. */
export const notes = ({ bootstrap: { resamples, seed }, figures }: Figures): readonly string[] => [
  ...NOTES,
  ...(figures.macro_f1.low === null
    ? []
    : [`Intervals: 95 %, percentile bootstrap over documents, ${resamples} resamples, seed ${seed}.`]),
];

/** A share with three decimals, a count without. */
export const number = (name: FigureName, value: number): string =>
  name === 'noise' ? String(Math.round(value)) : value.toFixed(3);

/** `[low, high]`, or nothing where there is no interval. */
export const interval = (figures: Figures, name: FigureName): string => {
  const { low, high } = figures.figures[name];
  return low === null || high === null ? '' : `[${number(name, low)}, ${number(name, high)}]`;
};

/** The size of what was compared, in a sentence. */
export const sizes = ({ documents, sentences, units }: Figures): string =>
  `${documents} documents, ${sentences} sentences, ${units.gold} gold units, ${units.predicted} predicted units`;
