import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unitizingAlpha } from '../../src/evaluate/alpha.ts';
import type { GoldDocument } from '../../src/evaluate/annotation.ts';
import { randomNumbers } from '../../src/evaluate/random.ts';
import { UNIT_KINDS } from '../../src/model/unit.ts';
import { against, goldOf, twoAnnotators, unit, valuesOf } from './labelled.ts';

test('a case by hand', () => {
  // Ten characters; the first observer has a demand at 0–4, the second at 0–2. Lengths: demand 6, gap 14, total 20.
  const sentence = { id: '1', start: 0, end: 10, zone: 'body', text: null } as const;
  const first = goldOf([{ ...sentence, units: [unit('demand', 0, 4)] }]);
  const second = goldOf([{ ...sentence, units: [unit('demand', 0, 2)] }]);
  const expected = 20 - (20 * (6 ** 2 - (4 ** 2 + 2 ** 2) + (14 ** 2 - 14))) / (20 ** 2 - (4 ** 2 + 2 ** 2) - 14);
  const alpha = 1 - (20 - 2 * (2 + 6)) / expected;
  expect(alpha).toBeCloseTo(0.5643, 4);
  expect(valuesOf(against(first, second)).alpha).toBeCloseTo(alpha, 12);
  expect(
    unitizingAlpha([
      { both: 2, length: 6, square: 20 },
      { both: 6, length: 14, square: 14 },
    ]),
  ).toBe(alpha);
});

/** Each character with the unit that holds it; in gaps every character is a segment of its own. */
const characters = (document: GoldDocument, observer: string) =>
  document.sentences.flatMap(({ start, end, units }) =>
    Array.from({ length: end - start }, (_, i) => {
      const holder = units.find((other) => other.start <= start + i && start + i < other.end);
      return holder
        ? { value: holder.kind, segment: `${observer}${holder.start}` }
        : { value: 'gap', segment: `${observer}gap${start + i}` };
    }),
  );

test('agrees with its definition, pair of characters by pair', () => {
  fc.assert(
    fc.property(twoAnnotators, ([gold, second]) => {
      const [first, other] = [characters(gold, 'a'), characters(second, 'b')];
      const all = [...first, ...other];
      const observed = first.filter(({ value }, i) => value !== other[i]!.value).length / first.length;
      let pairs = 0;
      let apart = 0;
      for (const [i, a] of all.entries()) {
        for (const [j, b] of all.entries()) {
          if (i === j || a.segment === b.segment) continue;
          pairs++;
          if (a.value !== b.value) apart++;
        }
      }
      const alpha = apart === 0 ? 1 : 1 - observed / (apart / pairs);
      expect(valuesOf(against(gold, second)).alpha).toBeCloseTo(alpha, 10);
    }),
    { seed: 3, numRuns: 60 },
  );
});

test('observers who label at random agree as by chance', () => {
  const random = randomNumbers(5);
  const labels = () => (['none', ...UNIT_KINDS] as const)[Math.floor(random() * 4)]!;
  const observer = () =>
    goldOf(
      Array.from({ length: 2000 }, (_, i) => {
        const [start, end] = [30 * i, 30 * i + 29];
        const kind = labels();
        const units = kind === 'none' ? [] : [unit(kind, start, end)];
        return { id: `${i}`, start, end, zone: 'body', text: null, units } as const;
      }),
    );
  const values = valuesOf(against(observer(), observer()));
  for (const name of ['alpha', 'demand_alpha', 'criticism_alpha', 'claim_alpha', 'primary_kappa'] as const) {
    expect(Math.abs(values[name]), name).toBeLessThan(0.04);
  }
});

test('observers who avoid each other agree less than by chance', () => {
  const sentence = (i: number, units: ReturnType<typeof unit>[]) =>
    ({ id: `${i}`, start: 30 * i, end: 30 * i + 29, zone: 'body', text: null, units }) as const;
  const every = (rest: number) =>
    goldOf(
      Array.from({ length: 40 }, (_, i) => sentence(i, i % 2 === rest ? [unit('claim', 30 * i, 30 * i + 29)] : [])),
    );
  expect(valuesOf(against(every(0), every(1))).alpha).toBeLessThan(-0.9);
});
