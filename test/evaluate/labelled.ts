import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { asPrediction, type GoldDocument, type GoldSentence, type Prediction } from '../../src/evaluate/annotation.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import { readGold } from '../../src/evaluate/read-gold.ts';
import type { FigureName } from '../../src/model/figures.ts';
import { UNIT_KINDS, type UnitKind } from '../../src/model/unit.ts';

/** A unit or a sentence written short: kind or zone, start, end. */
export const unit = (kind: UnitKind, start: number, end: number) => ({
  kind,
  start,
  end,
  holder: 'author',
  attribution: 'own',
  addressee: null,
  target: null,
});

export const goldOf = (sentences: readonly GoldSentence[], name = 'a'): GoldDocument => ({
  path: `${name}.gold.jsonl`,
  name,
  whole: true,
  sentences,
});

/** The labels of a file. */
export const goldFile = (path: string): GoldDocument => readGold(path, readFileSync(path, 'utf8')).documents[0]!;

/** The values of all figures, without intervals. */
export const valuesOf = (
  pairs: readonly { readonly gold: GoldDocument; readonly prediction: Prediction | null }[],
): Record<FigureName, number> => {
  const { figures } = evaluate(pairs, { errors: 'none', resamples: 0, seed: 1 });
  return Object.fromEntries(Object.entries(figures).map(([name, { value }]) => [name, value])) as Record<
    FigureName,
    number
  >;
};

/** Two annotators of the same sentences; no unit of one annotator lies in another. */
export const twoAnnotators: fc.Arbitrary<readonly [GoldDocument, GoldDocument]> = fc
  .array(
    fc.record({
      length: fc.integer({ min: 6, max: 40 }),
      zone: fc.constantFrom('body' as const, 'body' as const, 'lead' as const, 'byline' as const),
      first: unitsWithin(),
      second: unitsWithin(),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((drafts) => {
    let start = 0;
    const both = drafts.map(({ length, zone, first, second }, index) => {
      const sentence = { id: `s${index + 1}`, start, end: start + length, zone, text: null };
      start += length + 1;
      return [first, second].map((draft) => ({ ...sentence, units: draft(sentence.start, length) }));
    });
    return [goldOf(both.map(([first]) => first!)), goldOf(both.map(([, second]) => second!))] as const;
  });

/** Up to two units beside each other, by shares of the sentence's length. */
function unitsWithin() {
  const cuts = fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 4, maxLength: 4 });
  return fc
    .tuple(cuts, fc.array(fc.constantFrom(...UNIT_KINDS), { maxLength: 2 }))
    .map(([places, kinds]) => (start: number, length: number) => {
      const at = [...places].sort((a, b) => a - b).map((place) => start + Math.floor((place * length) / 6));
      return kinds.map((kind, index) => unit(kind, at[2 * index]!, at[2 * index + 1]!));
    });
}

export const against = (gold: GoldDocument, second: GoldDocument) => [{ gold, prediction: asPrediction(second) }];
