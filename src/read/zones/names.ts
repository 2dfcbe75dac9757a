import { isLetter, startsWithCapital } from '../../model/letters.ts';
import { firstEnd } from '../../model/word-ends.ts';
import { readData } from '../data.ts';
import { signerLists } from '../signers.ts';

interface SentenceLists {
  readonly sentenceWords: ReadonlySet<string>;
  readonly particles: ReadonlySet<string>;
  /** The ending of a noun that stands in front of a name: *kommunalrådet*. */
  readonly definite: RegExp;
}

let lists: SentenceLists | undefined;

/** Words that no byline holds, and particles inside names. */
const sentenceLists = (): SentenceLists => {
  const { zones } = readData();
  lists ??= {
    sentenceWords: new Set(zones.sentence_words),
    particles: new Set(zones.name_particles),
    definite: new RegExp(zones.definite, 'u'),
  };
  return lists;
};

/** A capital, and behind it letters, apostrophes and hyphens. */
const isName = (word: string): boolean => {
  if (!startsWithCapital(word)) return false;
  for (const character of word) if (!isLetter(character.codePointAt(0)!) && !JOINERS.includes(character)) return false;
  return true;
};
const JOINERS = "'’-";

/** A capital, perhaps with a full stop. */
const isInitial = (word: string): boolean => {
  const bare = word.endsWith('.') ? word.slice(0, -1) : word;
  return startsWithCapital(bare) && [...bare].length === 1;
};

/** Roman numerals number headings, and the preposition *i* begins sentences. */
const NUMBER = /^[IVXLC]+$/u;

/**
 * How many of `words`, from the first on, form a personal name: two to five capitalised words (with particles such as
 * *von* inside), 0 where they form none. A known given name makes sure; without it two or three words do, unless the
 * given name `mustBeKnown`.
 */
export const nameLength = (words: readonly string[], mustBeKnown = false): number => {
  const { given, roles, parties } = signerLists();
  const { particles } = sentenceLists();
  let length = 0;
  while (length < Math.min(5, words.length)) {
    const word = words[length]!;
    const goesOn = (): boolean =>
      (particles.has(word.toLowerCase()) && isName(words[length + 1] ?? '')) || (isInitial(word) && !parties.has(word));
    if (!isName(word) && !(length > 0 && goesOn())) break;
    if (length > 0 && roles.has(word.toLowerCase())) break;
    length++;
  }
  const first = words[0]!;
  if (length < 2 || NUMBER.test(first)) return 0;
  const isShouted = words.slice(0, length).every((word) => word.length > 2 && word === word.toUpperCase());
  const name = isShouted ? first.charAt(0) + first.slice(1).toLowerCase() : first;
  const isGiven = given.has(name) || given.has(name.split('-')[0]!);
  return isGiven || (!mustBeKnown && !isShouted && length <= 3 && !hasRole([first])) ? length : 0;
};

/** The length in words of a personal name that starts at `parts[at]`; a comma, bracket or slash ends it. */
export const nameAt = (parts: readonly string[], at: number): number => {
  const words: string[] = [];
  for (const part of parts.slice(at, at + 5)) {
    if (words.length > 0 && /^[(/]/u.test(part)) break;
    words.push(part.replace(/^[”"'’]+|[,;:.”"'’/]+$/gu, ''));
    if (!isName(words[0]!)) return 0;
    if (/[,;:/]$/u.test(part)) break;
  }
  return nameLength(words, at > 0 && !hasRole([parts[at - 1]!]));
};

/** The words of a line, without the marks around them. */
export const lineWords = (text: string): string[] =>
  text
    .split(/[\s,;:()/•|]+/u)
    .map((word) => word.replace(/^[”"'’(]+|[”"'’).!?]+$/gu, ''))
    .filter(Boolean);

/** Is one of the words a role (*ledamot*), also as the last part of a compound (*riksdagsledamot*, *EU-minister*)? */
export const hasRole = (words: readonly string[]): boolean => {
  const { roles } = signerLists();
  const { definite } = sentenceLists();
  return words.some((word) => {
    const lower = word.toLowerCase();
    if (roles.has(lower) || roles.has(lower.replace(definite, ''))) return true;
    for (let at = firstEnd(lower, 3); at <= lower.length - 4; at++) if (roles.has(lower.slice(at))) return true;
    return false;
  });
};

/** Does a word stand there that only sentences have, such as a finite auxiliary or *att*? */
export const hasSentenceWord = (words: readonly string[]): boolean =>
  words.some((word) => sentenceLists().sentenceWords.has(word.toLowerCase()));
