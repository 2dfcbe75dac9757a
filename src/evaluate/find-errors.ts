import type { SentenceError } from '../model/figures.ts';
import type { Alignment } from './align-units.ts';
import { kindsOf } from './tally-document.ts';

/** The sentences of a document that hold other kinds than in gold, with what was found there and why. */
export const findErrors = ({ gold, prediction, bySentence }: Alignment): readonly SentenceError[] =>
  gold.sentences.flatMap((sentence, index) => {
    const units = bySentence[index]!;
    const expected = kindsOf(sentence.units);
    const predicted = kindsOf(units);
    if (expected.join() === predicted.join()) return [];
    const { id, start, end, zone } = sentence;
    const text = sentence.text ?? slice(prediction?.text, start, end);
    return {
      path: gold.path,
      sentence: id,
      start,
      end,
      zone,
      gold: expected,
      predicted,
      text,
      units: units.map(({ kind, text, evidence }) => ({ kind, text, evidence })),
    };
  });

const slice = (text: string | null | undefined, start: number, end: number): string | null =>
  text ? Array.from(text).slice(start, end).join('') : null;
