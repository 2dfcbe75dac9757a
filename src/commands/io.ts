/** Where a command writes and what it may know of the place that it runs in. */
export interface Io {
  /** Resolves when more can be taken. Rejects with {@link ClosedPipe} where nobody reads any more. */
  readonly stdout: (text: string) => Promise<void>;
  readonly stderr: (text: string) => void;
  /** Breaks off with an error when `signal` is aborted. */
  readonly stdin: () => AsyncIterable<Uint8Array>;
  readonly outIsTerminal: boolean;
  readonly errIsTerminal: boolean;
  /** Columns of the terminal; 80 where there is none. */
  readonly columns: number;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
}

/** Thrown when the reader of standard output has gone: the work ends quietly. */
export class ClosedPipe extends Error {}

/**
 * Are colours wanted on a stream? NO_COLOR and FORCE_COLOR go before what the terminal is.
 * Sources: no-color.org, force-color.org.
 */
export const wantsColour = (isTerminal: boolean, env: Io['env']): boolean => {
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return isTerminal && env.TERM !== 'dumb';
};
