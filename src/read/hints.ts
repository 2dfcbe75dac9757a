import { loadData } from '../data/load.ts';
import type { PhraseHints } from './zones/phrases.ts';

/** What the build found of the regular expressions in the read layer's data. */
export interface Hints {
  readonly phrases: PhraseHints;
  /** By the source of an expression: lists of strings, of each of which a text that fits holds one. */
  readonly needs: Readonly<Record<string, readonly (readonly string[])[]>>;
}

let hints: Hints | undefined;

/** The hints, read once. */
export const readHints = (): Hints => {
  hints ??= loadData<Hints>('hints');
  return hints;
};

/** Does a text hold one of each list? */
export const holdsEach = (text: string, needs: readonly (readonly string[])[]): boolean =>
  needs.every((list) => list.some((need) => text.includes(need)));
