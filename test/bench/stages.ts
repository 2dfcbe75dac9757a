import { type Form, FormStore } from '../../src/language/forms.ts';
import { languageModel } from '../../src/language/model.ts';
import { findActors } from '../../src/language/names/find-actors.ts';
import { repairLabels } from '../../src/language/repair-labels.ts';
import { splitSentences } from '../../src/language/split-sentences.ts';
import { parseSentence } from '../../src/language/syntax/parse-sentence.ts';
import { Tagger } from '../../src/language/tagger/tagger.ts';
import { tokenize } from '../../src/language/tokenize.ts';
import { tagSet } from '../../src/model/tag.ts';

/** What the stages are measured against: the tokens that a regular expression finds. */
const TOKEN = /[\p{L}\p{N}]+(?:[-'’:.][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu;

export const STAGES = ['tokenize', 'tag', 'lemma', 'clauses'] as const;
export type Stage = (typeof STAGES)[number];

/** Milliseconds of the regular expression and of each stage. */
export type Times = Readonly<Record<Stage | 'expression', number>>;

/** The stages of the analysis, with what they keep between texts. */
export class Stages {
  readonly #tagger = new Tagger(languageModel().tagger);
  readonly #forms = new FormStore();

  /** Runs the regular expression and every stage over the lines of a text. */
  run(text: string): Times {
    const times = { expression: 0, tokenize: 0, tag: 0, lemma: 0, clauses: 0 };
    const timed = <Result>(name: keyof typeof times, work: () => Result): Result => {
      const start = performance.now();
      const result = work();
      times[name] += performance.now() - start;
      return result;
    };
    const lines = text.split('\n').filter((line) => line !== '');
    timed('expression', () => lines.reduce((sum, line) => sum + [...line.matchAll(TOKEN)].length, 0));
    const sentences = timed('tokenize', () => lines.flatMap((line) => sentencesOf(line, this.#forms)));
    const labelled = timed('tag', () =>
      sentences.map((forms) => ({ forms, labels: repairLabels(forms, this.#tagger.tag(forms)) })),
    );
    const parsed = timed('lemma', () =>
      labelled.map(({ forms, labels }) => ({
        forms,
        words: forms.map((form, i) => this.#forms.word(form, labels[i]!)),
      })),
    );
    timed('clauses', () => {
      for (const { forms, words } of parsed)
        parseSentence(words, findActors(words, forms, new Map()), 0, 0, tagSet([]));
    });
    return times;
  }
}

const sentencesOf = (line: string, store: FormStore): Form[][] => {
  const ends: number[] = [];
  const cuts: number[] = [];
  tokenize(line, { start: 0, end: line.length }, [], ends);
  splitSentences(line, ends, 0, ends.length / 2, cuts);
  return cuts.map((cut, i) => {
    const forms: Form[] = [];
    for (let token = cuts[i - 1] ?? 0; token < cut; token++)
      forms.push(store.form(line.slice(ends[2 * token], ends[2 * token + 1])));
    return forms;
  });
};
