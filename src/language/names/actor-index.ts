import { loadData } from '../../data/load.ts';
import type { ActorKind } from '../../model/analysis.ts';

/** The lists of `src/data/actors`, compiled for look-up. Keys are lower case, or have their capitals where these matter. */
export interface ActorIndex {
  readonly forms: Readonly<Record<string, readonly [name: string, kind: ActorKind]>>;
  readonly lemmas: Readonly<Record<string, readonly [name: string, kind: ActorKind]>>;
  /** Abbreviations of parties in lower case, with the name of the party. */
  readonly parties: Readonly<Record<string, string>>;
  /** Beginnings of the forms that have several words. */
  readonly prefixes: readonly string[];
  readonly given: readonly string[];
  readonly ambiguous: readonly string[];
  /** Last parts that make a word the name of an organisation, and words that only look so. */
  readonly suffixes: Readonly<Record<string, ActorKind>>;
  readonly exceptions: readonly string[];
  /** Nouns in front of names, endings of surnames, and particles inside names. */
  readonly titles: readonly string[];
  readonly surnames: readonly string[];
  readonly particles: readonly string[];
}

/** The index with its lists as maps and sets. */
export interface ActorLookup {
  readonly forms: ReadonlyMap<string, readonly [name: string, kind: ActorKind]>;
  readonly lemmas: ReadonlyMap<string, readonly [name: string, kind: ActorKind]>;
  readonly parties: ReadonlyMap<string, string>;
  readonly prefixes: ReadonlySet<string>;
  readonly given: ReadonlySet<string>;
  readonly ambiguous: ReadonlySet<string>;
  readonly suffixes: ReadonlyMap<string, ActorKind>;
  readonly exceptions: ReadonlySet<string>;
  readonly titles: ReadonlySet<string>;
  readonly surnames: readonly string[];
  readonly particles: ReadonlySet<string>;
}

let lookup: ActorLookup | undefined;

/** The actors that the program knows by name, read once. */
export const actorLookup = (): ActorLookup => {
  if (lookup) return lookup;
  const index = loadData<ActorIndex>('actor-index');
  lookup = {
    forms: new Map(Object.entries(index.forms)),
    lemmas: new Map(Object.entries(index.lemmas)),
    parties: new Map(Object.entries(index.parties)),
    prefixes: new Set(index.prefixes),
    given: new Set(index.given),
    ambiguous: new Set(index.ambiguous),
    suffixes: new Map(Object.entries(index.suffixes)),
    exceptions: new Set(index.exceptions),
    titles: new Set(index.titles),
    surnames: index.surnames,
    particles: new Set(index.particles),
  };
  return lookup;
};
