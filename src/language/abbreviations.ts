import { languageData } from './data.ts';

/** What a full stop after a short form means: it never ends a sentence, or it may end one as well. */
export type AbbreviationKind = 'inside' | 'final' | 'number';

interface Abbreviations {
  readonly kinds: ReadonlyMap<string, AbbreviationKind>;
  /** The parts behind the first of those that are also written with spaces, by their first part. */
  readonly spaced: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly joined: ReadonlySet<string>;
  readonly domains: ReadonlySet<string>;
  readonly suspended: ReadonlySet<string>;
}

let table: Abbreviations | undefined;

/** The abbreviations of `src/data/language/abbreviations.yaml`, lower case with their full stops. */
export const abbreviations = (): Abbreviations => {
  if (table) return table;
  const { inside, final, number, month, spaced, joined, domains, suspended } = languageData().abbreviations;
  const kinds = new Map<string, AbbreviationKind>();
  for (const form of inside) kinds.set(form, 'inside');
  for (const form of final) kinds.set(form, 'final');
  for (const form of [...number, ...month]) kinds.set(form, 'number');
  table = {
    kinds,
    spaced: byFirstPart(spaced),
    joined: new Set(joined),
    domains: new Set(domains),
    suspended: new Set(suspended),
  };
  return table;
};

const byFirstPart = (forms: readonly string[]): Map<string, string[][]> => {
  const found = new Map<string, string[][]>();
  for (const form of forms) {
    const [first, ...rest] = form.split('.').filter((part) => part !== '');
    found.set(first!, [...(found.get(first!) ?? []), rest]);
  }
  return found;
};

/** Is a form an abbreviation with spaces inside, as {@link scanSpaced} finds them? Numbers hold spaces too. */
const SPACED = /^\p{L}+\.?[ \u00a0]/u;

/** The usual spelling of an abbreviation that is written with spaces: `t ex` and `t. ex.` give `t.ex.`. */
export const withoutSpaces = (form: string): string =>
  SPACED.test(form)
    ? `${form
        .split(/[. \u00a0]+/u)
        .filter(Boolean)
        .join('.')}.`
    : form;
