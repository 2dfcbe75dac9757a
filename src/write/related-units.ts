import type { Output, OutputRelation, OutputUnit } from '../model/output.ts';

/** A relation with the units at its ends. */
export interface RelatedUnits {
  readonly relation: OutputRelation;
  readonly from: OutputUnit;
  readonly to: OutputUnit;
}

/** The relations of an output with both their units. */
export const relatedUnits = ({ units, relations }: Output): RelatedUnits[] => {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  return relations.flatMap((relation) => {
    const [from, to] = [byId.get(relation.from), byId.get(relation.to)];
    return from && to ? [{ relation, from, to }] : [];
  });
};
