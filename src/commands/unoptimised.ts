import { setFlagsFromString } from 'node:v8';

/**
 * Runs short work without V8's optimising compiler: in a process that lives a quarter of a second it takes longer than it
 * saves. It is back on behind the work.
 */
export const unoptimised = <Result>(work: () => Result): Result => {
  setFlagsFromString('--no-opt');
  try {
    return work();
  } finally {
    setFlagsFromString('--opt');
  }
};
