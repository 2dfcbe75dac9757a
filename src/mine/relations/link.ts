import type { TokenRange } from '../../model/span.ts';
import type { RelationType } from '../../model/unit.ts';

/** What speaks for a relation: a rule with the words that it saw. Token indices. */
export interface LinkEvidence extends TokenRange {
  readonly rule: string;
  readonly weight: number;
}

/** A relation before it is counted and scored; `from` and `to` are ids of units. */
export interface Link {
  readonly type: RelationType;
  readonly from: string;
  readonly to: string;
  readonly evidence: readonly LinkEvidence[];
}
