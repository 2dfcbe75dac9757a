import type { Analysis } from '../../model/analysis.ts';
import { TAG_WORDS, tagTest } from '../../model/tag.ts';
import { mineWords } from '../data.ts';
import { takesAtt } from '../takes-att.ts';
import { relationData } from './data.ts';
import type { Link, LinkEvidence } from './link.ts';
import type { PlacedUnit } from './place-units.ts';
import { type StemWeights, sharedStems } from './weigh-stems.ts';

const isCopula = tagTest('Copula');

/** What a shared stem of the greatest weight, a word that points back, and the same actor weigh. */
const STEM = 1;
const POINTS = 0.8;
/** *Det krävs* in front of what ought to be done may point at nothing. */
const POINTS_IN_DEMAND = 0.6;
const ACTOR = 0.9;
/** What a criticism right in front of a demand in its paragraph weighs by its place. */
const PLACE = 0.4;
/** Two neighbours are related from this sum on, where one is a demand, and where none is. */
const LEAST = 0.7;
const LEAST_WITHOUT_DEMAND = 1.4;
/** How many shared stems count. */
const MOST_STEMS = 2;

/**
 * What stands beside a demand and is about the same thing: the problem that it answers, in front, or the reason for it,
 * behind. Also what contradicts a reported unit right behind it.
 */
export const relateByPlace = (analysis: Analysis, units: readonly PlacedUnit[], weights: StemWeights): Link[] =>
  units.flatMap((after, i) => {
    const next = relateNeighbours(analysis, units[i - 1], after, weights);
    return next.length > 0 ? next : relateNeighbours(analysis, units[i - 2], after, weights);
  });

const relateNeighbours = (
  analysis: Analysis,
  before: PlacedUnit | undefined,
  after: PlacedUnit,
  weights: StemWeights,
): Link[] => {
  if (!before || before.isTitle || after.isTitle || !isNear(before, after)) return [];
  const direction = directionOf(before, after);
  if (!direction || (direction.type === 'support' && contrasts(analysis, before, after))) return [];
  const { type, from, to, rule, least } = direction;
  const evidence = [
    ...pointing(analysis, rule, before, after),
    ...sameActor(analysis, rule, before, after),
    ...sharing(rule, from, to, weights),
    ...beside(rule, before, after),
  ];
  if (evidence.reduce((sum, { weight }) => sum + weight, 0) < least) return [];
  return [{ type, from: from.unit.id, to: to.unit.id, evidence: joinSame(evidence) }];
};

/** In the order of the text; what one word says in several ways adds up. */
const joinSame = (evidence: readonly LinkEvidence[]): LinkEvidence[] => {
  const byToken = new Map<number, LinkEvidence>();
  for (const one of evidence)
    byToken.set(one.first, { ...one, weight: one.weight + (byToken.get(one.first)?.weight ?? 0) });
  return [...byToken.values()].sort((a, b) => a.first - b.first);
};

/** In one paragraph and neighbouring sentences, or in neighbouring paragraphs of one sentence each. */
const isNear = (before: PlacedUnit, after: PlacedUnit): boolean =>
  after.unit.sentence - before.unit.sentence <= (before.block === after.block ? 2 : 1);

/** How many words of a unit may show that it is set against the one before. */
const OPENING = 6;

/** Does the later unit open with *dock*, *men* or the like, in it or right in front? */
const contrasts = ({ tokens }: Analysis, before: PlacedUnit, { first, last }: PlacedUnit): boolean => {
  const end = Math.min(last, first + OPENING);
  for (let i = Math.max(before.last, first - 2); i < end; i++)
    if (relationData().words.contrasting.has(tokens[i]!.word.norm)) return true;
  return false;
};

interface Direction {
  readonly type: Link['type'];
  readonly from: PlacedUnit;
  readonly to: PlacedUnit;
  readonly rule: string;
  /** The sum that its evidence has to reach. */
  readonly least: number;
}

