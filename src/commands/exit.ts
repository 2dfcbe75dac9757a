/** Exit codes of the contract. */
export const EXIT = {
  done: 0,
  /** What was asked for: `--fail-on` holds, examples fail. */
  found: 1,
  /** Usage, unreadable input, bad rules or configuration, output that cannot be written. */
  failure: 2,
  interrupted: 130,
} as const;
