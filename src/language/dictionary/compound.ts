import { firstEnd } from '../../model/word-ends.ts';
import { languageData } from '../data.ts';
import { dictionary } from './dictionary.ts';

/** The shortest last part of a compound, and the shortest first part, in code units. */
const SHORTEST_TAIL = 3;
const SHORTEST_HEAD = 2;

/** The longest known last part of an unknown lower-case word: *politikerna* in *kommunpolitikerna*. */
export const compoundTail = (word: string): string | undefined => {
  const hyphen = word.lastIndexOf('-');
  const from = hyphen > 0 && hyphen < word.length - 2 ? hyphen + 1 : SHORTEST_HEAD;
  return dictionary().longestEnd(word, firstEnd(word, from), word.length - SHORTEST_TAIL);
};

/** Flags of stems that may come last and first in compounds. */
const LAST = 'Y';
const FIRST = 'X';
/** Shortest head of a compound in letters: shorter ones are mostly accidents of spelling. */
const SHORTEST_LAST = 3;

let whole: ReadonlySet<string> | undefined;

/** The lemma of a noun's last part, the noun itself where it is no compound: *kommunpolitiker* → *politiker*. */
export const compoundHead = (lemma: string): string => {
  const hyphen = lemma.lastIndexOf('-');
  if (hyphen > 0 && lemma.length - hyphen > 3) return lemma.slice(hyphen + 1);
  whole ??= new Set(languageData().compounds.whole);
  if (whole.has(lemma)) return lemma;
  for (let at = firstEnd(lemma, 3); at <= lemma.length - SHORTEST_LAST; at++) {
    const last = lemma.slice(at);
    if (whole.has(last)) return last;
    if (!dictionary().flagsOf(lemma, at)?.includes(LAST)) continue;
    if (isFirstPart(lemma.slice(0, at))) return last;
  }
  return lemma;
};

/** A stem that may begin a compound, as it stands or with a linking *s*. */
const isFirstPart = (part: string): boolean => {
  const dict = dictionary();
  const flags = dict.flagsOf(part);
  if (flags?.includes(FIRST) || flags?.includes('U')) return true;
  const readings = dict.readings(part);
  if (
    readings.some(({ stem, rule }) => rule >= 0 && stem.length >= 3 && dict.rules[rule]!.add === 's' && stem.length > 3)
  )
    return true;
  return readings.some(({ stem, flags: own }) => stem === part && /[AEBC]/u.test(own) && part.length >= 4);
};
