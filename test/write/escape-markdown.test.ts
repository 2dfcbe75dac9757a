import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText } from '../../src/write/clean-text.ts';
import { escapeMarkdown } from '../../src/write/escape-markdown.ts';
import { HOSTILE } from './fixture.ts';
import { nodeTypes, readMarkdown, textOf } from './read-markdown.ts';

test.each([
  ['Kommunen måste agera nu', 'Kommunen måste agera nu'],
  ['Nej! (Ja?) 3,5 %; a/b: c', 'Nej! (Ja?) 3,5 %; a/b: c'],
  ['lärar- och elevhälsa', 'lärar- och elevhälsa'],
  ['R&D', 'R&D'],
  ['R&amp;D', 'R\\&amp;D'],
  ['A & B', 'A & B'],
  ['- punkt', '\\- punkt'],
  ['2021. Ett år', '2021\\. Ett år'],
  ['2021 är ett år.', '2021 är ett år.'],
  ['rad ett\n\nrad två', 'rad ett rad två'],
  ['se www.bladet.se.', 'se `www.bladet.se`.'],
  ['<anna@bladet.se>', '\\<`anna@bladet.se`>'],
  ['a|b', 'a\\|b'],
  ['000_d74.txt', '000_d74.txt'],
  ['_tre_', '\\_tre\\_'],
  ['a > b, C# # d', 'a > b, C# \\# d'],
  ['> citat', '\\> citat'],
])('%j', (text, expected) => {
  expect(escapeMarkdown(text)).toBe(expected);
});

/** The places where writers put text of an article; `mark` is what else stands there. */
const PLACES: readonly (readonly [place: string, write: (text: string) => string, types: readonly string[]])[] = [
  ['paragraph', (text) => text, ['paragraph']],
  ['heading', (text) => `# ${text}`, ['heading']],
  ['item', (text) => `- ${text}`, ['list', 'listItem', 'paragraph']],
  ['strong', (text) => `**${text}**: `, ['paragraph', 'strong']],
  ['quotation', (text) => `“${text}”`, ['paragraph']],
  ['cell', (text) => `| ${text} |\n| :-- |`, ['table', 'tableCell', 'tableRow']],
  ['second cell', (text) => `| a | b |\n| :-- | --: |\n|  | ${text} |`, ['table', 'tableCell', 'tableRow']],
];

const AROUND: Readonly<Record<string, readonly [before: string, after: string]>> = {
  strong: ['', ':'],
  quotation: ['“', '”'],
  'second cell': ['ab', ''],
};

const check = (text: string): void => {
  const clean = cleanText(text);
  if (clean === '') return;
  for (const [place, write, types] of PLACES) {
    const tree = readMarkdown(write(escapeMarkdown(text)));
    const [before, after] = AROUND[place] ?? ['', ''];
    expect(textOf(tree), place).toBe(`${before}${clean}${after}`);
    const allowed = new Set(['root', 'text', 'inlineCode', ...types]);
    expect(
      nodeTypes(tree).filter((type) => !allowed.has(type)),
      place,
    ).toEqual([]);
  }
};

test.each(HOSTILE)('hostile %j stays what it says', check);

test('any mixture of hostile text stays what it says', () => {
  const pieces = fc.oneof(
    fc.constantFrom(...HOSTILE),
    fc.constantFrom(...'\\`*_[]<>|~$#&;:/@.-+=!(){}"\'^ \n\t', 'www.', 'http://', '@a.se', 'ö', '1', '日', '👧'),
    fc.string({ unit: 'binary', maxLength: 4 }),
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => check(parts.join(''))),
    { numRuns: 600, seed: 7 },
  );
});
