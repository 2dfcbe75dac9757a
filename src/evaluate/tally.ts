import { LABELS, type Label } from '../model/figures.ts';
import { UNIT_KINDS, type UnitKind } from '../model/unit.ts';

const OUTCOMES = ['tp', 'fp', 'fn'] as const;
type Outcome = (typeof OUTCOMES)[number];

const TASKS = [
  ...UNIT_KINDS,
  'any',
  ...UNIT_KINDS.map((kind) => `span.${kind}` as const),
  ...UNIT_KINDS.map((kind) => `exact.${kind}` as const),
  'sentence',
  'addressee',
  'target',
] as const;

/** What is counted as right (`tp`), found in vain (`fp`) and missed (`fn`). */
export type Task = (typeof TASKS)[number];

export type CountName =
  | `${Task}.${Outcome}`
  | `confusion.${Label}.${Label}`
  | 'attribution.right'
  | 'attribution.all'
  | 'noise'
  | 'units.gold'
  | 'units.predicted'
  | 'candidates'
  | `candidates.${UnitKind | 'any'}`
  | 'alpha.length'
  | `alpha.${UnitKind | 'gap'}.both`
  | `alpha.${UnitKind}.${'length' | 'square'}`;

/** All names of counts, in one order. */
export const COUNT_NAMES: readonly CountName[] = [
  ...TASKS.flatMap((task) => OUTCOMES.map((outcome) => `${task}.${outcome}` as const)),
  ...LABELS.flatMap((gold) => LABELS.map((predicted) => `confusion.${gold}.${predicted}` as const)),
  'attribution.right',
  'attribution.all',
  'noise',
  'units.gold',
  'units.predicted',
  'candidates',
  'candidates.any',
  ...UNIT_KINDS.map((kind) => `candidates.${kind}` as const),
  'alpha.length',
  'alpha.gap.both',
  ...UNIT_KINDS.flatMap((kind) =>
    (['both', 'length', 'square'] as const).map((part) => `alpha.${kind}.${part}` as const),
  ),
];

/** Counts that add up over documents; every figure is made of them. */
export type Tally = Readonly<Record<CountName, number>>;

/** A tally that is being counted. */
export type OpenTally = Record<CountName, number>;

export const emptyTally = (): OpenTally => Object.fromEntries(COUNT_NAMES.map((name) => [name, 0])) as OpenTally;

export const sumTallies = (tallies: readonly Tally[]): Tally => {
  const sum = emptyTally();
  for (const tally of tallies) for (const name of COUNT_NAMES) sum[name] += tally[name];
  return sum;
};
