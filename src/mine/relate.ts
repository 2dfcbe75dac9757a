import type { Analysis } from '../model/analysis.ts';
import type { Relation, Unit } from '../model/unit.ts';

/** The relations between the units of a document. */
export const relate = (_analysis: Analysis, _units: readonly Unit[]): Relation[] => [];
