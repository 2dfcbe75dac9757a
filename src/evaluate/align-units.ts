import { overlap } from '../model/span.ts';
import type { GoldDocument, LabelledUnit, PredictedUnit, Prediction } from './annotation.ts';

/** The least intersection over union at which two units count as the same. */
const LEAST_OVERLAP = 0.5;

/** Where predicted units belong in a gold document. */
export interface Alignment {
  readonly gold: GoldDocument;
  readonly prediction: Prediction | null;
  /** The predicted units that are judged; in a document that was judged as a whole all of them. */
  readonly predicted: readonly PredictedUnit[];
  /** Predicted units by the index of the gold sentence that holds most of their characters. */
  readonly bySentence: readonly (readonly PredictedUnit[])[];
  /** Predicted units with the gold unit that they are matched with: the same kind, one to one. */
  readonly matched: ReadonlyMap<PredictedUnit, LabelledUnit>;
}

export const alignUnits = (gold: GoldDocument, prediction: Prediction | null): Alignment => {
  const units = prediction?.units ?? [];
  const predicted = gold.whole ? units : units.filter((unit) => isMostlyJudged(unit, gold));
  const bySentence: PredictedUnit[][] = gold.sentences.map(() => []);
  for (const unit of predicted) {
    const home = homeOf(unit, gold);
    if (home >= 0) bySentence[home]!.push(unit);
  }
  const goldUnits = gold.sentences.flatMap((sentence) => sentence.units);
  return { gold, prediction, predicted, bySentence, matched: matchUnits(goldUnits, predicted) };
};

const isMostlyJudged = (unit: LabelledUnit, { sentences }: GoldDocument): boolean =>
  2 * sentences.reduce((sum, sentence) => sum + overlap(unit, sentence), 0) > unit.end - unit.start;

/** Index of the sentence that holds most of a unit, the first of several; -1 where none holds any. */
const homeOf = (unit: LabelledUnit, { sentences }: GoldDocument): number => {
  let home = -1;
  let most = 0;
  for (const [index, sentence] of sentences.entries()) {
    const shared = overlap(unit, sentence);
    if (shared > most) [home, most] = [index, shared];
  }
  return home;
};

/** Takes for each gold unit in turn the free predicted unit of its kind that overlaps it best, the last of equals. */
const matchUnits = (
  golds: readonly LabelledUnit[],
  predicted: readonly PredictedUnit[],
): Map<PredictedUnit, LabelledUnit> => {
  const matched = new Map<PredictedUnit, LabelledUnit>();
  for (const gold of golds) {
    let best: PredictedUnit | null = null;
    let most = LEAST_OVERLAP;
    for (const unit of predicted) {
      if (unit.kind !== gold.kind || matched.has(unit)) continue;
      const shared = intersectionOverUnion(unit, gold);
      if (shared >= most) [best, most] = [unit, shared];
    }
    if (best) matched.set(best, gold);
  }
  return matched;
};

const intersectionOverUnion = (a: LabelledUnit, b: LabelledUnit): number =>
  overlap(a, b) / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
