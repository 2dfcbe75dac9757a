import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { charactersOf, columnsOf } from '../../src/write/text/columns.ts';

test.each([
  ['', 0],
  ['Örebro – ”ja” → nej…', 20],
  ['Örebro', 6],
  ['日本語', 6],
  ['한국', 4],
  ['👧', 2],
  ['👩‍👧‍👦', 2],
  ['👍🏽', 2],
  ['🇸🇪🇳🇴', 4],
  ['❤️ och ❤', 8],
  ['e\u0301\u0302', 1],
  ['a\u200bb', 2],
])('%s takes %d', (text, columns) => {
  expect(columnsOf(text)).toBe(columns);
  expect(stringWidth(text)).toBe(columns);
});

test('what a terminal draws as one stays together', () => {
  expect(charactersOf('e\u0301👩‍👧🇸🇪x')).toEqual(['e\u0301', '👩‍👧', '🇸🇪', 'x']);
});
