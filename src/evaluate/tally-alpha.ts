import { UNIT_KINDS, type UnitKind } from '../model/unit.ts';
import type { Alignment } from './align-units.ts';
import type { LabelledUnit } from './annotation.ts';
import type { OpenTally } from './tally.ts';

/** One observer's view of the continuum: the unit at each character, null in gaps. */
type Continuum = readonly (LabelledUnit | null)[];

/**
 * Lengths for Krippendorff's u-alpha (see `alpha.ts`). The continuum is made of the characters of the judged sentences. It
 * holds one value at each place: where units lie in each other, the first kind in the codebook's order.
 */
export const tallyAlpha = ({ gold, predicted }: Alignment, tally: OpenTally): void => {
  const golds = gold.sentences.flatMap(({ units }) => units);
  const places = gold.sentences.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i));
  const first = paint(golds, places);
  const second = paint(predicted, places);
  tally['alpha.length'] += places.length;
  for (const [index, unit] of first.entries()) {
    const value = unit?.kind ?? 'gap';
    if (value === (second[index]?.kind ?? 'gap')) tally[`alpha.${value}.both`]++;
  }
  for (const continuum of [first, second]) tallySegments(continuum, tally);
};

const paint = (units: readonly LabelledUnit[], places: readonly number[]): Continuum => {
  const rank = (kind: UnitKind): number => UNIT_KINDS.indexOf(kind);
  const sorted = [...units].sort((a, b) => rank(b.kind) - rank(a.kind));
  const at = new Map<number, LabelledUnit>();
  for (const unit of sorted) for (let place = unit.start; place < unit.end; place++) at.set(place, unit);
  return places.map((place) => at.get(place) ?? null);
};

/** Adds the length and the squared length of every run of one unit. */
const tallySegments = (continuum: Continuum, tally: OpenTally): void => {
  let start = 0;
  for (let place = 1; place <= continuum.length; place++) {
    const unit = continuum[start];
    if (place < continuum.length && continuum[place] === unit) continue;
    if (unit) {
      tally[`alpha.${unit.kind}.length`] += place - start;
      tally[`alpha.${unit.kind}.square`] += (place - start) ** 2;
    }
    start = place;
  }
};
