import type { RuleFigures } from '../model/figures.ts';
import type { Alignment } from './align-units.ts';

/** Precision of every rule that speaks for a judged unit, most units first, then by name in code-unit order. */
export const ruleFigures = (alignments: readonly Alignment[]): readonly RuleFigures[] => {
  const counts = new Map<string, { units: number; right: number; inSentence: number }>();
  for (const { gold, predicted, bySentence, matched } of alignments) {
    const rightSentence = new Set(
      bySentence.flatMap((units, index) =>
        units.filter(({ kind }) => gold.sentences[index]!.units.some((unit) => unit.kind === kind)),
      ),
    );
    for (const unit of predicted) {
      for (const rule of new Set(unit.evidence.filter(({ weight }) => weight > 0).map((evidence) => evidence.rule))) {
        const count = counts.get(rule) ?? { units: 0, right: 0, inSentence: 0 };
        count.units++;
        if (matched.has(unit)) count.right++;
        if (rightSentence.has(unit)) count.inSentence++;
        counts.set(rule, count);
      }
    }
  }
  return [...counts]
    .map(([rule, { units, right, inSentence }]) => ({ rule, units, right, precision: right / units, inSentence }))
    .sort((a, b) => b.units - a.units || (a.rule < b.rule ? -1 : 1));
};
