import { expect, test } from 'vitest';
import { InputError } from '../../src/model/issue.ts';
import { metadataFromName } from '../../src/read/metadata-from-name.ts';

const author = (name: string, party: string | null = null, organisation: string | null = null): object => ({
  name,
  role: null,
  party,
  organisation,
});

const cases: [pattern: string, path: string, expected: object][] = [
  [
    '{date}_{publication}_{author}',
    'in/2021-06-04_SvD_Anna-Lena_Ek.txt',
    { date: '2021-06-04', publication: 'SvD', authors: [author('Anna-Lena Ek')] },
  ],
  [
    '{date}_{publication}_{author}',
    '20210604_dagens-nyheter_anna-ek+bo-ström.md',
    { date: '2021-06-04', publication: 'dagens nyheter', authors: [author('Anna Ek'), author('Bo Ström')] },
  ],
  [
    '{publication}/{date}-{title}',
    'korpus/Bladet/2021-06-04-skolan-sviks.html',
    { publication: 'Bladet', date: '2021-06-04', title: 'skolan sviks' },
  ],
  ['{author} ({party}) {*}', 'Anna Ek (V) utkast 3.docx', { authors: [author('Anna Ek', 'V', 'Vänsterpartiet')] }],
  ['{language}.{date}', 'sv.2021.06.04.txt', { language: 'sv', date: '2021-06-04' }],
  ['{date}_{publication}', '2021-13-45_SvD.txt', { publication: 'SvD' }],
  ['{date}_{publication}', 'anteckningar.txt', {}],
  ['{date}_{publication}', '2021-06-04_SvD_mer.txt', { date: '2021-06-04', publication: 'SvD mer' }],
  ['{date}{*}', '2021-06-04.txt', {}],
  ['a+b.{title}', 'a+b.Titel.txt', { title: 'Titel' }],
  ['{title}', 'utan ändelse', { title: 'utan ändelse' }],
  ['{title}', 'data.csv#2021-tal', { title: 'data' }],
];

test.each(cases)('%s on %s', (pattern, path, expected) => {
  expect(metadataFromName(pattern, path)).toEqual(expected);
});

test.each([
  [
    '{datum}_{author}',
    'the name pattern "{datum}_{author}" has an unknown field {datum}; the fields are date, publication, author, authors, title, party, organisation, language and *',
  ],
  ['artikel', 'the name pattern "artikel" has no field such as {date}'],
])('%s is refused', (pattern, message) => {
  expect(() => metadataFromName(pattern, 'a.txt')).toThrow(InputError);
  expect(() => metadataFromName(pattern, 'a.txt')).toThrow(message);
});
