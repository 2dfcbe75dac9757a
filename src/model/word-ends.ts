/** No part of a word that a list or dictionary holds is longer, in code units: what is looked for in endless words stays short. */
const LONGEST_END = 40;

/** Where the longest end of a word that is worth looking up begins: at `least`, or nearer to the word's own end. */
export const firstEnd = (word: string, least: number): number => Math.max(least, word.length - LONGEST_END);
