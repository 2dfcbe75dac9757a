import type { Word } from './parse-line.ts';

/**
 * The words with the spaces of a `# text` comment, where their forms, one after another, are that text with white space
 * between; else undefined. One pass.
 */
export const alignText = (words: readonly Word[], text: string): readonly Word[] | undefined => {
  const aligned: Word[] = [];
  let at = 0;
  for (const [i, word] of words.entries()) {
    if (!text.startsWith(word.form, at)) return undefined;
    at += word.form.length;
    const from = at;
    while (at < text.length && /\s/u.test(text.charAt(at))) at++;
    const isLast = i === words.length - 1;
    aligned.push(isLast ? word : { ...word, after: at > from ? ' ' : '' });
  }
  return at === text.length ? aligned : undefined;
};
