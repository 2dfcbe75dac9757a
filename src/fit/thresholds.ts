import { UNIT_KINDS, type UnitKind } from '../model/unit.ts';
import type { LabelledText } from './labelled.ts';

/** A text with the sums of each of its segments. */
export interface Judged {
  readonly text: LabelledText;
  readonly sums: readonly Readonly<Record<UnitKind, number>>[];
}

export type Thresholds = Readonly<Record<UnitKind, number>>;

/** F1 over sentences of each kind and their mean. */
export const scoreSentences = (
  judged: readonly Judged[],
  thresholds: Thresholds,
): Record<UnitKind | 'macro', number> => {
  const counts = UNIT_KINDS.map(() => ({ both: 0, one: 0 }));
  for (const { text, sums } of judged) {
    const predicted = text.sentences.map(() => new Set<UnitKind>());
    for (const [i, sum] of sums.entries()) {
      const kind = UNIT_KINDS.find((each) => sum[each] > thresholds[each]);
      if (kind) predicted[text.segments[i]!.sentence]?.add(kind);
    }
    for (const [i, { kinds }] of text.sentences.entries()) {
      for (const [k, kind] of UNIT_KINDS.entries()) {
        const hits = Number(kinds.has(kind)) + Number(predicted[i]!.has(kind));
        if (hits === 2) counts[k]!.both++;
        else if (hits === 1) counts[k]!.one++;
      }
    }
  }
  const f1 = counts.map(({ both, one }) => (both === 0 ? 0 : (2 * both) / (2 * both + one)));
  return { demand: f1[0]!, criticism: f1[1]!, claim: f1[2]!, macro: (f1[0]! + f1[1]! + f1[2]!) / 3 };
};

const LOWEST = -1.6;
const HIGHEST = 1.2;
const STEP = 0.1;
const ROUNDS = 3;

/** The thresholds with the best macro F1, found kind by kind in a few rounds. */
export const tuneThresholds = (judged: readonly Judged[]): Thresholds => {
  const found: Record<UnitKind, number> = { demand: -0.5, criticism: -0.5, claim: -0.5 };
  for (let round = 0; round < ROUNDS; round++) {
    for (const kind of UNIT_KINDS) {
      let best = -1;
      let at = found[kind];
      for (let value = LOWEST; value <= HIGHEST; value = Math.round((value + STEP) * 10) / 10) {
        const { macro } = scoreSentences(judged, { ...found, [kind]: value });
        if (macro > best) [best, at] = [macro, value];
      }
      found[kind] = at;
    }
  }
  return found;
};
