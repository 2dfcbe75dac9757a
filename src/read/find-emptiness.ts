import type { Issue } from '../model/issue.ts';

/** A warning where a file holds nothing but white space, which is easily taken for a text without units. */
export const findEmptiness = (text: string, path: string): Issue[] =>
  text.trim() === '' ? [{ code: 'empty', severity: 'warning', path, message: 'the file holds no text' }] : [];
