import { InputError } from '../model/issue.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOENT: 'no folder can be made there',
  ENOTDIR: 'a file stands where a folder is needed',
  EEXIST: 'a file stands where a folder is needed',
  EISDIR: 'a folder stands in its place',
  ENAMETOOLONG: 'the name is too long',
};

/** The error of a file, or of standard output, that does not take what is written; `code` is that of the system. */
export const cannotWrite = (code: string | undefined, message: string, path = 'standard output'): InputError =>
  new InputError({
    code: 'cannot-write',
    severity: 'error',
    path,
    message: `cannot be written: ${REASONS[code ?? ''] ?? message}`,
  });

/** The error of a file that would take the place of an input. */
export const wouldOverwrite = (path: string): InputError =>
  new InputError({
    code: 'cannot-write',
    severity: 'error',
    path,
    message: 'is an input and stays as it is: give another folder to --out',
  });
