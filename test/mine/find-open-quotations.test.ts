import { expect, test } from 'vitest';
import { findOpenQuotations } from '../../src/mine/find-open-quotations.ts';
import { analyseText } from '../analyse-text.ts';

const openIn = (text: string): number[] => [...findOpenQuotations(analyseText(text))];

test('a quotation stays open up to its second mark', () => {
  expect(openIn('Så är det.\n\n”Det räcker inte. Nu måste vi agera. Det är dags”, säger hon. Så är det.\n')).toEqual([
    -1, -1, 1, 1, -1,
  ]);
});

test('it ends with its paragraph, and after twelve sentences', () => {
  expect(openIn('”Det räcker inte.\n\nNu måste vi agera.\n')).toEqual([-1, -1]);
  expect(openIn(`”${'Det räcker inte. '.repeat(15)}\n`).lastIndexOf(0)).toBe(12);
});

test('marks that all open are taken in pairs, however many there are', () => {
  expect(openIn('”Det räcker inte. '.repeat(5))).toEqual([-1, 0, -1, 2, -1]);
  expect(openIn('”Det räcker inte. '.repeat(9001)).at(-1)).toBe(-1);
});
