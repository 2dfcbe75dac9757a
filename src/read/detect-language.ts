import { languageTables } from './language-tables.ts';

/** The language of a text as its words and letters show it. */
export interface DetectedLanguage {
  /** ISO 639-1 code: sv, da, nb, nn, en, de or fi; null where the text shows too little. */
  readonly language: string | null;
  /** 0–1: the share of the text that speaks for the language. Mixed texts and texts of a few words score low. */
  readonly score: number;
  /** 0–1: the share that speaks for Swedish. Danish and Norwegian, which share most words, part the rest among them. */
  readonly swedish: number;
}

/** What a letter takes from a language that does not write it. */
const FOREIGN_LETTER = 0.6;
/** Evidence below which nothing is said: that of a word that two languages share. */
const LEAST_EVIDENCE = 0.5;
const SWEDISH = 'sv';
/** How many sentences of a long text are looked at, spread over it. */
const MOST_SENTENCES = 400;

/** The language that most of a text is written in. Each sentence speaks for itself, with the weight of its words. */
export const detectLanguage = (text: string): DetectedLanguage => {
  const { languages } = languageTables();
  const totals = new Float64Array(languages.length);
  const evidence = new Float64Array(languages.length);
  let all = 0;
  let most = 0;
  for (const sentence of sample(text.toLowerCase().normalize('NFC'))) {
    const words = weighWords(sentence, evidence);
    let squares = 0;
    let best = 0;
    for (let i = 0; i < evidence.length; i++) {
      squares += evidence[i]! ** 2;
      best = Math.max(best, evidence[i]!);
    }
    if (squares === 0) continue;
    all += words;
    most += best;
    for (let i = 0; i < evidence.length; i++) totals[i]! += (words * evidence[i]! ** 2) / squares;
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

/** Says in `evidence` what a sentence, in lower case, says for each language, never less than 0. Gives the number of its words. */
const weighWords = (sentence: string, evidence: Float64Array): number => {
  const found = sentence.match(/\p{L}+/gu) ?? [];
  evidence.fill(0);
  for (const word of found) {
    const at = wordEvidence(word);
    for (let i = 0; i < evidence.length; i++) evidence[i]! += said[at + i]!;
  }
  for (let i = 0; i < evidence.length; i++) evidence[i] = Math.max(0, evidence[i]!);
  return found.length;
};

/** Words that are kept; past that the store starts anew, so that memory stays flat. */
const LARGEST_STORE = 20_000;
/** Where in `said` a word begins. */
const store = new Map<string, number>();
/** What each word of the store says for each language, one after the other. */
let said = new Float64Array(0);

/** The place in `said` of what a word says. */
const wordEvidence = (word: string): number => {
  const known = store.get(word);
  if (known !== undefined) return known;
  if (store.size >= LARGEST_STORE) store.clear();
  const { languages, shares, wordRow, sequenceRows } = languageTables();
  if (said.length === 0) said = new Float64Array(LARGEST_STORE * languages.length);
  const at = store.size * languages.length;
  store.set(word, at);
  said.fill(0, at, at + languages.length);
  const row = wordRow(word);
  for (const begin of row < 0 ? sequenceRows(`^${word.slice(0, 40)}$`) : [row])
    for (let i = 0; i < languages.length; i++) said[at + i]! += shares[begin + i]!;
  for (const i of foreignTo(word)) said[at + i]! -= FOREIGN_LETTER;
  return at;
};

const NONE: readonly number[] = [];
const foreignBySpecial = new Map<string, readonly number[]>();

/** The languages that do not write one of the letters of a word. */
const foreignTo = (word: string): readonly number[] => {
  const special = word.replace(/[a-z]+/g, '');
  if (special === '') return NONE;
  let foreign = foreignBySpecial.get(special);
  if (!foreign) {
    if (foreignBySpecial.size > LARGEST_STORE) foreignBySpecial.clear();
    foreign = languageTables().alphabets.flatMap((alphabet, i) =>
      [...special].some((letter) => !alphabet.includes(letter)) ? [i] : [],
    );
    foreignBySpecial.set(special, foreign);
  }
  return foreign;
};
