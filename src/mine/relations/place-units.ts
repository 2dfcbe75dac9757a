import { stem } from '../../language/natural/stem.ts';
import type { Analysis } from '../../model/analysis.ts';
import type { TokenRange } from '../../model/span.ts';
import type { Unit } from '../../model/unit.ts';
import { relationData } from './data.ts';

/** A unit with its tokens and what it is about. */
export interface PlacedUnit extends TokenRange {
  readonly unit: Unit;
  /** Index of its sentence's block in the document. */
  readonly block: number;
  readonly isTitle: boolean;
  /** The stems of its telling words, each with the token where it first stands. */
  readonly stems: ReadonlyMap<string, number>;
  /** Is it denied an odd number of times? */
  readonly denied: boolean;
}

const TELLING: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ']);

/** The units of a document with their tokens; units without a token are left out. */
export const placeUnits = (analysis: Analysis, units: readonly Unit[]): PlacedUnit[] =>
  units.flatMap((unit) => {
    const sentence = analysis.sentences[unit.sentence]!;
    let { first } = sentence;
    while (first < sentence.last && analysis.tokens[first]!.end <= unit.start) first++;
    let last = first;
    while (last < sentence.last && analysis.tokens[last]!.start < unit.end) last++;
    if (last === first) return [];
    const { block, zone } = sentence;
    return [{ unit, first, last, block, isTitle: zone === 'title', ...contentOf(analysis, unit, first, last) }];
  });

/** The name of who says it is no content of what is said. */
const contentOf = (
  { tokens }: Analysis,
  { holder: { span } }: Unit,
  first: number,
  last: number,
): Pick<PlacedUnit, 'stems' | 'denied'> => {
  const { common, denying } = relationData().words;
  const stems = new Map<string, number>();
  let denials = 0;
  for (let i = first; i < last; i++) {
    const { start, word } = tokens[i]!;
    const { norm, lemma, upos } = word;
    if (span && start >= span.start && start < span.end) continue;
    if (denying.has(norm)) denials++;
    if (!TELLING.has(upos) || norm.length < 2 || common.has(lemma) || common.has(norm)) continue;
    const key = stem(norm);
    if (!stems.has(key)) stems.set(key, i);
  }
  return { stems, denied: denials % 2 === 1 };
};
