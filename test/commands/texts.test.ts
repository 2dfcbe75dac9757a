import { createHash } from 'node:crypto';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type { Output, OutputUnit } from '../../src/model/output.ts';
import { UNIT_KINDS } from '../../src/model/unit.ts';
import { filterUnits } from '../../src/write/filter-units.ts';
import { ARTICLE, extract, put, ROOT, resultsIn, stage, yrka } from './stage.ts';

// What the bytes of a text do to its results, and what the options do.

stage();

const wide = (text: string): Buffer => Buffer.from(text, 'utf16le');
const swapped = (text: string): Buffer => wide(text).swap16();
const bytes = (...parts: (string | number[] | Buffer)[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));
const between = (marks: string): string => ARTICLE.replaceAll('\n', marks);

const DEMAND = 'Kommunen måste agera nu';

/** How a text is encoded and written, what it is read as, the issues, and the demand in it. */
const TEXTS: [what: string, content: string | Buffer, encoding: string, issues: string[], demand: string][] = [
  ['UTF-8', ARTICLE, 'utf-8', [], DEMAND],
  ['UTF-8 with a mark', bytes([0xef, 0xbb, 0xbf], ARTICLE), 'utf-8', [], DEMAND],
  ['UTF-16 LE with a mark', bytes([0xff, 0xfe], wide(ARTICLE)), 'utf-16le', [], DEMAND],
  ['UTF-16 BE with a mark', bytes([0xfe, 0xff], swapped(ARTICLE)), 'utf-16be', [], DEMAND],
  ['UTF-16 LE without', wide(ARTICLE), 'utf-16le', ['encoding-guessed'], DEMAND],
  ['UTF-16 BE without', swapped(ARTICLE), 'utf-16be', ['encoding-guessed'], DEMAND],
  ['Windows-1252', bytes([0x93], Buffer.from(ARTICLE, 'latin1')), 'windows-1252', ['encoding-guessed'], DEMAND],
  ['bad UTF-8 inside', bytes(ARTICLE, [0xc3], ` ${ARTICLE}`), 'utf-8', ['encoding-damaged'], DEMAND],
  ['CR LF', between('\r\n'), 'utf-8', [], DEMAND],
  ['CR alone', between('\r'), 'utf-8', [], DEMAND],
  ['no final line end', ARTICLE.trimEnd(), 'utf-8', [], DEMAND],
  ['decomposed letters', ARTICLE.normalize('NFD'), 'utf-8', [], DEMAND.normalize('NFD')],
  ['soft hyphens', ARTICLE.replace('mun', 'mu\u00adn'), 'utf-8', [], DEMAND.replace('mun', 'mu\u00adn')],
  ['no-break spaces', ARTICLE.replace('n måste', 'n\u00a0måste'), 'utf-8', [], DEMAND.replace(' ', '\u00a0')],
  ['one line', `${DEMAND}. `.repeat(100), 'utf-8', [], DEMAND],
];

describe('a text in', () => {
  test.each(TEXTS)('%s is read', async (_, content, encoding, issues, demand) => {
    put({ 'text.txt': content });
    const { code, out, err } = await yrka(['text.txt', '-f', 'ndjson']);
    const [output] = resultsIn(out) as [Output];
    expect([code, output.document.encoding]).toEqual([0, encoding]);
    expect(output.issues.map((issue) => issue.code)).toEqual(issues);
    expect(err).toBe(output.issues.map((issue) => `yrka: text.txt: ${issue.message} [${issue.code}]\n`).join(''));
    expect(output.units.filter(({ kind }) => kind === 'demand').map(({ text }) => text)).toContain(demand);
  });

  test.each([
    ['nothing', '', ['empty']],
    ['a byte order mark', Buffer.from([0xef, 0xbb, 0xbf]), ['empty']],
    ['white space', ' \n\n\t', ['empty']],
    ['an emoji', '😀', []],
  ])('%s alone holds no units', async (_, content, codes) => {
    put({ 'text.txt': content });
    const { code, out } = await yrka(['text.txt', '-f', 'ndjson', '-q']);
    const issues = codes.map((each) => ({ code: each, severity: 'warning', message: 'the file holds no text' }));
    expect(code).toBe(0);
    expect(resultsIn(out)).toMatchObject([{ units: [], relations: [], issues }]);
  });

  test.each([
    ['NUL bytes', bytes(ARTICLE, [0]), 'holds binary data, not text'],
    ['a picture', bytes([0x89], 'PNG\r\n', [0x1a, 0x0a, 0, 0]), 'holds binary data, not text'],
    ['a PDF file', '%PDF-1.7\n\u0000', 'is a PDF file under another name; give it the ending .pdf'],
  ])('%s is no text', async (_, content, message) => {
    put({ 'text.txt': content });
    expect(await yrka(['text.txt', '-f', 'ndjson'])).toMatchObject({
      code: 2,
      err: `yrka: text.txt: ${message} [binary]\n`,
    });
  });
});

