import { describe, expect, test } from 'vitest';
import { relationData } from '../../src/mine/relations/data.ts';
import { relateMarked } from './mark-units.ts';

const { rules } = relationData();

test('ids of rules are unique', () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});

describe.each(rules)('$id', ({ id, type, from, examples }) => {
  const seen = (text: string) =>
    relateMarked(text).relations.filter(({ evidence }) => evidence.some(({ rule }) => rule === id));

  test('has examples', () => {
    expect(examples.match.length).toBeGreaterThan(0);
    expect(examples.miss.length).toBeGreaterThan(0);
  });

  test.each(examples.match)('matches %s', (text) => {
    const ends = from === 'before' ? { from: 'u1', to: 'u2' } : { from: 'u2', to: 'u1' };
    expect(seen(text)).toEqual([expect.objectContaining({ type, ...ends })]);
  });

  test.each(examples.miss)('misses %s', (text) => {
    expect(seen(text)).toEqual([]);
  });
});
