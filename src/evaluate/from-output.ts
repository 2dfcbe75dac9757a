import { InputError } from '../model/issue.ts';
import { type OffsetConverter, offsetConverter } from '../model/offsets.ts';
import type { Output, OutputUnit } from '../model/output.ts';
import { overlap } from '../model/span.ts';
import type { GoldDocument, GoldSentence, Prediction } from './annotation.ts';
import { documentName } from './document-name.ts';
import { readUnit } from './read-labels.ts';

/** What yrka found, as a prediction. @throws {InputError} `offsets-unknown`. */
export const predictionFrom = (output: Output): Prediction => {
  const { path, text = null } = output.document;
  const convert = toCodePoints(output);
  return {
    path,
    name: documentName(path),
    text,
    sentences: output.sentences.map((sentence) => ({ ...place(sentence, convert), text: null })),
    units: output.units.map((unit) => ({
      ...labelsOf(unit, convert),
      text: unit.text ?? null,
      evidence: (unit.evidence ?? []).map(({ rule, text: words, weight }) => ({ rule, text: words, weight })),
    })),
  };
};

/**
 * An output that a person corrected, as gold. A unit belongs to the sentence that it names; where there is none of this name,
 * to the first that holds any of it. @throws {InputError} `offsets-unknown`, `unit-outside`.
 */
export const goldFrom = (output: Output): GoldDocument => {
  const { path, text } = output.document;
  const convert = toCodePoints(output);
  const points = text === undefined ? null : Array.from(text);
  const sentences = output.sentences.map((sentence) => ({
    ...place(sentence, convert),
    id: sentence.id,
    zone: sentence.zone,
  }));
  const homes = output.units.map((unit) => {
    const placed = place(unit, convert);
    if (points && placed.end > points.length)
      throw outside(path, unit, `ends at ${placed.end}, behind the text, which has ${points.length} characters`);
    const named = sentences.find(({ id }) => id === unit.sentence);
    const home = named && overlap(named, placed) > 0 ? named : sentences.find((other) => overlap(other, placed) > 0);
    if (home) return home;
    throw outside(path, unit, 'lies in no sentence');
  });
  return {
    path,
    name: documentName(path),
    whole: true,
    sentences: sentences.map(
      (sentence): GoldSentence => ({
        ...sentence,
        text: points?.slice(sentence.start, sentence.end).join('') ?? null,
        units: output.units.filter((_, index) => homes[index] === sentence).map((unit) => labelsOf(unit, convert)),
      }),
    ),
  };
};

const labelsOf = (unit: OutputUnit, convert: OffsetConverter) => {
  const labels = readUnit(unit);
  return { ...labels, ...place(labels, convert) };
};

const place = ({ start, end }: { readonly start: number; readonly end: number }, convert: OffsetConverter) => ({
  start: convert(start),
  end: convert(end),
});

const outside = (path: string, { id }: OutputUnit, why: string): InputError =>
  new InputError({ code: 'unit-outside', severity: 'error', message: `the unit ${id} of ${path} ${why}`, path });

/** From the offsets of an output to code points: UTF-16 offsets say nothing of them without the text. */
const toCodePoints = ({ offsets, document: { path, text } }: Output): OffsetConverter => {
  if (offsets === 'codepoints') return (offset) => offset;
  if (text === undefined) {
    const message = 'offsets in UTF-16 code units need document.text to be compared: write it, or --offsets codepoints';
    throw new InputError({ code: 'offsets-unknown', severity: 'error', message, path });
  }
  return offsetConverter(text, 'codepoints');
};
