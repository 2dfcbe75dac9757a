import { expect, test } from 'vitest';
import { parseRecord } from '../../src/read/corpus/parse-record.ts';
import { writers } from '../../src/write/writers.ts';
import { article, options } from './fixture.ts';

const csv = (await writers.csv.load())(options);

test('columns are in snake case, each once', () => {
  const names = csv.head.split(',');
  expect(names.filter((name) => !/^[a-z0-9]+(?:_[a-z0-9]+)*$/u.test(name))).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
});

test('a row holds its unit and its document', () => {
  const [, row] = csv.document({ ...article, units: article.units.slice(1, 2) }).split('\n');
  const record = Object.fromEntries(parseRecord(row!, ',').map((cell, index) => [csv.head.split(',')[index], cell]));
  expect(record).toMatchObject({
    path: 'artiklar/skola.txt',
    document_id: 'artiklar/skola.txt',
    unit_id: 'u2',
    kind: 'demand',
    text: 'Regeringen måste ge skolorna pengar',
    holder_type: 'author',
    holder_name: 'Vänsterpartiet',
    holder_start: '',
    addressee_text: 'Regeringen',
    addressee_start: '36',
    target_name: '',
    cue_text: 'måste',
    score: '0.91',
    rules: 'demand/modal-necessity',
    offsets: 'codepoints',
    authors: 'Anna Ek; Bo Ström',
    parties: 'V',
    organisations: 'Vänsterpartiet',
  });
});

test('a document without units gives no row, a run without documents the header', () => {
  expect(csv.document({ ...article, units: [] })).toBe('');
  expect(csv.empty).toBe(`${csv.head}\n`);
});

test('a failure has no row', () => {
  expect(csv.failure({ schema: 'yrka/1', error: { code: 'x', message: 'y', path: 'z' } })).toBeNull();
});

test('the byte order mark comes once, where asked for', async () => {
  const { head, document } = (await writers.csv.load())({ ...options, bom: true });
  expect(head.startsWith('\uFEFFdocument_id,')).toBe(true);
  expect(document(article)).not.toContain('\uFEFF');
  expect(csv.head.startsWith('document_id,')).toBe(true);
});

test('words that begin like formulas get an apostrophe, numbers do not', () => {
  const unit = { ...article.units[0]!, text: '-5 grader', score: 0.5, start: -1 };
  const row = parseRecord(csv.document({ ...article, units: [unit] }).slice(1), ',');
  expect(row).toContain("'-5 grader");
  expect(row).toContain('-1');
});

test('line ends stay in CSV and become spaces in TSV', async () => {
  const tsv = (await writers.tsv.load())(options);
  expect(csv.document(article)).toContain('"kommunen får inte lägga\nned Vikskolan"');
  expect(tsv.document(article)).toContain('\tkommunen får inte lägga ned Vikskolan\t');
});
