import { loadData } from '../data/load.ts';
import type { PhraseHints } from './zones/phrases.ts';

/** What the build found of the regular expressions in the read layer's data. */
export interface Hints {
  readonly phrases: PhraseHints;
  /** By the source of an expression: strings of which each text that fits holds one. */
  readonly needs: Readonly<Record<string, readonly string[]>>;
}

let hints: Hints | undefined;

/** The hints, read once. */
export const readHints = (): Hints => {
  hints ??= loadData<Hints>('hints');
  return hints;
};
