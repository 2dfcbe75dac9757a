import { corpusWords } from '../corpus/data.ts';
import type { OutputMention, OutputUnit } from '../model/output.ts';
import { UNIT_FORMS, type UnitKind } from '../model/unit.ts';
import { mentionName } from './describe.ts';

/** Units that share an addressee, a target or a form. */
export interface UnitGroup {
  /** The name or form that they share; null for those that name nobody, empty for those that name the authors as *we*. */
  readonly key: string | null;
  readonly units: readonly OutputUnit[];
}

/** What readers look for first in each kind: whom a demand asks, what a criticism is about, how a claim is made. */
const groupKey = (unit: OutputUnit): string | null =>
  unit.kind === 'demand' ? nameOrNull(unit.addressee) : unit.kind === 'criticism' ? nameOrNull(unit.target) : unit.form;

/** A bare pronoun heads no group: nobody knows whom it means without its sentence. */
const nameOrNull = (mention: OutputMention | null): string | null =>
  mention === null || corpusWords().pronouns.has(mention.name) ? null : mentionName(mention);

const groupBy = (units: readonly OutputUnit[]): UnitGroup[] => {
  const groups = new Map<string | null, OutputUnit[]>();
  for (const unit of units) {
    const key = groupKey(unit);
    const group = groups.get(key);
    if (group) group.push(unit);
    else groups.set(key, [unit]);
  }
  return [...groups].map(([key, members]) => ({ key, units: members }));
};

const bySize = (left: UnitGroup, right: UnitGroup): number =>
  Number(left.key === null) - Number(right.key === null) || right.units.length - left.units.length;

const formOrder: readonly string[] = UNIT_FORMS.claim;

/** Forms in the order of the model, those of users' own rules behind. */
const byForm = (left: UnitGroup, right: UnitGroup): number => rank(left) - rank(right);
const rank = ({ key }: UnitGroup): number => {
  const place = formOrder.indexOf(key ?? '');
  return place < 0 ? formOrder.length : place;
};

/**
 * The units of one kind in groups: demands by addressee and criticisms by target, the largest first, of equals the one that
 * comes first in the text, and those that name nobody last; claims by form. Inside a group units keep their order.
 */
export const groupUnits = (units: readonly OutputUnit[], kind: UnitKind): UnitGroup[] =>
  groupBy(units.filter((unit) => unit.kind === kind)).sort(kind === 'claim' ? byForm : bySize);
