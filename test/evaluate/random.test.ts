import { expect, test } from 'vitest';
import { randomNumbers, startSample } from '../../src/evaluate/random.ts';

const draw = (count: number, seed: number, items = 1000): readonly number[] => {
  const sample = startSample<number>(count, seed);
  for (let item = 0; item < items; item++) sample.offer(() => item);
  return sample.drawn();
};

test('numbers depend on the seed, lie in 0–1 and spread over it', () => {
  const numbers = (seed: number) => {
    const random = randomNumbers(seed);
    return Array.from({ length: 10_000 }, random);
  };
  expect(numbers(1)).toEqual(numbers(1));
  expect(numbers(1)).not.toEqual(numbers(2));
  expect(Math.min(...numbers(1))).toBeGreaterThanOrEqual(0);
  expect(Math.max(...numbers(1))).toBeLessThan(1);
  for (let tenth = 0; tenth < 10; tenth++) {
    const share = numbers(1).filter((number) => Math.floor(number * 10) === tenth).length / 10_000;
    expect(Math.abs(share - 0.1)).toBeLessThan(0.015);
  }
});

test('the first numbers of seed 1 stay what they are', () => {
  const random = randomNumbers(1);
  expect([random(), random(), random()].map((number) => number.toFixed(6))).toMatchInlineSnapshot(`
    [
      "0.627074",
      "0.002736",
      "0.527447",
    ]
  `);
});

test('a sample has the size asked for, no item twice, and keeps the order', () => {
  const drawn = draw(50, 1);
  expect(drawn).toHaveLength(50);
  expect([...new Set(drawn)].sort((a, b) => a - b)).toEqual(drawn);
  expect(draw(50, 1)).toEqual(drawn);
  expect(draw(50, 2)).not.toEqual(drawn);
});

test('a larger sample holds the smaller ones', () => {
  expect(draw(200, 1)).toEqual(expect.arrayContaining([...draw(20, 1)]));
});

test('of fewer items all are drawn; of none, or none asked for, none', () => {
  expect(draw(10, 1, 4)).toEqual([0, 1, 2, 3]);
  expect(draw(10, 1, 0)).toEqual([]);
  expect(draw(0, 1)).toEqual([]);
});

test('every item has the same chance', () => {
  const counts = new Array<number>(10).fill(0);
  for (let seed = 1; seed <= 2000; seed++) for (const item of draw(3, seed, 10)) counts[item]!++;
  for (const count of counts) expect(Math.abs(count - 600)).toBeLessThan(100);
});
