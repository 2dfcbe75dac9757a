import { languageData } from './data.ts';
import type { Upos, VerbForm } from './label.ts';

/** What a tag of SUC says: the parts of speech that it may stand for, and the verb form that its features tell. */
export interface SucTag {
  readonly parts: readonly Upos[];
  readonly form: VerbForm | undefined;
}

/** A tag of SUC, alone or with its features: `VB`, `VB.PRS.AKT`, `VB|PRS|AKT`; undefined for anything else. */
export const sucTag = (tag: string): SucTag | undefined => {
  const { parts, forms, participle } = languageData().suc;
  const [part = '', ...features] = tag.split(/[.|\s]/u);
  if (!Object.hasOwn(parts, part)) return undefined;
  const feature = features.find((each) => Object.hasOwn(forms, each));
  const isVerb = part !== participle && parts[part]!.includes('VERB');
  return { parts: parts[part]!, form: part === participle ? 'Part' : isVerb && feature ? forms[feature] : undefined };
};
