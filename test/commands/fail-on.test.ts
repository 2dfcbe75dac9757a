import { expect, test } from 'vitest';
import { holds, parseCondition } from '../../src/commands/fail-on.ts';
import { InputError } from '../../src/model/issue.ts';

const names = ['demands', 'units', 'macro_f1'] as const;
const values = { demands: 3, units: 10, macro_f1: 0.7 };

const cases: [expression: string, holds: boolean][] = [
  ['demands<3', false],
  ['demands<=3', true],
  ['demands=3', true],
  ['demands>=3', true],
  ['demands>3', false],
  ['demands < 4', true],
  [' units  >  9.5 ', true],
  ['macro_f1<0.7', false],
  ['macro_f1<.701', true],
  ['macro_f1 >= 7e-1', true],
  ['units>-1', true],
  ['units = +10', true],
];

test.each(cases)('%s: %s', (expression, outcome) => {
  expect(holds(parseCondition(expression, names), values)).toBe(outcome);
});

const refused: [expression: string, message: RegExp][] = [
  ['', /NAME OP NUMBER/],
  ['demands', /NAME OP NUMBER/],
  ['demands<', /NAME OP NUMBER/],
  ['demands==3', /NAME OP NUMBER/],
  ['demands!=3', /NAME OP NUMBER/],
  ['demands<3,5', /NAME OP NUMBER/],
  ['demands<3 units<3', /NAME OP NUMBER/],
  ['3<demands', /NAME OP NUMBER/],
  ['demand<3', /'demand' in 'demand<3' is none of demands, units, macro_f1/],
  ['toString<3', /none of/],
];

test.each(refused)('%s is refused', (expression, message) => {
  const parse = () => parseCondition(expression, names);
  expect(parse).toThrow(InputError);
  expect(parse).toThrow(message);
});
