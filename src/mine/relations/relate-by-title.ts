import type { Link } from './link.ts';
import type { PlacedUnit } from './place-units.ts';
import { shownStems } from './relate-by-content.ts';
import { type StemWeights, sharedStems } from './weigh-stems.ts';

/** How much of the title's telling words a unit has to repeat, and how many of them. */
const LEAST_SHARE = 0.4;
const LEAST_STEMS = 2;
/** What the share is multiplied by to be a weight. */
const SCALE = 1.6;

/** Units that repeat what the article's title says: of its kind, they restate it; of another, they support it. */
export const relateByTitle = (units: readonly PlacedUnit[], weights: StemWeights): Link[] => {
  const title = units[0];
  if (!title?.isTitle || title.unit.sentence !== 0) return [];
  const all = sumOf([...title.stems.keys()], weights);
  return units.flatMap((unit) => {
    if (unit.isTitle || unit.unit.attribution !== title.unit.attribution) return [];
    const isSame = unit.unit.kind === title.unit.kind;
    if (isSame && unit.denied !== title.denied) return [];
    const shared = sharedStems(unit, title, weights);
    const share = sumOf(shared, weights) / all;
    if (shared.length < LEAST_STEMS || share < LEAST_SHARE) return [];
    const type = isSame ? 'rephrase' : 'support';
    const evidence = shownStems('relation/title', unit, title, weights, share * SCALE);
    return [{ type, from: unit.unit.id, to: title.unit.id, evidence }];
  });
};

const sumOf = (stems: readonly string[], weights: StemWeights): number =>
  stems.reduce((sum, key) => sum + weights.get(key)!, 0);
