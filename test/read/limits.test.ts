import { expect, test } from 'vitest';
import { isUnreadable } from '../../src/model/document.ts';
import { outcomes, readAll, sourceOf } from './read-all.ts';

const cases: [name: string, path: string, text: string, limits: object, outcome: string][] = [
  ['bytes of text', 'a.txt', 'Kommunen måste agera.', { bytes: 10 }, 'limit-bytes@'],
  ['bytes of Markdown', 'a.md', 'Kommunen måste agera.', { bytes: 10 }, 'limit-bytes@'],
  ['quotations in quotations', 'a.md', `Hej\n\n${'> '.repeat(5)}a`, { depth: 4 }, 'limit-depth@3'],
  ['lists in lists', 'a.md', ['- a', '  - b', '    - c', '      - d'].join('\n'), { depth: 3 }, 'limit-depth@4'],
  ['marks in a paragraph', 'a.md', 'Hej\n\n*a_ *a_ *a_', { marks: 5 }, 'limit-marks@3'],
  ['as deep as allowed', 'a.md', `${'> '.repeat(4)}a`, { depth: 4 }, 'a.md'],
  ['no more marks than allowed', 'a.md', '*a* *b*\n\n*c* *d*', { marks: 5 }, 'a.md'],
];

test.each(cases)('%s', async (_, path, text, limits, outcome) => {
  expect(outcomes(await readAll(sourceOf(path, text), { limits }))).toEqual([outcome]);
});

test('an error names the limit, its number and the input', async () => {
  const [result] = await readAll(sourceOf('dir/a.txt', 'Kommunen'), { limits: { bytes: 5 } });
  expect(result && isUnreadable(result) && result).toEqual({
    path: 'dir/a.txt',
    error: {
      code: 'limit-bytes',
      severity: 'error',
      path: 'dir/a.txt',
      message: 'holds more than 5 bytes (limit `bytes`)',
    },
  });
});

const deep = [
  ['quotations', '> '.repeat(50_000)],
  ['brackets', '['.repeat(50_000)],
  ['emphasis', '*a_ '.repeat(20_000)],
  ['lists', Array.from({ length: 1000 }, (_, i) => `${' '.repeat(2 * i)}- x`).join('\n')],
] as const;

test.each(deep)('Markdown of endless %s is an error, not a crash', async (_, text) => {
  expect(outcomes(await readAll(sourceOf('a.md', text)))[0]).toMatch(/^limit-(depth|marks)@/);
});

const long = [
  ['names', 'Anna Ek\n'],
  ['headings', 'Rubrik här\n\n'],
  ['foot marks', 'Etiketter\n\n'],
  ['comment heads', '2 kommentarer\n\n'],
] as const;

test.each(long)('20,000 lines of %s are read in linear time', { timeout: 10_000 }, async (_, line) => {
  expect(outcomes(await readAll(sourceOf('a.txt', line.repeat(20_000))))).toEqual(['a.txt']);
});

test('binary data is an error of its input', async () => {
  expect(outcomes(await readAll(sourceOf('a.txt', new Uint8Array([0x25, 0, 1, 2]))))).toEqual(['binary@']);
});
