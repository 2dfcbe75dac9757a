import { type DocumentFigures, type Figures, LABELS } from '../model/figures.ts';
import { UNIT_KINDS, type UnitKind } from '../model/unit.ts';
import { type Alignment, alignUnits } from './align-units.ts';
import { type BootstrapOptions, bootstrap } from './bootstrap.ts';
import { figuresOf } from './figures-of.ts';
import { findErrors } from './find-errors.ts';
import type { DocumentPair } from './match-documents.ts';
import { ruleFigures } from './rule-figures.ts';
import { sumTallies, type Tally } from './tally.ts';
import { tallyDocument } from './tally-document.ts';

export interface EvaluateOptions extends BootstrapOptions {
  /** Which errors are listed: those about one kind, all, or none. */
  readonly errors: UnitKind | 'all' | 'none';
}

/** Figures over documents with their predictions. They depend on the arguments alone. */
export const evaluate = (
  pairs: readonly DocumentPair[],
  { errors: listed, resamples, seed }: EvaluateOptions,
): Figures => {
  const alignments = pairs.map(({ gold, prediction }) => alignUnits(gold, prediction));
  const tallies = alignments.map(tallyDocument);
  const total = sumTallies(tallies);
  const errors = alignments.flatMap(findErrors);
  return {
    schema: 'yrka-figures/1',
    documents: pairs.length,
    sentences: pairs.reduce((sum, { gold }) => sum + gold.sentences.length, 0),
    units: { gold: total['units.gold'], predicted: total['units.predicted'] },
    missing: pairs.filter(({ prediction }) => !prediction).map(({ gold }) => gold.path),
    figures: bootstrap(tallies, { resamples, seed }),
    support: record(UNIT_KINDS, (kind) => total[`${kind}.tp`] + total[`${kind}.fn`]),
    bootstrap: { resamples, seed, level: 0.95 },
    confusion: record(LABELS, (gold) => record(LABELS, (predicted) => total[`confusion.${gold}.${predicted}`])),
    rules: ruleFigures(alignments),
    perDocument: alignments.map((alignment, index) => documentFigures(alignment, tallies[index]!)),
    misjudged: errors.length,
    errors: errors.filter(
      ({ gold, predicted }) =>
        listed === 'all' || (listed !== 'none' && gold.includes(listed) !== predicted.includes(listed)),
    ),
  };
};

const record = <Key extends string, Value>(keys: readonly Key[], of: (key: Key) => Value): Record<Key, Value> =>
  Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<Key, Value>;

const documentFigures = ({ gold }: Alignment, tally: Tally): DocumentFigures => {
  const { macro_f1, any_f1, span_f1 } = figuresOf(tally);
  return { path: gold.path, sentences: gold.sentences.length, macro_f1, any_f1, span_f1 };
};
