import { readData } from './data.ts';

/** The language of a text as its words and letters show it. */
export interface DetectedLanguage {
  /** ISO 639-1 code: sv, da, nb, nn, en, de or fi; null where the text shows too little. */
  readonly language: string | null;
  /** 0–1: the share of the text that speaks for the language. Mixed texts and texts of a few words score low. */
  readonly score: number;
  /** 0–1: the share that speaks for Swedish. Danish and Norwegian, which share most words, part the rest among them. */
  readonly swedish: number;
}

/** What one sequence of letters says, against 1 for a function word. */
const SEQUENCE_WEIGHT = 0.1;
/** What a letter takes from a language that does not write it. */
const FOREIGN_LETTER = 0.6;
/** Evidence below which nothing is said: that of a word that two languages share. */
const LEAST_EVIDENCE = 0.5;
const SWEDISH = 'sv';
/** How many sentences of a long text are looked at, spread over it. */
const MOST_SENTENCES = 400;

interface Profile {
  readonly languages: readonly string[];
  /** What each language gains by a word, or by a sequence of letters, in the order of `languages`. */
  readonly words: ReadonlyMap<string, readonly number[]>;
  readonly letters: ReadonlyMap<string, readonly number[]>;
  readonly longest: number;
  readonly alphabets: readonly string[];
}

let made: Profile | undefined;

const profile = (): Profile => {
  if (made) return made;
  const { words, letters, alphabet } = readData().languages;
  const languages = Object.keys(words);
  const lettersOf = shares(languages, letters, SEQUENCE_WEIGHT);
  made = {
    languages,
    words: shares(languages, words, 1),
    letters: lettersOf,
    longest: Math.max(...[...lettersOf.keys()].map(({ length }) => length)),
    alphabets: languages.map((language) => alphabet[language] ?? ''),
  };
  return made;
};

/** For every entry of the lists: `weight`, parted among the languages that have it. */
const shares = (
  languages: readonly string[],
  lists: Readonly<Record<string, string>>,
  weight: number,
): Map<string, number[]> => {
  const table = new Map<string, number[]>();
  for (const [i, language] of languages.entries()) {
    for (const entry of new Set(lists[language]!.trim().split(/\s+/u))) {
      const row = table.get(entry) ?? languages.map(() => 0);
      row[i] = weight;
      table.set(entry, row);
    }
  }
  for (const row of table.values()) {
    const holders = row.filter((share) => share > 0).length;
    for (const i of row.keys()) row[i]! /= holders;
  }
  return table;
};

/** The language that most of a text is written in. Each sentence speaks for itself, with the weight of its words. */
export const detectLanguage = (text: string): DetectedLanguage => {
  const { languages } = profile();
  const totals = languages.map(() => 0);
  let all = 0;
  let most = 0;
  for (const sentence of sample(text)) {
    const [evidence, words] = evidenceOf(sentence);
    const squares = evidence.map((value) => value ** 2);
    const sum = squares.reduce((total, value) => total + value, 0);
    if (sum === 0) continue;
    all += words;
    most += Math.max(...evidence);
    for (const [i, square] of squares.entries()) totals[i]! += (words * square) / sum;
  }
  if (most < LEAST_EVIDENCE) return { language: null, score: 0, swedish: 0 };
  const best = totals.indexOf(Math.max(...totals));
  return { language: languages[best]!, score: totals[best]! / all, swedish: totals[languages.indexOf(SWEDISH)]! / all };
};

const sample = (text: string): readonly string[] => {
  const sentences = text.split(/(?<=[.!?…])\s+|[\r\n]+/u);
  const step = Math.ceil(sentences.length / MOST_SENTENCES);
  return step === 1 ? sentences : sentences.filter((_, i) => i % step === 0);
};

/** What a sentence says for each language, never less than 0, and its number of words. */
const evidenceOf = (sentence: string): [evidence: number[], words: number] => {
  const { languages } = profile();
  const evidence = languages.map(() => 0);
  const found =
    sentence
      .toLowerCase()
      .normalize('NFC')
      .match(/\p{L}+/gu) ?? [];
  for (const word of found) {
    const { shares, foreign } = wordEvidence(word);
    for (const row of shares) for (let i = 0; i < evidence.length; i++) evidence[i]! += row[i]!;
    for (const i of foreign) evidence[i]! -= FOREIGN_LETTER;
  }
  return [evidence.map((value) => Math.max(0, value)), found.length];
};

/** What a word says: shares to be added one after another, and the languages that do not write one of its letters. */
interface WordEvidence {
  readonly shares: readonly (readonly number[])[];
  readonly foreign: readonly number[];
}

/** Words that are kept; past that the store starts anew, so that memory stays flat. */
const LARGEST_STORE = 20_000;
const store = new Map<string, WordEvidence>();

const wordEvidence = (word: string): WordEvidence => {
  let found = store.get(word);
  if (!found) {
    if (store.size > LARGEST_STORE) store.clear();
    const { words, alphabets } = profile();
    const shared = words.get(word);
    const special = [...word.replace(/[a-z]+/gu, '')];
    found = {
      shares: shared ? [shared] : sequenceShares(`^${word.slice(0, 40)}$`),
      foreign: alphabets.flatMap((alphabet, i) => (special.some((letter) => !alphabet.includes(letter)) ? [i] : [])),
    };
    store.set(word, found);
  }
  return found;
};

/** Each sequence counts once a word. */
const sequenceShares = (word: string): readonly (readonly number[])[] => {
  const { letters, longest } = profile();
  const found: (readonly number[])[] = [];
  const seen = new Set<string>();
  for (let start = 0; start < word.length; start++) {
    for (let end = start + 1; end <= Math.min(word.length, start + longest); end++) {
      const sequence = word.slice(start, end);
      const shared = letters.get(sequence);
      if (!shared || seen.has(sequence)) continue;
      seen.add(sequence);
      found.push(shared);
    }
  }
  return found;
};
