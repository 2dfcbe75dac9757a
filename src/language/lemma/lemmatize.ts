import { firstEnd } from '../../model/word-ends.ts';
import { languageData } from '../data.ts';
import { deponentLemma } from '../deponents.ts';
import { compoundTail } from '../dictionary/compound.ts';
import { type Dictionary, dictionary, type Reading } from '../dictionary/dictionary.ts';
import { LABELS, type Upos } from '../label.ts';
import { hasOwnS } from '../names/actor-index.ts';
import { grammar } from '../syntax/grammar.ts';
import { applyEdit } from './edit.ts';
import { editAt, endingKey, type LemmaRules, LONGEST_ENDING, wordKey } from './rules.ts';

/**
 * The lemma of a lower-case word form under a label. Irregular forms come from a list, frequent ones from training;
 * nouns, verbs and adjectives then from the dictionary's stems, and everything else from the endings of the training data.
 */
export const lemmatize = (word: string, label: number, rules: LemmaRules): string => {
  const { upos } = LABELS[label]!;
  if (upos === 'PROPN' && hasOwnS(word)) return word;
  const known = irregularLemma(word, upos) ?? trainedLemma(word, label, rules) ?? abbreviatedLemma(word);
  if (known !== undefined) return known;
  const guess = lemmaByEnding(word, label, rules);
  const stems = dictionaryLemmas(word, label);
  return stems.length === 0 || stems.includes(guess) ? guess : stems[0]!;
};

/** What is looked up by a word of the text, in maps: an object has keys of its own, as `constructor`. */
interface Irregular {
  readonly nouns: ReadonlyMap<string, string>;
  readonly adjectives: ReadonlyMap<string, string>;
  readonly verbs: ReadonlyMap<string, string>;
  readonly abbreviations: ReadonlyMap<string, string>;
}

let table: Irregular | undefined;

const irregular = (): Irregular => {
  if (table) return table;
  const { irregular: forms, abbreviations } = languageData();
  const mapOf = (record: Readonly<Record<string, string>>) => new Map(Object.entries(record));
  table = {
    nouns: mapOf(forms.noun),
    adjectives: mapOf(forms.adjective),
    verbs: mapOf(forms.verb),
    abbreviations: mapOf(abbreviations.lemmas),
  };
  return table;
};

const irregularLemma = (word: string, upos: Upos): string | undefined => {
  const { nouns, adjectives, verbs } = irregular();
  if (upos === 'ADJ') return adjectives.get(word);
  if (upos === 'VERB' || upos === 'AUX') return verbs.get(word) ?? deponentLemma(word);
  if (upos !== 'NOUN') return undefined;
  for (let at = firstEnd(word, 0); at <= word.length - 3; at++) {
    const lemma = nouns.get(word.slice(at));
    if (lemma !== undefined && at !== 1) return word.slice(0, at) + lemma;
  }
  return undefined;
};

/** What an abbreviation stands for; itself where that is not known, since its letters tell nothing. */
const abbreviatedLemma = (word: string): string | undefined =>
  irregular().abbreviations.get(word) ?? (word.endsWith('.') ? word : undefined);

const trainedLemma = (word: string, label: number, rules: LemmaRules): string | undefined => {
  const edit = editAt(rules, wordKey(label, word));
  return edit === undefined ? undefined : applyEdit(word, edit);
};

/** The lemma by the longest ending that training knows under the label; the word itself where it knows none. */
export const lemmaByEnding = (word: string, label: number, rules: LemmaRules): string => {
  for (let length = Math.min(LONGEST_ENDING, word.length - 1); length >= 0; length--) {
    const edit = editAt(rules, endingKey(label, word, length));
    if (edit !== undefined) return applyEdit(word, edit);
  }
  return word;
};

/** The dictionary's stems that fit the label, shortest first; of a compound's last part where it lacks the word. */
export const dictionaryLemmas = (word: string, label: number): string[] => {
  const { upos, form } = LABELS[label]!;
  const fits = FITS[form === 'Part' ? 'X' : upos];
  if (!fits) return [];
  const dict = dictionary();
  const whole = stemsOf(dict, word, fits);
  if (whole.length > 0) return whole;
  if (upos === 'VERB' && word.endsWith('s')) {
    const active = passiveStems(dict, word, fits);
    if (active.length > 0) return active;
  }
  const tail = compoundTail(word);
  if (tail === undefined) return [];
  const head = word.slice(0, word.length - tail.length);
  return stemsOf(dict, tail, fits).map((stem) => head + stem);
};

/** The infinitives behind an s-passive that the dictionary does not list: *grundas*, *framställes*. */
const passiveStems = (dict: Dictionary, word: string, fits: Fits): string[] => {
  const older = word.endsWith('es') ? [`${word.slice(0, -2)}a`] : [];
  return [word.slice(0, -1), ...older].flatMap((active) => stemsOf(dict, active, fits));
};

type Fits = (reading: Reading, flag: string, add: string) => boolean;

const stemsOf = (dict: Dictionary, word: string, fits: Fits): string[] => {
  const stems = dict.readings(word).filter((reading) => {
    const rule = reading.rule < 0 ? undefined : dict.rules[reading.rule];
    return fits(reading, rule?.flag ?? '', rule?.add ?? '');
  });
  return [...new Set(stems.map(({ stem }) => stem))].sort((a, b) => a.length - b.length);
};

/** Infinitives end in a vowel. */
const fitsVerb: Fits = ({ stem, flags }, flag) =>
  (flag ? /[J-N]/u.test(flag) : /[KLMN]/u.test(flags)) && grammar().infinitive_vowels.has(stem.slice(-1));

/** Whether a reading belongs to a part of speech, by the flags of the dictionary's paradigms (`flag` is empty for a bare stem). */
const FITS: Partial<Record<Upos, Fits>> = {
  NOUN: ({ flags }, flag, add) => (flag ? /[A-IJ]/u.test(flag) && !add.startsWith('nde') : /[A-JvY]/u.test(flags)),
  VERB: fitsVerb,
  AUX: fitsVerb,
  ADV: (_, flag, add) => flag === 'O' && add.endsWith('t'),
  ADJ: ({ stem, flags }, flag) => (flag ? /[K-R]/u.test(flag) : /[OPQk]/u.test(flags)) && !/a$/u.test(stem),
};
