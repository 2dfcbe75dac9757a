import { expect, test } from 'vitest';
import { type Document, isUnreadable } from '../../src/model/document.ts';
import type { ReadOptions } from '../../src/read/reader.ts';
import { fixture, outcomes, readAll, sourceOf } from './read-all.ts';

/** Every result in one line: id and text, or the code and line of the error. */
const rows = async (
  path: string,
  content: string | Uint8Array,
  options: ReadOptions = {},
  size?: number,
): Promise<string[]> =>
  (await readAll(sourceOf(path, content, size), options)).map((result) =>
    isUnreadable(result) ? `${result.error.code}@${result.error.line}` : `${result.id}: ${result.text}`,
  );

const lines = (...all: string[]): string => `${all.join('\n')}\n`;

const cases: [name: string, path: string, content: string, expected: string[]][] = [
  ['an object a line', 'a.jsonl', lines('{"id":"x","text":"Hej"}', '{"id":7,"text":"Då"}'), ['x: Hej', '7: Då']],
  ['blank lines and CR LF', 'a.ndjson', '{"text":"a"}\r\n\r\n{"text":"b"}', ['1: a', '2: b']],
  ['other names, any case', 'a.jsonl', '{"DokId":1,"dok_id":"H1","Brödtext":"Hej"}', ['H1: Hej']],
  ['a list of paragraphs', 'a.jsonl', '{"text":["Ett.","Två."]}', ['1: Ett.\n\nTvå.']],
  ['an empty text', 'a.jsonl', '{"text":""}', ['1: ']],
  [
    'no text',
    'a.jsonl',
    lines('{"text":null}', '{"title":"x"}', '{"text":"c"}'),
    ['no-text-field@1', 'no-text-field@2', '3: c'],
  ],
  [
    'broken rows',
    'a.jsonl',
    lines('{"text":"a"', '{"text":"b"}', '[1]', '"x"'),
    ['row-json@1', '2: b', 'row-no-object@3', 'row-no-object@4'],
  ],
  ['no rows', 'a.jsonl', '', []],
  ['an array', 'a.json', '[{"text":"a"},\n {"text":"b]}"} , {"text":"c\\""}]', ['1: a', '2: b]}', '3: c"']],
  ['one object', 'a.json', '{"id": "x", "text": "a"}', ['x: a']],
  ['objects one after another', 'a.json', '{"text":"a"}\n{"text":"b"}', ['1: a', '2: b']],
  ['an empty array', 'a.json', ' [ ] ', []],
  ['a broken element', 'a.json', '[{"text":"a"},\n{"text":b},\n{"text":"c"}]', ['1: a', 'row-json@2', '3: c']],
  ['an open string', 'a.json', '[\n{"text":"a},\n{"text":"b"}\n]', ['row-open@2', '2: b']],
  ['a cut array', 'a.json', '[{"text":"a"},\n{"text":"b', ['1: a', 'row-open@2']],
  ['an array without its end', 'a.json', '[{"text":"a"},\n', ['1: a', 'row-open@2']],
  ['no object', 'a.json', '[{"text":"a"},\n5, {"text":"c"}]', ['1: a', 'row-stray@2']],
  ['no JSON', 'a.json', 'hej', ['row-stray@1']],
  ['commas', 'a.csv', 'id,text\n1,Hej\n2,"Ja, ""du"""\n', ['1: Hej', '2: Ja, "du"']],
  [
    'semicolons, a text over lines',
    'a.csv',
    'nr;text;år\r\n1;"Ett\r\nTvå";2020\r\n2;Tre;2021\r\n',
    ['1: Ett\r\nTvå', '2: Tre'],
  ],
  ['a named delimiter', 'a.csv', 'sep=|\nid|text\n1|a,b\n', ['1: a,b']],
  ['tabs', 'a.tsv', 'id\ttext\nx\tEn; två, tre\n', ['x: En; två, tre']],
  ['quotes inside words', 'a.csv', 'id,text\n1,12" rör\n2,"Han sa "hej" då"\n', ['1: 12" rör', '2: Han sa "hej" då']],
  ['an open quote', 'a.csv', 'id,text\n1,"a\n2,b\n3,c\n', ['row-open@2', '2: b', '3: c']],
  ['fields too many', 'a.csv', 'id,text\n1,a,b\n2,c,\n3\n', ['row-fields@2', '2: c', '3: ']],
  ['no text column', 'a.csv', 'id,titel\n1,a\n', ['no-text-field@1']],
  ['only a header', 'a.csv', 'id,text\n', []],
];

test.each(cases)('%s (%s)', async (_, path, content, expected) => {
  expect(await rows(path, content)).toEqual(expected);
});

test.each(cases)('%s (%s), in chunks of three bytes', async (_, path, content, expected) => {
  expect(await rows(path, content, {}, 3)).toEqual(expected);
});

const utf16 = (text: string): Uint8Array => new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);

test('encodings: byte order marks, UTF-16, Windows-1252', async () => {
  const csv = 'id;text\n1;Åldern är öppen\n';
  expect(await rows('a.csv', `\ufeff${csv}`)).toEqual(['1: Åldern är öppen']);
  expect(await rows('a.csv', utf16(csv), {}, 7)).toEqual(['1: Åldern är öppen']);
  const [result] = await readAll(sourceOf('a.csv', Buffer.from(csv, 'latin1')));
  expect(result && !isUnreadable(result) && [result.text, result.issues.map(({ code, line }) => [code, line])]).toEqual(
    ['Åldern är öppen', [['encoding-guessed', 2]]],
  );
  expect(outcomes(await readAll(sourceOf('a.jsonl', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]))))).toEqual(['binary@']);
});

