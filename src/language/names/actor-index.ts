import { packBinary, unpackBinary } from '../../data/binary.ts';
import { loadBytes } from '../../data/load.ts';
import { bytesOf, int32, packTexts, TextTable } from '../../data/text-table.ts';
import type { ActorKind } from '../../model/analysis.ts';

/** Under which name an actor is known, and what it is. */
export type KnownActor = readonly [name: string, kind: ActorKind];

/** What part of a name a word can be. */
export const WHOLE = 1;
export const BEGINNING = 2;
export const LATER = 4;

/** The lists of `src/data/actors`, compiled for look-up. Keys are lower case, or have their capitals where these matter. */
export interface ActorIndex {
  readonly forms: Readonly<Record<string, KnownActor>>;
  readonly lemmas: Readonly<Record<string, KnownActor>>;
  /** Abbreviations of parties in lower case, with the name of the party. */
  readonly parties: Readonly<Record<string, string>>;
  /** Adjectives of parties in all forms, with the name of the party; nouns for bodies of a party and other signs of one. */
  readonly adjectives: Readonly<Record<string, string>>;
  readonly bodies: readonly string[];
  readonly signs: readonly string[];
  /** Beginnings of the forms that have several words. */
  readonly prefixes: readonly string[];
  /** For each word of the forms whether it is a form, begins one of several words, or stands later in one, as bits. */
  readonly parts: Readonly<Record<string, number>>;
  readonly given: readonly string[];
  readonly ambiguous: readonly string[];
  /** Last parts that make a word the name of an organisation, and words that only look so. */
  readonly suffixes: Readonly<Record<string, ActorKind>>;
  readonly exceptions: readonly string[];
  /** Nouns in front of names, endings of surnames, whole surnames, and particles inside names. */
  readonly titles: readonly string[];
  readonly surnames: readonly string[];
  readonly families: readonly string[];
  /** Names in lower case whose last -s is no ending. */
  readonly endInS: readonly string[];
  readonly particles: readonly string[];
}

interface Lookup<Value> {
  readonly get: (key: string) => Value | undefined;
}
type Words = Pick<ReadonlySet<string>, 'has'>;

/** The index as it is used. */
export interface ActorLookup {
  readonly forms: Lookup<KnownActor>;
  readonly lemmas: Lookup<KnownActor>;
  readonly parties: Lookup<string>;
  readonly adjectives: Lookup<string>;
  readonly bodies: Words;
  readonly signs: Words;
  readonly prefixes: Words;
  /** The bits of a word; 0 where no form holds it. */
  readonly partsOf: (word: string) => number;
  readonly given: Words;
  readonly ambiguous: Words;
  readonly suffixes: Lookup<ActorKind>;
  readonly exceptions: Words;
  readonly titles: Words;
  readonly endInS: Words;
  readonly surnames: readonly string[];
  readonly families: Words;
  readonly particles: Words;
}

/** The short lists lie in the header, the long ones in tables that need no opening. */
type Header = Pick<
  ActorIndex,
  'parties' | 'adjectives' | 'bodies' | 'signs' | 'suffixes' | 'exceptions' | 'surnames' | 'particles'
> & {
  readonly kinds: readonly ActorKind[];
};
const TABLES = ['prefixes', 'given', 'ambiguous', 'titles', 'endInS', 'families'] as const;
/** Sections of a table. */
const SECTIONS = 3;

/** The index as a file: tables of forms, lemmas and words, the names that forms and lemmas stand for, and their kinds. */
export const packActors = (index: ActorIndex): Uint8Array => {
  const { forms, lemmas, parties, adjectives, bodies, signs, suffixes, exceptions, surnames, particles } = index;
  const actors = [...Object.values(forms), ...Object.values(lemmas)];
  const names = [...new Set(actors.map(([name]) => name))];
  const numbers = new Map(names.map((name, i) => [name, i]));
  const kinds = [...new Set(actors.map(([, kind]) => kind))];
  const header: Header = { parties, adjectives, bodies, signs, suffixes, exceptions, surnames, particles, kinds };
  const values = (entries: Readonly<Record<string, KnownActor>>): Uint8Array =>
    bytesOf(
      Int32Array.from(
        Object.values(entries),
        ([name, kind]) => numbers.get(name)! * kinds.length + kinds.indexOf(kind),
      ),
    );
  return packBinary(header, [
    ...packTexts(names),
    ...packTexts(Object.keys(forms)),
    values(forms),
    ...packTexts(Object.keys(lemmas)),
    values(lemmas),
    ...packTexts(Object.keys(index.parts)),
    bytesOf(Int32Array.from(Object.values(index.parts))),
    ...TABLES.flatMap((table) => packTexts([...new Set(index[table])])),
  ]);
};

let lookup: ActorLookup | undefined;

/** The actors that the program knows by name, read once. */
export const actorLookup = (): ActorLookup => {
  lookup ??= unpackActors(loadBytes('actors.bin'));
  return lookup;
};

/** *jonas*, *sibelius*, *hagfors*: is the last -s of a lower-case name none of the genitive? */
export const hasOwnS = (name: string): boolean => {
  if (!name.endsWith('s')) return false;
  const { endInS, surnames } = actorLookup();
  return endInS.has(name) || surnames.some((ending) => ending.endsWith('s') && name.endsWith(ending));
};

const unpackActors = (file: Uint8Array): ActorLookup => {
  const { header, sections } = unpackBinary<Header>(file);
  const { parties, adjectives, bodies, signs, suffixes, exceptions, surnames, particles, kinds } = header;
  let at = 0;
  const take = (count: number): readonly Uint8Array[] => {
    at += count;
    return sections.slice(at - count, at);
  };
  const table = (): TextTable => new TextTable(take(SECTIONS));
  const names = table();
  const actors = (): Lookup<KnownActor> => {
    const keys = table();
    const values = int32(take(1)[0]!);
    return {
      get: (key) => {
        const value = values[keys.find(key)];
        return value === undefined
          ? undefined
          : [names.at(Math.floor(value / kinds.length)), kinds[value % kinds.length]!];
      },
    };
  };
  const parts = (): ActorLookup['partsOf'] => {
    const keys = table();
    const bits = int32(take(1)[0]!);
    return (word) => bits[keys.find(word)] ?? 0;
  };
  const words = (): Words => {
    const keys = table();
    return { has: (key) => keys.find(key) >= 0 };
  };
  return {
    forms: actors(),
    lemmas: actors(),
    partsOf: parts(),
    prefixes: words(),
    given: words(),
    ambiguous: words(),
    titles: words(),
    endInS: words(),
    families: words(),
    parties: new Map(Object.entries(parties)),
    adjectives: new Map(Object.entries(adjectives)),
    bodies: new Set(bodies),
    signs: new Set(signs),
    suffixes: new Map(Object.entries(suffixes)),
    exceptions: new Set(exceptions),
    surnames,
    particles: new Set(particles),
  };
};
