export type Severity = 'error' | 'warning' | 'info';

/** A problem reported as data. `line` and `column` are 1-based; `column` counts UTF-16 code units. */
export interface Issue {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly path?: string;
  readonly line?: number;
  readonly column?: number;
}

/**
 * One line. With a place in a file `path:line:col code message`, as editors and CI logs parse it; without one
 * `yrka: path: message [code]`, to be read.
 */
export const formatIssue = ({ path, line, column, code, message }: Issue): string => {
  if (line === undefined) return `yrka: ${path ? `${path}: ` : ''}${message} [${code}]`;
  const place = [path, line, column].filter((part) => part !== undefined).join(':');
  return `${place} ${code} ${message}`;
};

/** Thrown where an input as a whole cannot be used; carries the issues that say why. Not for programmers' errors. */
export class InputError extends Error {
  readonly issues: readonly Issue[];

  constructor(...issues: Issue[]) {
    super(issues.map(formatIssue).join('\n'));
    this.name = 'InputError';
    this.issues = issues;
  }
}