interface Span {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Everything in an output that has a place and words. */
const spansOf = ({ units, relations }: Output): Span[] =>
  [
    ...units.flatMap((unit) => [unit, unit.cue, unit.addressee, unit.target, unit.holder, ...unit.evidence]),
    ...relations.flatMap(({ evidence }) => evidence),
  ].filter((span): span is Span => span !== null && span.start !== null);

const ASTRAL = `😀 Skolan sviks 🏫\n\n😀 Kommunen 😀 måste agera nu. ”Regeringen sviker”, säger Anna Ek 😀. Vi kräver att regeringen agerar!\n`;

describe('offsets', () => {
  const files = {
    'astral.txt': ASTRAL,
    'nfd.txt': ASTRAL.normalize('NFD'),
    'crlf.txt': ASTRAL.replaceAll('\n', '\r\n'),
  };

  test.each<[unit: string, slice: (text: string, start: number, end: number) => string]>([
    ['codepoints', (text, start, end) => Array.from(text).slice(start, end).join('')],
    ['utf16', (text, start, end) => text.slice(start, end)],
  ])('in %s cut out every text', async (unit, slice) => {
    put(files);
    const outputs = await extract(...Object.keys(files), `${ROOT}seeds`, '--offsets', unit);
    expect(outputs).toHaveLength(8);
    for (const output of outputs) {
      const { text, characters } = output.document;
      expect(output.offsets).toBe(unit);
      expect(slice(text!, 0, characters)).toBe(text);
      const spans = spansOf(output);
      expect(spans.length).toBeGreaterThan(5);
      expect(spans.map(({ start, end }) => slice(text!, start, end))).toEqual(spans.map((span) => span.text));
      for (const { start, end } of output.sentences) expect(slice(text!, start, end)).toMatch(/^\S.*\S$|^\S$/su);
    }
  });

  test('stay the same without the text, and so does its hash', async () => {
    put(files);
    const [whole] = await extract('astral.txt');
    const [bare] = await extract('astral.txt', '--no-text');
    const { text, ...document } = whole!.document;
    expect(bare).toEqual({ ...whole, document });
    expect(whole!.document.sha256).toBe(createHash('sha256').update(text!).digest('hex'));
  });
});

describe.each<[option: string, value: string, keeps: (unit: OutputUnit) => boolean]>([
  ['--kinds', 'demand,criticism', ({ kind }) => kind !== 'claim'],
  ['--min-score', '0.9', ({ score }) => score >= 0.9],
])('%s %s', (option, value, keeps) => {
  test('leaves out units, whose ids stay', async () => {
    const whole = await extract(`${ROOT}seeds`);
    const less = await extract(`${ROOT}seeds`, option, value);
    const kept = whole.map((output) => output.units.filter(keeps));
    expect(less.map(({ units }) => units)).toEqual(kept);
    expect(kept.flat().length).toBeGreaterThan(0);
    expect(kept.flat().length).toBeLessThan(whole.flatMap(({ units }) => units).length);
  });

  test('leaves out relations that lose an end', async () => {
    const [output] = await extract(`${ROOT}seeds`);
    const { units } = output!;
    const relations = units.slice(1).map(({ id }, i) => ({
      ...({ id: `r${i + 1}`, type: 'support', from: units[i]!.id, to: id, score: 1, evidence: [] } as const),
    }));
    const filter =
      option === '--kinds'
        ? { kinds: ['demand', 'criticism'] as const, minScore: 0 }
        : { kinds: UNIT_KINDS, minScore: 0.9 };
    const ids = new Set(units.filter(keeps).map(({ id }) => id));
    const kept = relations.filter(({ from, to }) => ids.has(from) && ids.has(to));
    expect(filterUnits({ ...output!, relations }, filter).relations).toEqual(kept);
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.length).toBeLessThan(relations.length);
  });
});

/** Tests a value by the schema that the command prints. */
const schemaTest = async () => {
  const { code, out } = await yrka(['schema']);
  expect(code).toBe(0);
  return new Ajv2020({ strictRequired: false, allErrors: true }).compile(JSON.parse(out) as object);
};

describe('the JSON Schema', () => {
  test('takes words and tags as evidence, and no ids with white space', async () => {
    put({
      'singles/pack.yaml': 'name: singles\nversion: 1.0.0\nlanguage: sv\nlicence: MIT\nthresholds: { demand: 0.5 }\n',
      'singles/rules/singles.yaml': [
        'words: { försämring: { demand: 1 }, inte räcka: { demand: 1 } }',
        'tags: { Negation: { weights: { demand: 1 } } }',
      ].join('\n'),
      'single.txt': 'Försämringen är stor och det lär inte räcka.\n',
    });
    const isValid = await schemaTest();
    const [output] = await extract('single.txt', '--rules', 'singles', '--no-default-rules');
    const ids = output!.units.flatMap(({ evidence }) => evidence.map(({ rule }) => rule));
    expect(new Set(ids)).toEqual(new Set(['word/försämring', 'word/inte+räcka', 'tag/Negation']));
    expect([isValid(output), isValid.errors]).toEqual([true, null]);
    for (const rule of ['word/två ord', 'word/a+b+c', 'word/', 'tag/Två', 'Word/a', 'word/a\n', ' word/a']) {
      const [unit] = output!.units;
      const evidence = [{ ...unit!.evidence[0]!, rule }];
      expect([rule, isValid({ ...output!, units: [{ ...unit!, evidence }] })]).toEqual([rule, false]);
    }
  });

  test('takes every result, what could not be read too, and nothing else', async () => {
    const isValid = await schemaTest();
    put({ 'texts/broken.txt': 'no \0 text', 'texts/empty.txt': '', 'texts/a.docx': 'no ZIP', 'texts/a.txt': ASTRAL });
    const results = await Promise.all([
      yrka([`${ROOT}seeds`, 'texts', '-f', 'ndjson', '-q']),
      yrka(['texts', '-f', 'ndjson', '-q', '--no-text', '--offsets', 'utf16', '--kinds', 'demand']),
    ]);
    const all = results.flatMap(({ out }) => resultsIn(out));
    expect(all).toHaveLength(13);
    for (const result of all) expect([isValid(result), isValid.errors]).toEqual([true, null]);
    expect(all.filter((result) => 'error' in result)).toHaveLength(4);
    for (const [i, broken] of [{}, { schema: 'yrka/1' }, { ...all[0], extra: 1 }, { ...all[0], units: null }].entries())
      expect([i, isValid(broken)]).toEqual([i, false]);
  });
});
