import { UNIT_KINDS, type UnitKind } from '../model/unit.ts';
import type { LabelledSegment, LabelledText } from './labelled.ts';
import { type Coefficients, fitRegression, type Prior } from './regression.ts';

/** The weights of each kind: a segment that is a demand says nothing about criticisms, one of both nothing about claims. */
export type Cascade = Readonly<Record<UnitKind, Coefficients>>;

/** How much a text counts, by kind. */
export type TextWeight = (text: LabelledText, kind: UnitKind) => number;

export const fitCascade = (
  texts: readonly LabelledText[],
  priors: Readonly<Record<UnitKind, readonly Prior[]>>,
  weightOf: TextWeight,
): Cascade => {
  let rest = texts.flatMap((text) => text.segments.map((segment) => ({ text, segment })));
  const found: Partial<Record<UnitKind, Coefficients>> = {};
  for (const kind of UNIT_KINDS) {
    const observations = rest.map(({ text, segment }) => ({
      features: segment.features,
      outcome: segment.kinds.has(kind),
      weight: weightOf(text, kind),
    }));
    found[kind] = fitRegression(observations, priors[kind]);
    rest = rest.filter(({ segment }) => !segment.kinds.has(kind));
  }
  return found as Cascade;
};

/** The sum of a segment's evidence for a kind, intercept included. */
export const sumOf = ({ features }: LabelledSegment, { weights, intercept }: Coefficients): number => {
  let sum = intercept;
  for (const feature of features) sum += weights[feature]!;
  return sum;
};
