import { formatIssue, type Issue } from '../model/issue.ts';
import type { Io } from './io.ts';

/** Characters that would move the cursor, change colours or turn the reading direction of a terminal. */
const UNSAFE = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** Text from a file name or an article, harmless on a terminal: one line, control characters by their code. */
export const harmless = (text: string): string =>
  text.replace(UNSAFE, (mark) => `\\u${mark.codePointAt(0)!.toString(16).padStart(4, '0')}`);

/** One line on standard error, as editors and CI logs parse it. */
export const printIssue = (issue: Issue, { stderr }: Pick<Io, 'stderr'>): void =>
  stderr(`${harmless(formatIssue(issue))}\n`);
