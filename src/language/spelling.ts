import { withoutSpaces } from './abbreviations.ts';
import { languageData } from './data.ts';

let spellings: ReadonlyMap<string, string> | undefined;

/** The usual spelling of a word: `nåt` gives `något`, `t ex` gives `t.ex.`; the first letter keeps its case. */
export const usualSpelling = (form: string): string => {
  spellings ??= new Map(Object.entries(languageData().spellings.usual));
  const first = form.charAt(0);
  const small = first.toLowerCase();
  const usual = spellings.get(small + form.slice(1));
  if (usual === undefined) return withoutSpaces(form);
  return first === small ? usual : usual.charAt(0).toUpperCase() + usual.slice(1);
};
