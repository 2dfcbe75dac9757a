import type { Mention } from '../model/unit.ts';

/** Which question found somebody; `antecedent` is the subject that a pronoun stands for. */
export type FoundBy = 'rule' | 'asked' | 'blamed' | 'doing' | 'subject' | 'antecedent' | 'main-subject' | 'only-actor';

/** Words that name an addressee or a target, and which question found them. */
export interface Found {
  readonly mention: Mention;
  readonly by: FoundBy;
}
