import { expect, test } from 'vitest';
import { UNIT_FORMS, UNIT_KINDS } from '../../src/model/unit.ts';
import { formatCount, formatNumber, formatScore, formatShare } from '../../src/write/format-number.ts';
import { fill, formLabel, labelsOf } from '../../src/write/labels.ts';
import { LOCALES } from '../../src/write/writer.ts';

/** The paths of all leaves, and the gaps that each has. */
const shape = (value: unknown, path = ''): string[] =>
  typeof value === 'string'
    ? [`${path} ${[...(value.match(/\{\d\}/gu) ?? [])].sort().join('')}`]
    : Object.entries(value as object).flatMap(([key, each]) => shape(each, `${path}/${key}`));

test('every locale has the same labels with the same gaps', () => {
  expect(shape(labelsOf('sv'))).toEqual(shape(labelsOf('en')));
});

test.each(LOCALES)('%s names every form', (locale) => {
  const forms = UNIT_KINDS.flatMap((kind): readonly string[] => UNIT_FORMS[kind]);
  expect(Object.keys(labelsOf(locale).forms).sort()).toEqual([...new Set(forms)].sort());
});

test('a form of the user keeps its name', () => {
  expect(formLabel('constructor', labelsOf('sv'))).toBe('constructor');
});

test.each([
  [0, '0', '0'],
  [999, '999', '999'],
  [1000, '1,000', '1\u00A0000'],
  [1234567, '1,234,567', '1\u00A0234\u00A0567'],
])('%d', (value, en, sv) => {
  expect([formatNumber(value, labelsOf('en')), formatNumber(value, labelsOf('sv'))]).toEqual([en, sv]);
});

test('scores, shares and counts', () => {
  const [en, sv] = [labelsOf('en'), labelsOf('sv')];
  expect([formatScore(0.9, en), formatScore(1, sv)]).toEqual(['0.90', '1,00']);
  expect([formatShare(0.874, en), formatShare(1, sv)]).toEqual(['87%', '100\u00A0%']);
  expect([1, 2, 0].map((count) => formatCount(count, sv.kinds.claim, sv))).toEqual([
    '1 påstående',
    '2 påståenden',
    '0 påståenden',
  ]);
});

test('values are put in as they are', () => {
  expect(fill('{0} in {1}', '$&{1}', 'b')).toBe('$&{1} in b');
});
