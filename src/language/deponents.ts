import { languageData } from './data.ts';

let lemmas: ReadonlyMap<string, string> | undefined;

const build = (): Map<string, string> => {
  const { regular, irregular } = languageData().deponents;
  const found = new Map<string, string>();
  for (const lemma of regular) {
    const stem = lemma.slice(0, -2);
    for (const ending of ['as', 'ades', 'ats']) found.set(stem + ending, lemma);
  }
  for (const [lemma, forms] of Object.entries(irregular)) for (const form of [lemma, ...forms]) found.set(form, lemma);
  return found;
};

/** The infinitive of a deponent verb's form (*hoppades* → *hoppas*), or undefined where the form is no deponent's. */
export const deponentLemma = (word: string): string | undefined => {
  lemmas ??= build();
  return lemmas.get(word);
};
