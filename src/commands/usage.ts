import { InputError } from '../model/issue.ts';

/** The error of a command that cannot be understood; it says what to do instead. */
export const usage = (message: string): InputError => new InputError({ code: 'usage', severity: 'error', message });
