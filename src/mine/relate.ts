import type { Analysis } from '../model/analysis.ts';
import { spanOf } from '../model/span.ts';
import type { Evidence, Relation, Unit } from '../model/unit.ts';
import type { Link, LinkEvidence } from './relations/link.ts';
import { placeUnits } from './relations/place-units.ts';
import { relateByContent } from './relations/relate-by-content.ts';
import { relateByPlace } from './relations/relate-by-place.ts';
import { relateByTitle } from './relations/relate-by-title.ts';
import { relateByWords } from './relations/relate-by-words.ts';
import { weighStems } from './relations/weigh-stems.ts';

/**
 * The relations between the units of a document, in the order of the units that they start from. Between two units there
 * is one at most: that of the strongest evidence. Takes time in proportion to the number of units.
 */
export const relate = (analysis: Analysis, units: readonly Unit[]): Relation[] => {
  if (units.length < 2) return [];
  const placed = placeUnits(analysis, units);
  const weights = weighStems(placed);
  const links = strongest([
    ...relateByWords(analysis, placed, weights),
    ...relateByPlace(analysis, placed, weights),
    ...relateByTitle(placed, weights),
    ...relateByContent(placed, weights),
  ]);
  const order = new Map(units.map(({ id }, index) => [id, index]));
  return links
    .sort((a, b) => order.get(a.from)! - order.get(b.from)! || order.get(a.to)! - order.get(b.to)!)
    .map(({ type, from, to, evidence }, index) => ({
      id: `r${index + 1}`,
      type,
      from,
      to,
      score: scoreOf(evidence),
      evidence: evidence.map((one) => toEvidence(analysis, one)),
    }));
};

const weightOf = (evidence: readonly LinkEvidence[]): number => evidence.reduce((sum, { weight }) => sum + weight, 0);

/** From 0 without evidence towards 1. */
const scoreOf = (evidence: readonly LinkEvidence[]): number => 1 - Math.exp(-weightOf(evidence));

/** One link for each pair of units; evidence for the same link adds up. */
const strongest = (links: readonly Link[]): Link[] => {
  const byPair = new Map<string, Link>();
  for (const link of links) {
    const pair = [link.from, link.to].sort().join();
    const known = byPair.get(pair);
    if (!known) byPair.set(pair, link);
    else if (known.type === link.type && known.from === link.from)
      byPair.set(pair, { ...known, evidence: [...known.evidence, ...link.evidence] });
    else if (weightOf(link.evidence) > weightOf(known.evidence)) byPair.set(pair, link);
  }
  return [...byPair.values()];
};

const toEvidence = ({ tokens }: Analysis, { rule, weight, ...range }: LinkEvidence): Evidence => ({
  rule,
  ...spanOf(tokens, range),
  weight,
});
