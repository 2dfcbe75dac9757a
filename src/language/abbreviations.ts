import { languageData } from './data.ts';

/** What a full stop after a short form means: it never ends a sentence, or it may end one as well. */
export type AbbreviationKind = 'inside' | 'final' | 'number';

interface Abbreviations {
  readonly kinds: ReadonlyMap<string, AbbreviationKind>;
  readonly joined: ReadonlySet<string>;
  readonly domains: ReadonlySet<string>;
  readonly suspended: ReadonlySet<string>;
}

let table: Abbreviations | undefined;

/** The abbreviations of `src/data/language/abbreviations.yaml`, lower case with their full stops. */
export const abbreviations = (): Abbreviations => {
  if (table) return table;
  const { inside, final, number, month, joined, domains, suspended } = languageData().abbreviations;
  const kinds = new Map<string, AbbreviationKind>();
  for (const form of inside) kinds.set(form, 'inside');
  for (const form of final) kinds.set(form, 'final');
  for (const form of [...number, ...month]) kinds.set(form, 'number');
  table = { kinds, joined: new Set(joined), domains: new Set(domains), suspended: new Set(suspended) };
  return table;
};
