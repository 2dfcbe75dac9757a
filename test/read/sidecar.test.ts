import { expect, test } from 'vitest';
import { readSidecar } from '../../src/read/sidecar.ts';

const table = [
  'fil;rubrik;författare;datum;tidning',
  'skola.txt;Skolan sviks;Anna Ek (V);2021-06-04;Bladet',
  'a/buss;"Bussen; igen";Bo Ström;4 juni 2021;',
  'b/lika.txt;Ett;;;',
  'c/lika.txt;Två;;;',
  'tal-7;Tal;;;',
  '',
].join('\r\n');

const titleOf = (path: string): string | null | undefined => readSidecar(table).lookup(path)?.title;

test.each([
  ['skola.txt', 'Skolan sviks'],
  ['x/y/skola.txt', 'Skolan sviks'],
  ['./skola.txt', 'Skolan sviks'],
  ['skola.md', 'Skolan sviks'],
  ['x/a/buss.pdf', 'Bussen; igen'],
  ['q/buss.txt', 'Bussen; igen'],
  ['b/lika.txt', 'Ett'],
  ['x/c/lika.html', 'Två'],
  ['d/lika.txt', undefined],
  ['korpus.csv#tal-7', 'Tal'],
  ['saknas.txt', undefined],
])('%s', (path, title) => {
  expect(titleOf(path)).toBe(title);
});

test('metadata of a row', () => {
  expect(readSidecar(table).lookup('skola.txt')).toEqual({
    title: 'Skolan sviks',
    authors: [{ name: 'Anna Ek', role: null, party: 'V', organisation: 'Vänsterpartiet' }],
    date: '2021-06-04',
    publication: 'Bladet',
  });
  expect(readSidecar(table).lookup('buss')?.date).toBe('2021-06-04');
});

test('names in NFD and paths with backslashes are found', () => {
  expect(readSidecar('file,title\nå.txt,A').lookup('x/å.txt'.normalize('NFD'))?.title).toBe('A');
  expect(readSidecar('file,title\nx\\å.txt,A').lookup('x/å.txt')?.title).toBe('A');
});

test('a name that stands twice is named', () => {
  const { issues, lookup } = readSidecar('\ufefffile,title\na.txt,Ett\na.txt,"Två\nrader"', 'meta.csv');
  expect(lookup('a.txt')?.title).toBe('Ett');
  expect(issues).toEqual([
    {
      code: 'sidecar-twice',
      severity: 'warning',
      path: 'meta.csv',
      line: 3,
      message: 'has "a.txt" twice; the first one counts',
    },
  ]);
});

test.each([
  ['', 'sidecar has no header'],
  ['file,title\na.txt,"Ett', 'sidecar has a quote that is not closed'],
])('"%s" is refused', (text, message) => {
  expect(() => readSidecar(text)).toThrow(message.replace('sidecar ', ''));
});
