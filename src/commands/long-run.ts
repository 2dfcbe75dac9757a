import { setFlagsFromString } from 'node:v8';

/** What makes V8 faster the longer it runs. */
const FLAGS = ['opt', 'incremental-marking'];

/**
 * Switches on or off what V8 does for a long run, its optimising compiler above all: in a process that lives a fifth of a
 * second it takes longer than it saves.
 */
export const setLongRun = (isLong: boolean): void => {
  for (const flag of FLAGS) setFlagsFromString(`--${isLong ? '' : 'no-'}${flag}`);
};
