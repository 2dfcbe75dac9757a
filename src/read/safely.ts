import { InputError } from '../model/issue.ts';
import type { Read } from './reader.ts';

/** A reader that gives an input error in the place of the document, rather than throwing it. */
export const safely = (read: Read): Read =>
  async function* (source, options) {
    try {
      yield* read(source, options);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      for (const issue of error.issues) yield { path: source.path, error: { path: source.path, ...issue } };
    }
  };
