import { UNIT_ZONES } from '../model/document.ts';
import type { Label } from '../model/figures.ts';
import { overlap, sameSpan } from '../model/span.ts';
import { UNIT_KINDS, type UnitKind } from '../model/unit.ts';
import type { Alignment } from './align-units.ts';
import type { GoldDocument, LabelledUnit, Prediction } from './annotation.ts';
import { namesSomething, samePhrase } from './same-phrase.ts';
import { emptyTally, type OpenTally, type Tally, type Task } from './tally.ts';
import { tallyAlpha } from './tally-alpha.ts';

/** Code points by which a sentence may differ at either end: closing marks, mostly. */
const SLACK = 2;

/** Counts what was found in one document against its gold labels. */
export const tallyDocument = (alignment: Alignment): Tally => {
  const tally = emptyTally();
  tallySentences(alignment, tally);
  tallyUnits(alignment, tally);
  if (alignment.prediction) tallyBoundaries(alignment.gold, alignment.prediction, tally);
  tallyAlpha(alignment, tally);
  return tally;
};

/** The kinds that some units have, in the codebook's order. */
export const kindsOf = (units: readonly LabelledUnit[]): readonly UnitKind[] =>
  UNIT_KINDS.filter((kind) => units.some((unit) => unit.kind === kind));

const labelOf = (kinds: readonly UnitKind[]): Label => kinds[0] ?? 'none';

const count = (tally: OpenTally, task: Task, inGold: boolean, inPrediction: boolean): void => {
  if (inGold && inPrediction) tally[`${task}.tp`]++;
  else if (inPrediction) tally[`${task}.fp`]++;
  else if (inGold) tally[`${task}.fn`]++;
};

const tallySentences = ({ gold, bySentence }: Alignment, tally: OpenTally): void => {
  for (const [index, sentence] of gold.sentences.entries()) {
    const expected = kindsOf(sentence.units);
    const found = kindsOf(bySentence[index]!);
    const mayHold = UNIT_ZONES.has(sentence.zone);
    for (const kind of UNIT_KINDS) count(tally, kind, expected.includes(kind), found.includes(kind));
    count(tally, 'any', expected.length > 0, found.length > 0);
    tally[`confusion.${labelOf(expected)}.${labelOf(found)}`]++;
    if (!mayHold && expected.length === 0) tally.noise += bySentence[index]!.length;
    if (mayHold || expected.length > 0) {
      tally.candidates++;
      if (expected.length > 0) tally['candidates.any']++;
      for (const kind of expected) tally[`candidates.${kind}`]++;
    }
  }
};

const tallyUnits = ({ gold, predicted, matched }: Alignment, tally: OpenTally): void => {
  const golds = gold.sentences.flatMap(({ units }) => units);
  const found = new Set(matched.values());
  const free = [...predicted];
  for (const unit of golds) {
    count(tally, `span.${unit.kind}`, true, found.has(unit));
    const same = free.findIndex((other) => other.kind === unit.kind && sameSpan(other, unit));
    if (same >= 0) free.splice(same, 1);
    count(tally, `exact.${unit.kind}`, true, same >= 0);
  }
  for (const unit of free) count(tally, `exact.${unit.kind}`, false, true);
  for (const unit of predicted) if (!matched.has(unit)) count(tally, `span.${unit.kind}`, false, true);
  for (const [unit, original] of matched) {
    tally['attribution.all']++;
    if (unit.attribution === original.attribution) tally['attribution.right']++;
    if (unit.kind === 'demand') tallyPhrase(tally, 'addressee', original.addressee, unit.addressee);
    if (unit.kind === 'criticism') tallyPhrase(tally, 'target', original.target, unit.target);
  }
  tally['units.gold'] += golds.length;
  tally['units.predicted'] += predicted.length;
};

/** A wrong phrase is both found in vain and missed. */
const tallyPhrase = (
  tally: OpenTally,
  task: 'addressee' | 'target',
  expected: string | null,
  found: string | null,
): void => {
  if (samePhrase(expected, found)) tally[`${task}.tp`]++;
  else {
    if (namesSomething(found)) tally[`${task}.fp`]++;
    if (namesSomething(expected)) tally[`${task}.fn`]++;
  }
};

/** Sentence boundaries in title, lead and body; of the predicted sentences those count that share a character with one. */
const tallyBoundaries = ({ sentences }: GoldDocument, prediction: Prediction, tally: OpenTally): void => {
  const wanted = sentences.filter(({ zone }) => UNIT_ZONES.has(zone));
  const found = prediction.sentences.filter((sentence) => wanted.some((other) => overlap(sentence, other) > 0));
  const hits = wanted.filter(({ start, end }) =>
    found.some((other) => Math.abs(other.start - start) <= SLACK && Math.abs(other.end - end) <= SLACK),
  ).length;
  tally['sentence.tp'] += hits;
  tally['sentence.fp'] += found.length - hits;
  tally['sentence.fn'] += wanted.length - hits;
};
