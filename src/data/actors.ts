import { loadData } from './load.ts';

/** A named actor: its usual name and the forms under which texts name it, lower case unless they are abbreviations. */
export interface ActorEntry {
  readonly name: string;
  readonly forms: readonly string[];
  readonly abbreviation?: string;
  readonly kind?: string;
}

export interface PartyEntry {
  readonly abbreviation: string;
  readonly name: string;
  readonly forms: readonly string[];
  readonly abbreviations: readonly string[];
  readonly members: readonly string[];
  readonly adjectives: readonly string[];
}

/** The lists of `src/data/actors`, one key a file. */
export interface ActorData {
  readonly parties: {
    readonly entries: readonly PartyEntry[];
    /** Adjectives that have other senses too. */
    readonly everyday: readonly string[];
    /** Nouns in front of which they have not: what a party consists of, and what else only it has. */
    readonly bodies: readonly string[];
    readonly signs: readonly string[];
  };
  readonly blocs: { readonly entries: readonly ActorEntry[] };
  readonly government: { readonly entries: readonly ActorEntry[] };
  readonly authorities: { readonly entries: readonly ActorEntry[] };
  readonly municipalities: {
    readonly entries: readonly string[];
    readonly cities: readonly string[];
    readonly genitives: Readonly<Record<string, string>>;
    readonly words: { readonly town: string; readonly city: string };
    readonly places: readonly string[];
  };
  readonly regions: { readonly entries: readonly ActorEntry[] };
  readonly courts: { readonly entries: readonly ActorEntry[] };
  readonly organisations: { readonly entries: readonly ActorEntry[] };
  readonly suffixes: {
    readonly entries: readonly { readonly suffix: string; readonly kind: string }[];
    readonly exceptions: readonly string[];
  };
  readonly 'given-names': { readonly entries: readonly string[]; readonly ambiguous: readonly string[] };
  readonly surnames: {
    readonly entries: readonly string[];
    readonly suffixes: readonly string[];
    readonly particles: readonly string[];
  };
  readonly countries: {
    readonly entries: readonly { readonly name: string; readonly adjective: string; readonly people: string }[];
    readonly cities: readonly string[];
    readonly continents: readonly string[];
  };
  readonly roles: { readonly entries: readonly string[] };
  readonly groups: { readonly entries: readonly { readonly lemma: string; readonly name: string }[] };
}

let parties: readonly PartyEntry[] | undefined;

/** The Swedish parties, read once. The other lists of `src/data/actors` are compiled to tables by those who use them. */
export const partyEntries = (): readonly PartyEntry[] => {
  parties ??= loadData<readonly PartyEntry[]>('parties');
  return parties;
};
