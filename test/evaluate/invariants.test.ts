import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FIGURE_NAMES, type FigureName } from '../../src/model/figures.ts';
import { UNIT_KINDS } from '../../src/model/unit.ts';
import { against, twoAnnotators, valuesOf } from './labelled.ts';

const runs = { seed: 20, numRuns: 300 };

/** Figures that say how well two annotations agree; the others say what gold is like, or count. */
const AGREEMENT = FIGURE_NAMES.filter((name) => !/base|noise/.test(name));

test('gold against itself is 1 in all that occurs in it', () => {
  fc.assert(
    fc.property(twoAnnotators, ([gold]) => {
      const units = gold.sentences.flatMap((sentence) => sentence.units);
      const has = (kind: string) => units.some((unit) => unit.kind === kind);
      const values = valuesOf(against(gold, gold));
      expect(values.noise).toBe(0);
      for (const name of ['primary_accuracy', 'primary_kappa', 'alpha', ...UNIT_KINDS.map((kind) => `${kind}_alpha`)]) {
        expect(values[name as FigureName], name).toBe(1);
      }
      for (const kind of UNIT_KINDS.filter(has)) {
        for (const figure of ['precision', 'recall', 'f1', 'span_f1', 'exact_span_f1'] as const) {
          expect(values[`${kind}_${figure}`], kind).toBe(1);
        }
      }
      if (units.length > 0) {
        const { any_f1, span_f1, exact_span_f1, attribution_accuracy } = values;
        expect([any_f1, span_f1, exact_span_f1, attribution_accuracy]).toEqual([1, 1, 1, 1]);
      }
      expect(values.macro_f1).toBeCloseTo(UNIT_KINDS.filter(has).length / 3, 10);
    }),
    runs,
  );
});

test('two annotators get the same figures whichever is gold; precision and recall change places', () => {
  fc.assert(
    fc.property(twoAnnotators, ([first, second]) => {
      const forth = valuesOf(against(first, second));
      const back = valuesOf(against(second, first));
      for (const name of AGREEMENT) {
        const swapped = name.endsWith('_precision')
          ? name.replace('_precision', '_recall')
          : name.replace('_recall', '_precision');
        expect(back[swapped as FigureName], name).toBeCloseTo(forth[name], 10);
      }
    }),
    runs,
  );
});

test('figures lie between 0 and 1; those corrected for chance at most at 1', () => {
  fc.assert(
    fc.property(twoAnnotators, ([gold, second]) => {
      const values = valuesOf(against(gold, second));
      for (const name of FIGURE_NAMES) {
        expect(values[name], name).not.toBeNaN();
        if (name === 'noise') continue;
        expect(values[name], name).toBeLessThanOrEqual(1);
        if (!/alpha|kappa/.test(name)) expect(values[name], name).toBeGreaterThanOrEqual(0);
      }
    }),
    runs,
  );
});

test('an exact match is a match by overlap, and unit matches need sentence matches', () => {
  fc.assert(
    fc.property(twoAnnotators, ([gold, second]) => {
      const { exact_span_f1, span_f1, any_f1 } = valuesOf(against(gold, second));
      expect(exact_span_f1).toBeLessThanOrEqual(span_f1 + 1e-12);
      if (span_f1 > 0) expect(any_f1).toBeGreaterThan(0);
    }),
    runs,
  );
});