const directionOf = (before: PlacedUnit, after: PlacedUnit): Direction | undefined => {
  const [a, b] = [before.unit, after.unit];
  if (a.attribution === 'reported' && b.attribution === 'own')
    return b.kind === 'criticism' && a.kind !== 'criticism'
      ? { type: 'attack', from: after, to: before, rule: 'relation/rejection', least: LEAST }
      : undefined;
  if (a.attribution !== b.attribution) return undefined;
  if (b.kind === 'demand' && a.kind !== 'demand')
    return { type: 'support', from: before, to: after, rule: 'relation/problem', least: LEAST };
  if (a.kind === 'demand' && b.kind !== 'demand')
    return { type: 'support', from: after, to: before, rule: 'relation/grounds', least: LEAST };
  return a.kind === 'demand' || b.form === 'belief'
    ? undefined
    : { type: 'support', from: after, to: before, rule: 'relation/detail', least: LEAST_WITHOUT_DEMAND };
};

const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM']);

/** *Det*, *detta* at the opening of the later unit, in the sentence right behind; not where *det* holds the place of a clause. */
const pointing = (analysis: Analysis, rule: string, before: PlacedUnit, after: PlacedUnit): LinkEvidence[] => {
  const { tokens } = analysis;
  const { first, unit } = after;
  const { pointing: alone, pointing_nouns: nouns } = relationData().words;
  const { norm } = tokens[first]!.word;
  const leads = NOMINAL.has(tokens[first + 1]?.word.upos ?? '');
  const points = leads ? nouns.has(norm) : alone.has(norm);
  if (!points || (unit.kind !== 'demand' && holdsPlace(analysis, after)) || unit.sentence - before.unit.sentence !== 1)
    return [];
  const weight = unit.kind === 'demand' && !leads ? POINTS_IN_DEMAND : POINTS;
  return [{ rule, first, last: first + 1, weight }];
};

/** *Det är en skandal att …*: does the first word hold the place of a clause that follows its copula? */
const holdsPlace = ({ tokens, tags }: Analysis, { first, last }: PlacedUnit): boolean => {
  const { dummies, infinitive_marks: marks } = mineWords();
  if (!dummies.has(tokens[first]!.word.norm) || !isCopula(tags, (first + 1) * TAG_WORDS)) return false;
  for (let i = first + 2; i < last; i++)
    if (marks.has(tokens[i]!.word.norm) && !takesAtt(tokens[i - 1]!.word)) return true;
  return false;
};

/** A criticism in the sentence in front of a demand: its first word stands for its place. */
const beside = (rule: string, before: PlacedUnit, after: PlacedUnit): LinkEvidence[] =>
  before.unit.kind === 'criticism' &&
  after.unit.kind === 'demand' &&
  before.block === after.block &&
  after.unit.sentence - before.unit.sentence === 1
    ? [{ rule, first: after.first, last: after.first + 1, weight: PLACE }]
    : [];

/** The criticised one is asked to act, or the one who is asked is criticised. */
const sameActor = ({ tokens }: Analysis, rule: string, before: PlacedUnit, after: PlacedUnit): LinkEvidence[] => {
  const [one, other] = [before.unit, after.unit].map(({ addressee, target }) => addressee ?? target);
  if (!one || !other || one.name !== other.name) return [];
  let at = after.first;
  while (at < after.last && tokens[at]!.end <= other.start) at++;
  if (at === after.last) return [];
  return [{ rule, first: at, last: at + 1, weight: ACTOR }];
};

/** The most telling words of the unit that the relation starts from which the other repeats. */
const sharing = (rule: string, from: PlacedUnit, to: PlacedUnit, weights: StemWeights): LinkEvidence[] =>
  sharedStems(from, to, weights)
    .slice(0, MOST_STEMS)
    .map((key) => {
      const at = from.stems.get(key)!;
      return { rule, first: at, last: at + 1, weight: STEM * weights.get(key)! };
    });
