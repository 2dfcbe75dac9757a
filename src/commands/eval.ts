import { asPrediction, type Prediction } from '../evaluate/annotation.ts';
import { documentName } from '../evaluate/document-name.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import { predictionFrom } from '../evaluate/from-output.ts';
import { matchDocuments } from '../evaluate/match-documents.ts';
import { FIGURE_NAMES, type Figures } from '../model/figures.ts';
import { InputError, type Issue } from '../model/issue.ts';
import type { UnitKind } from '../model/unit.ts';
import { type FiguresFormat, figuresWriters } from '../write/figures/writers.ts';
import { EXIT } from './exit.ts';
import { holds, parseCondition } from './fail-on.ts';
import { findInputs, type InputOptions } from './find-inputs.ts';
import type { Io } from './io.ts';
import { findTexts, type Gold, loadGold } from './load-gold.ts';
import { loadResults, type MiningOptions } from './load-results.ts';
import { printIssue } from './print-issue.ts';

export interface EvalOptions extends MiningOptions {
  readonly format?: FiguresFormat;
  /** Conditions over the flat names of figures, such as `macro_f1<0.7`. */
  readonly failOn?: readonly string[];
  /** Which errors are listed; none where missing. */
  readonly errors?: UnitKind | 'all' | 'none';
  /** How many times documents are drawn for the intervals; 1000 where missing, 0 for no intervals. */
  readonly resamples?: number;
  /** Decides what is drawn; 1 where missing. */
  readonly seed?: number;
  readonly stdinName?: string;
}

/** What conditions may name: every figure, and the counts beside them. */
const NAMES = [...FIGURE_NAMES, 'documents', 'sentences', 'gold_units', 'predicted_units', 'misjudged'] as const;

/**
 * `yrka eval GOLD [PATH…]`: prints figures of predictions against gold, or of two annotators' agreement. Gives the exit code:
 * 1 where a condition holds, 2 where something could not be used or read.
 */
export const evaluateCommand = async (
  goldPath: string,
  paths: readonly string[],
  options: EvalOptions,
  io: Pick<Io, 'stdout' | 'stderr' | 'stdin'>,
): Promise<number> => {
  const report = (issues: readonly Issue[]): void => {
    for (const issue of issues) printIssue(issue, io);
  };
  try {
    const conditions = (options.failOn ?? []).map((expression) => parseCondition(expression, NAMES));
    const { figures, issues } = await run(goldPath, paths, options, io.stdin);
    report(issues);
    await io.stdout(figuresWriters[options.format ?? 'text'](figures));
    if (issues.some(({ severity }) => severity === 'error')) return EXIT.failure;
    const values = valuesOf(figures);
    const met = conditions.filter((condition) => holds(condition, values));
    for (const { name, operator, number } of met) {
      io.stderr(`yrka: --fail-on '${name}${operator}${number}' holds: ${name} = ${round(values[name])}\n`);
    }
    return met.length > 0 ? EXIT.found : EXIT.done;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    report(error.issues);
    return EXIT.failure;
  }
};

const run = async (
  goldPath: string,
  paths: readonly string[],
  options: EvalOptions,
  stdin: Io['stdin'],
): Promise<{ readonly figures: Figures; readonly issues: readonly Issue[] }> => {
  const { errors = 'none', resamples = 1000, seed = 1, stdinName = '-' } = options;
  const inputOptions: InputOptions = { stdin, stdinName, results: true };
  const gold = await loadGold(goldPath, inputOptions);
  const loaded = await loadPredictions(gold, paths.length > 0 ? paths : await findTexts(gold), inputOptions, options);
  const { pairs, issues: matching } = matchDocuments(
    gold.documents.map(({ document }) => document),
    loaded.predictions,
  );
  const ambiguous = matching.filter(({ severity }) => severity === 'error');
  if (ambiguous.length > 0) throw new InputError(...ambiguous);
  const missing = pairs.filter(({ prediction }) => !prediction).map((pair) => pair.gold.path);
  const issues = [...gold.issues, ...loaded.issues, ...matching, ...missingIssue(goldPath, missing, pairs.length)];
  if (missing.length === pairs.length) {
    const message = 'no gold document has a prediction: their base names are compared';
    throw new InputError(...issues, { code: 'no-prediction', severity: 'error', message, path: goldPath });
  }
  return { figures: evaluate(pairs, { errors, resamples, seed }), issues };
};

const loadPredictions = async (
  gold: Gold,
  paths: readonly string[],
  inputOptions: InputOptions,
  mining: MiningOptions,
): Promise<{ readonly predictions: readonly Prediction[]; readonly issues: readonly Issue[] }> => {
  const { inputs, missing } = await findInputs(paths, inputOptions);
  if (missing.length > 0) throw new InputError(...missing);
  const goldFiles = new Set(gold.documents.map(({ input }) => input.file));
  const names = new Set(gold.documents.map(({ document }) => document.name));
  const predictions: Prediction[] = [];
  const issues: Issue[] = [];
  const isGold = (file: string | null, path: string): boolean => goldFiles.has(file) && !paths.includes(path);
  const others = inputs.filter(({ file, source }) => !isGold(file, source.path));
  const wants = (path: string): boolean => names.has(documentName(path)) || paths.includes(path);
  for await (const item of loadResults(others, { ...mining, wants })) {
    if (item.type === 'issue') issues.push(item.issue);
    else predictions.push(item.type === 'output' ? predictionFrom(item.output) : asPrediction(item.document));
  }
  return { predictions, issues };
};

/** More names than these are not spelt out. */
const MOST_NAMES = 5;

const missingIssue = (path: string, missing: readonly string[], all: number): readonly Issue[] => {
  if (missing.length === 0) return [];
  const names = [...missing.slice(0, MOST_NAMES), ...(missing.length > MOST_NAMES ? ['…'] : [])].join(', ');
  const message = `${missing.length} of ${all} gold documents have no prediction and count as predicting nothing: ${names}`;
  return [{ code: 'no-prediction', severity: 'warning', path, message }];
};

const valuesOf = ({ figures, documents, sentences, units, misjudged }: Figures) =>
  ({
    ...Object.fromEntries(FIGURE_NAMES.map((name) => [name, figures[name].value])),
    documents,
    sentences,
    gold_units: units.gold,
    predicted_units: units.predicted,
    misjudged,
  }) as Record<(typeof NAMES)[number], number>;

const round = (value: number): number => Math.round(value * 1e6) / 1e6;
