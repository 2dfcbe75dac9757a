import { type LanguageData, languageData } from '../data.ts';

type Lists = LanguageData['grammar'];
type Words = ReadonlySet<string>;
type Sets = { readonly [Key in Exclude<keyof Lists, 'pronouns' | 'modals'>]: Words } & {
  readonly pronouns: { readonly [Key in keyof Lists['pronouns']]: Words };
  readonly modals: { readonly [Key in keyof Lists['modals']]: Words };
};

let sets: Sets | undefined;

const toSets = (lists: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(lists).map(([key, list]) => [key, Array.isArray(list) ? new Set(list) : toSets(list as object)]),
  );

/** The closed classes of `src/data/language/grammar.yaml` as sets of lower-case words. */
export const grammar = (): Sets => {
  sets ??= toSets(languageData().grammar) as unknown as Sets;
  return sets;
};
