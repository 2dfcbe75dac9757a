import type { Analysis, Clause } from '../model/analysis.ts';
import type { TokenRange } from '../model/span.ts';
import { extendSubject } from './extend-phrase.ts';
import { clauseAt } from './mining-context.ts';

/** A subject with its head and the finite verb that it goes with. Token indices. */
export interface Subject {
  readonly subject: TokenRange;
  readonly subjectHead: number;
  readonly finite: number;
}

/**
 * The subject of a clause, or that of the clause before where the clause goes on with a verb and no subject of its own:
 * *Socialtjänsten ger inte bara hjälp utan bör även förebygga*.
 */
export const subjectOf = ({ clauses, clauseOf, tokens }: Analysis, clause: Clause): Subject | undefined => {
  const { subject, subjectHead, finite, marker, range } = clause;
  if (subject) return { subject, subjectHead, finite };
  if (marker >= 0 || finite !== range.first || tokens[finite]?.word.form === 'Imp') return undefined;
  const before = clauses[clauseOf[finite - 1] ?? -1];
  return before?.subject && before.marker < 0 && before.range.last === finite
    ? { subject: before.subject, subjectHead: before.subjectHead, finite: before.finite }
    : undefined;
};

/** Where the objects of a finite verb may begin: behind its subject, where that stands behind it (*Nu kräver LO att …*). */
export const behindSubject = (analysis: Analysis, verb: number): number => {
  const { subject, finite } = clauseAt(analysis, verb);
  return finite === verb && subject?.first === verb + 1 ? extendSubject(analysis, subject, finite).last : verb + 1;
};
