/** Letters, joined by hyphens inside a word. Digits, marks and what stands behind a colon (*EU:s*) are left out. */
const WORD = /\p{L}+(?:-\p{L}+)*/gu;
const BROKEN = /\u00ad/gu;

/** The words of a text as they are written, with å ä ö and hyphens, in order. */
export const splitWords = (text: string): string[] => text.normalize('NFC').replace(BROKEN, '').match(WORD) ?? [];
