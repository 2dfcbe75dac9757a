import { actorData } from '../data/actors.ts';

interface Form {
  readonly form: string;
  readonly name: string;
  /** Place in the lists: the first name that fits wins. */
  readonly order: number;
}

let index: Map<string, Form[]> | undefined;

/** The forms of all blocs, organisations and authorities, by the first letters of their first word. */
const forms = (): ReadonlyMap<string, readonly Form[]> => {
  if (index) return index;
  index = new Map();
  const { blocs, organisations, authorities } = actorData();
  let order = 0;
  for (const { name, forms: others, kind } of [...blocs.entries, ...organisations.entries, ...authorities.entries]) {
    order++;
    if (kind === 'media') continue;
    for (const form of [name, ...others]) {
      if (form.length <= 2) continue;
      const key = keysOf(form)[0] ?? '';
      index.set(key, [...(index.get(key) ?? []), { form, name, order }]);
    }
  }
  return index;
};

/** The first two letters of each word, in lower case: a form can stand only where a word begins as it does. */
const keysOf = (text: string): string[] => (text.match(/\p{L}+/gu) ?? []).map((word) => word.slice(0, 2).toLowerCase());

/** The bloc, organisation or authority that a byline names, by its usual name. */
export const findOrganisation = (text: string): string | null => {
  const lower = text.toLowerCase();
  let found: Form | undefined;
  for (const key of new Set(keysOf(text))) {
    for (const candidate of forms().get(key) ?? []) {
      if (found && found.order <= candidate.order) continue;
      const { form } = candidate;
      if (hasWord(form === form.toLowerCase() ? lower : text, form)) found = candidate;
    }
  }
  return found?.name ?? null;
};

/** Does a text hold a form as a word, perhaps in the genitive? */
export const hasWord = (text: string, word: string): boolean => {
  const at = text.indexOf(word);
  return (
    at >= 0 && !/\p{L}/u.test(text.charAt(at - 1)) && !/[\p{L}]/u.test(text.charAt(at + word.length).replace('s', ''))
  );
};
