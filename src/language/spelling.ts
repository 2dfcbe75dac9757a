import { withoutSpaces } from './abbreviations.ts';
import { languageData } from './data.ts';

let spellings: ReadonlyMap<string, string> | undefined;

/** The usual spelling of a word: `nåt` gives `något`, `t ex` gives `t.ex.`; the first letter keeps its case. */
export const usualSpelling = (form: string): string => {
  spellings ??= new Map(Object.entries(languageData().spellings.spellings));
  const usual = spellings.get(form) ?? spellings.get(form.charAt(0).toLowerCase() + form.slice(1));
  if (usual === undefined) return withoutSpaces(form);
  const first = form.charAt(0);
  return first === first.toLowerCase() ? usual : usual.charAt(0).toUpperCase() + usual.slice(1);
};
