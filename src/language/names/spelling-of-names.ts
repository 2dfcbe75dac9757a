import type { Word } from '../../model/analysis.ts';

/** A word's form without the ending of the genitive. */
export const withoutGenitive = (text: string): string => {
  if (!text.endsWith('s')) return text;
  return text.replace(/:?s$/u, '');
};

export const isNoun = ({ upos }: Word): boolean => upos === 'PROPN' || upos === 'NOUN';

/** A capital at the start of a sentence, or behind a dash, colon or quotation mark, says nothing. */
export const opensSentence = (words: readonly Word[], at: number): boolean => {
  const before = words[at - 1];
  return before === undefined || (before.upos === 'PUNCT' && !',(/'.includes(before.norm));
};
