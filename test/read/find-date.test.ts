import { expect, test } from 'vitest';
import { findDate, readDate } from '../../src/read/find-date.ts';

test.each([
  ['2021-06-04', '2021-06-04'],
  ['2021-06-04T23:30:00+02:00', '2021-06-04'],
  ['20210604', '2021-06-04'],
  ['2021/06/04 10:00', '2021-06-04'],
  ['4/6 2021', '2021-06-04'],
  ['04.06.2021', '2021-06-04'],
  ['den 4:e juni 2021', '2021-06-04'],
  ['Publicerad 4 jun. 2021 kl 10.00', '2021-06-04'],
  ['Fri, 04 Jun 2021 08:00:00 GMT', '2021-06-04'],
  ['June 4th, 2021', '2021-06-04'],
  ['Jun 4, 2021 8:00 AM', '2021-06-04'],
  ['2021-02-30', null],
  ['2021', null],
  ['igår', null],
  ['', null],
])('the value %s', (value, expected) => {
  expect(readDate(value)).toBe(expected);
});

test('numbers in running text are no dates', () => {
  expect(findDate('Ring 20210604 eller 4/6 2021')).toBeNull();
});
