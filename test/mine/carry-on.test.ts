import { describe, expect, test } from 'vitest';
import { carryOn } from '../../src/mine/carry-on.ts';
import { decide } from '../../src/mine/decide.ts';
import type { Judgement } from '../../src/mine/judge.ts';

const THRESHOLDS = { demand: 1, criticism: 1, claim: 1 };

/** What segments of one sentence are taken to be, from their sums: demand, criticism, claim. */
const kindsOf = (...sums: readonly (readonly [number, number, number])[]): (string | null)[] => {
  const judgements = sums.map(([demand, criticism, claim]): Judgement => {
    const evidence = { sums: { demand, criticism, claim } } as Judgement['evidence'];
    return { segment: {} as Judgement['segment'], evidence, decision: decide(evidence.sums, THRESHOLDS) };
  });
  return carryOn(judgements, THRESHOLDS).map(({ decision }) => decision?.kind ?? null);
};

describe('a segment beside an act', () => {
  test('carries it on where it nearly performs it', () => {
    expect(kindsOf([0, 2, 0], [0, 0, 0])).toEqual(['criticism', 'criticism']);
    expect(kindsOf([0, 0, 0], [0, 2, 0])).toEqual(['criticism', 'criticism']);
  });

  test('does not where little speaks for it', () => {
    expect(kindsOf([0, 2, 0], [0, -1, 0.9])).toEqual(['criticism', null]);
  });

  test('keeps an act of its own', () => {
    expect(kindsOf([0, 2, 0], [0, 0.9, 2])).toEqual(['criticism', 'claim']);
  });

  test('does not pass on what it carries', () => {
    expect(kindsOf([0, 2, 0], [0, 0, 0], [0, 0, 0])).toEqual(['criticism', 'criticism', null]);
  });
});
