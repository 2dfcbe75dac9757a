import { expect, test } from 'vitest';
import { writers } from '../../src/write/writers.ts';
import { article, options, summary } from './fixture.ts';

const load = await writers.text.load();

test('a long unit is broken between words, under its own beginning', () => {
  const units = [{ ...article.units[3]!, line: 120 }];
  const [, unit] = load({ ...options, width: 30 })
    .document({ ...article, units })
    .split('Demands (1)\n');
  expect(unit!.split('\n').slice(0, 4)).toEqual([
    '  120  kommunen får inte lägga',
    '       ned Vikskolan',
    '       Vänsterpartiet →',
    '       kommunen · prohibition',
  ]);
});

test('wide characters take two columns', () => {
  const units = [{ ...article.units[0]!, text: '日本語 日本語 日本語' }];
  const [, unit] = load({ ...options, width: 20 })
    .document({ ...article, units })
    .split('Criticisms (1)\n');
  expect(unit!.split('\n').slice(0, 2)).toEqual(['  1  日本語 日本語', '     日本語']);
});

test('colour comes where it is asked for, whatever the environment says', () => {
  const start = '\u001b[';
  expect(load({ ...options, colour: true }).document(article)).toContain(`${start}1mSkolan sviks${start}22m`);
  expect(load(options).document(article)).not.toContain(start);
});

test('a failure is told in its place', () => {
  const error = { code: 'no-text', message: 'the file holds no text', path: 'a.pdf' };
  expect(load(options).failure({ schema: 'yrka/1', error })).toBe(
    'Could not be read: a.pdf\nthe file holds no text (no-text)',
  );
});

test('the account of a run stays short', () => {
  expect(load(options).summary!(summary).split('\n').length).toBeLessThanOrEqual(20);
});

test('a relation stands on one line under the unit that it starts from', () => {
  const units = article.units.map((unit) =>
    unit.id === 'u3' ? { ...unit, text: 'anställ fler lärare '.repeat(9) } : unit,
  );
  const lines = load(options)
    .document({ ...article, units })
    .split('\n');
  const at = lines.findIndex((line) => line.includes('Färre vuxna'));
  expect(lines.slice(at + 2, at + 5)).toEqual([
    '      supports “anställ fler lärare anställ fler lärare anställ…” (line 5)',
    '      supports “kommunen får inte lägga ned Vikskolan” (line 5)',
    '  10  eleverna kommer att lära sig mindre',
  ]);
});
