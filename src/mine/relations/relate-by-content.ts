import type { Link, LinkEvidence } from './link.ts';
import type { PlacedUnit } from './place-units.ts';
import { likeness, type StemWeights, sharedStems } from './weigh-stems.ts';

/** From this likeness on two units of one kind say the same. */
const SAME = 0.44;
/** A stem that more units than this hold leads to no comparison: it is the text's subject. */
const MOST = 5;
/** A unit with fewer telling stems says too little to be compared. */
const LEAST_STEMS = 3;
/** How many shared words are shown. */
const SHOWN = 3;

/** Units of one kind, wherever they stand, that hold nearly the same telling words: the later restates the earlier. */
export const relateByContent = (units: readonly PlacedUnit[], weights: StemWeights): Link[] => {
  const holders = new Map<string, PlacedUnit[]>();
  const links: Link[] = [];
  for (const later of units) {
    const seen = new Set<PlacedUnit>();
    for (const key of later.stems.keys()) {
      const earlier = holders.get(key);
      if (!earlier) {
        holders.set(key, [later]);
        continue;
      }
      if (earlier.length < MOST) for (const unit of earlier) seen.add(unit);
      earlier.push(later);
    }
    const best = [...seen]
      .filter((earlier) => canRestate(earlier, later))
      .map((earlier) => ({ earlier, alike: likeness(earlier, later, weights) }))
      .filter(({ alike }) => alike >= SAME)
      .reduce<{ earlier: PlacedUnit; alike: number } | undefined>(
        (a, b) => (a && a.alike >= b.alike ? a : b),
        undefined,
      );
    if (!best) continue;
    const evidence = shownStems('relation/content', later, best.earlier, weights, best.alike * SCALE);
    links.push({ type: 'rephrase', from: later.unit.id, to: best.earlier.unit.id, evidence });
  }
  return links;
};

/** What likeness is multiplied by to be a weight. */
const SCALE = 2.4;

const canRestate = (a: PlacedUnit, b: PlacedUnit): boolean =>
  a.unit.kind === b.unit.kind &&
  a.denied === b.denied &&
  a.unit.attribution === b.unit.attribution &&
  Math.min(a.stems.size, b.stems.size) >= LEAST_STEMS;

/** The most telling shared words as they stand in the unit that the relation starts from, with their parts of the weight. */
export const shownStems = (
  rule: string,
  from: PlacedUnit,
  to: PlacedUnit,
  weights: StemWeights,
  weight: number,
): LinkEvidence[] => {
  const shown = sharedStems(from, to, weights).slice(0, SHOWN);
  return shown
    .map((key) => from.stems.get(key)!)
    .sort((a, b) => a - b)
    .map((at) => ({ rule, first: at, last: at + 1, weight: weight / shown.length }));
};
