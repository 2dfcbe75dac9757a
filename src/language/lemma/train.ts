import { byBits } from '../../data/hash.ts';
import { editFor } from './edit.ts';
import { dictionaryLemmas, lemmaByEnding } from './lemmatize.ts';
import { endingKey, type LemmaRules, LONGEST_ENDING, wordKey } from './rules.ts';

/** A word with its label and lemma, all in lower case. */
export interface LemmaExample {
  readonly word: string;
  readonly label: number;
  readonly lemma: string;
}

/** How often an ending of more than this length must have been seen. */
const TRUSTED = 4;

/** Learns lemma rules: the usual edit for each ending that differs from that of the next shorter one, and the exceptions. */
export const trainLemmas = (examples: readonly LemmaExample[]): LemmaRules => {
  const endings = new Map<number, Counts>();
  const words = new Map<number, { counts: Counts; word: string; label: number }>();
  for (const { word, label, lemma } of examples) {
    const edit = editFor(word, lemma);
    for (let length = 0; length <= Math.min(LONGEST_ENDING, word.length - 1); length++)
      count(endings, endingKey(label, word, length), edit);
    const whole = words.get(wordKey(label, word)) ?? { counts: new Map(), word, label };
    whole.counts.set(edit, (whole.counts.get(edit) ?? 0) + 1);
    words.set(wordKey(label, word), whole);
  }
  const chosen = new Map<number, string>();
  for (const { word, label } of examples) chooseEndings(word, label, endings, chosen);
  const rules = pack(chosen);
  for (const [key, { counts, word, label }] of words) {
    const [edit] = usual(counts);
    if (editFor(word, lemmaWithoutWords(word, label, rules)) !== edit) chosen.set(key, edit);
  }
  return pack(chosen);
};

type Counts = Map<string, number>;

const count = (table: Map<number, Counts>, key: number, edit: string): void => {
  const counts = table.get(key) ?? new Map<string, number>();
  counts.set(edit, (counts.get(edit) ?? 0) + 1);
  table.set(key, counts);
};

const usual = (counts: Counts): [edit: string, times: number] =>
  [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]!;

const chooseEndings = (
  word: string,
  label: number,
  endings: ReadonlyMap<number, Counts>,
  chosen: Map<number, string>,
): void => {
  let shorter: string | undefined;
  for (let length = 0; length <= Math.min(LONGEST_ENDING, word.length - 1); length++) {
    const key = endingKey(label, word, length);
    const [edit, times] = usual(endings.get(key)!);
    if (edit === shorter || (length > TRUSTED && times < 2)) continue;
    chosen.set(key, edit);
    shorter = edit;
  }
};

const lemmaWithoutWords = (word: string, label: number, rules: LemmaRules): string => {
  const guess = lemmaByEnding(word, label, rules);
  const stems = dictionaryLemmas(word, label);
  return stems.length === 0 || stems.includes(guess) ? guess : stems[0]!;
};

const pack = (chosen: ReadonlyMap<number, string>): LemmaRules => {
  const edits = [...new Set(chosen.values())].sort();
  const index = new Map(edits.map((edit, i) => [edit, i]));
  const sorted = [...chosen].sort(([a], [b]) => byBits(a, b));
  return {
    edits,
    hashes: Uint32Array.from(sorted, ([key]) => key),
    choices: Uint16Array.from(sorted, ([, edit]) => index.get(edit)!),
  };
};
