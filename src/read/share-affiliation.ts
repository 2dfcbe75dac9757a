import type { Author } from '../model/document.ts';
import { readData } from './data.ts';

/**
 * Gives the party or organisation behind several names to all of them: *Anna Ek, Bo Berg och Eva Dahl, Moderaterna*. It is
 * plainly theirs where a conjunction joins the last two, nothing but commas stands between the others, and a comma sets it
 * off; in brackets, or behind a role, it is the last one's. `behind`: what stands between each name and the next.
 */
export const shareAffiliation = (authors: readonly Author[], behind: readonly string[]): Author[] => {
  const shared = [...authors];
  if (authors.length < 2) return shared;
  const conjunction = new RegExp(`^,?\\s*(?:${readData().zones.conjunctions})$`, 'u');
  for (let i = authors.length - 1; i > 0; i--) {
    const { role, party, organisation } = authors[i]!;
    const isSetOff = role === null && (party ?? organisation) !== null && /^(?:,|$)/u.test(behind[i]!);
    if (!isSetOff || !conjunction.test(behind[i - 1]!)) continue;
    for (let j = i - 1; j >= 0 && (behind[j] === ',' || conjunction.test(behind[j]!)); j--)
      shared[j] = { ...authors[j]!, party, organisation };
  }
  return shared;
};