test('fields that the user names', async () => {
  const row = '{"text":"fel","ref":"r1","story":{"body":"rätt"}}';
  expect(await rows('a.jsonl', row, { textField: 'story.body', idField: 'ref' })).toEqual(['r1: rätt']);
  expect(await rows('a.csv', 'k;v\n1;x', { textField: 'v', idField: 'k' })).toEqual(['1: x']);
  const [result] = await readAll(sourceOf('a.jsonl', row), { textField: 'saknas' });
  expect(result && isUnreadable(result) && result.error.message).toBe(
    'has no text in a field "saknas"; its fields: text, ref, story',
  );
});

test('a document has the path of its row, its format and the metadata of its fields', async () => {
  const csv = 'id;text;rubrik;författare;parti;datum;tidning;lang\n7;Hej.;Skolan;Anna Ek;V;2021-06-04;Bladet;sv\n';
  const [result] = await readAll(sourceOf('data/a.csv', csv), {
    metadata: (path) => (path === 'data/a.csv#7' ? { publication: 'Annat blad' } : {}),
  });
  expect(result).toMatchObject({
    id: '7',
    path: 'data/a.csv#7',
    format: 'csv',
    metadata: {
      title: 'Skolan',
      authors: [{ name: 'Anna Ek', party: 'V', organisation: 'Vänsterpartiet' }],
      date: '2021-06-04',
      publication: 'Annat blad',
      language: 'sv',
    },
  });
});

test('metadata fields that the user maps go before those with usual names', async () => {
  const row = '{"text":"Hej.","title":"Fel","kicker":"Rätt","day":"4 juni 2021","skrev":"Bo Al"}';
  const metadataFields = { title: 'kicker', date: 'day', authors: 'skrev' };
  const [result] = await readAll(sourceOf('a.jsonl', row), { metadataFields });
  expect(result && !isUnreadable(result) && result.metadata).toMatchObject({
    title: 'Rätt',
    date: '2021-06-04',
    authors: [{ name: 'Bo Al' }],
  });
});

const own = '{"schema":"yrka/1","offsets":"codepoints","document":{"text":"x"}}';

test.each([
  ['a.ndjson', own],
  ['a.json', `[${own}]`],
])('what yrka wrote is no corpus (%s)', async (path, content) => {
  const [result, ...others] = await readAll(sourceOf(path, content));
  expect(others).toEqual([]);
  expect(result && isUnreadable(result) && [result.error.code, result.error.message]).toEqual([
    'own-output',
    'is the output of yrka, not a corpus; give it the texts that this was made from',
  ]);
});

const long = 'x'.repeat(200);
const limited: [name: string, path: string, content: string, expected: string[]][] = [
  ['a long line', 'a.jsonl', lines(`{"text":"${long}"}`, '{"text":"b"}'), ['limit-row@1', '2: b']],
  ['a long object', 'a.json', `[{"text":"${long}"},\n{"text":"b"}]`, ['limit-row@1', '2: b']],
  ['a long record', 'a.csv', lines('id,text', `1,${long}`, '2,b'), ['limit-row@2', '2: b']],
  ['a deep line', 'a.jsonl', lines('{"text":"[[[[","a":[[[1]]]}', '{"text":"b"}'), ['limit-depth@1', '2: b']],
  ['a deep object', 'a.json', '[{"text":"[[[[","a":[[[1]]]},\n{"text":"b"}]', ['limit-depth@1', '2: b']],
];

test.each(limited)('limits: %s', async (_, path, content, expected) => {
  for (const size of [5, 65_536])
    expect(await rows(path, content, { limits: { row: 100, depth: 3 } }, size)).toEqual(expected);
});

test('quotes that nothing closes do not make the reading quadratic', { timeout: 30_000 }, async () => {
  const found = await rows('a.csv', `id,text\n${'1,"a\n'.repeat(20_001)}`);
  expect(found.filter((row) => row.startsWith('row-open')).length).toBeLessThanOrEqual(100);
});

test.each(['corpus.jsonl', 'corpus.json', 'corpus.csv', 'corpus.tsv'])('the same articles in %s', async (name) => {
  const results = await readAll(fixture(`corpus/${name}`));
  expect(outcomes(results)).toEqual(['tal-1', 'tal-2', 'tal-3'].map((id) => `corpus/${name}#${id}`));
  const shown = results.map(
    (result) => !isUnreadable(result) && { ...result, path: '', format: '', encoding: '', issues: [] },
  );
  await expect(`${JSON.stringify(shown, null, 1)}\n`).toMatchFileSnapshot('../../fixtures/read/corpus/expected.json');
});

test.each([
  ['parti', 'V', '', ['Vänsterpartiet', 'V', 'Vänsterpartiet']],
  ['party', 'vänsterpartiet', '', ['Vänsterpartiet', 'V', 'Vänsterpartiet']],
  ['party', 'Bypartiet', '', ['Bypartiet', 'Bypartiet', null]],
  ['organisation', 'Röda Korset', '', ['Röda Korset', null, 'Röda Korset']],
  ['party', 'V', '\n\nAnna Ek', ['Anna Ek', 'V', 'Vänsterpartiet']],
  ['party', 'V', '\n\nAnna Ek (M)', ['Anna Ek', 'M', 'Moderaterna']],
])('a %s %s without an author signs %j', async (column, value, signature, author) => {
  const body = `Vi kräver att nämnden river upp beslutet och börjar om från början den här gången.${signature}`;
  const [result] = await readAll(sourceOf('a.csv', `id,text,${column}\n7,"Riv upp beslutet\n\n${body}",${value}\n`));
  expect(result).toMatchObject({ id: '7' });
  const { metadata } = result as Document;
  expect(metadata.authors.map(({ name, party, organisation }) => [name, party, organisation])).toEqual([author]);
});
