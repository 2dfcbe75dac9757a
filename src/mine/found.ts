import type { Mention } from '../model/unit.ts';

/**
 * Which question found somebody: `antecedent` is what a pronoun or a relative stands for, `topic` what an empty subject is
 * about, `deed` what a dummy subject stands for.
 */
export type FoundBy =
  | 'rule'
  | 'asked'
  | 'addressed'
  | 'blamed'
  | 'doing'
  | 'agent'
  | 'lead-in'
  | 'subject'
  | 'antecedent'
  | 'topic'
  | 'deed'
  | 'main-subject'
  | 'only-actor';

/** Words that name an addressee or a target, and which question found them. */
export interface Found {
  readonly mention: Mention;
  readonly by: FoundBy;
}
