import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as api from '../src/index.ts';
import { VERSION } from '../src/version.ts';

/** What a file says that it exports, `*` where that is all of another file. */
const exportsOf = (path: string): string[] =>
  [
    ...readFileSync(path, 'utf8').matchAll(/^export (?:type )?(?:(?:interface|type|const) (\w+)|\{ (.+) \}|(\*))/gm),
  ].map(([, declared, listed, all]) => declared ?? listed ?? all!);

describe('the public API', () => {
  test('is one function', () => {
    expect(Object.keys(api)).toEqual(['extract']);
  });

  test('has the types of the contract beside it', () => {
    expect(exportsOf('src/index.ts')).toEqual(['Metadata', 'OffsetUnit', '*', 'ExtractOptions', 'extract']);
    expect(exportsOf('src/model/output.ts')).toEqual([
      'Output',
      'OutputTool',
      'OutputDocument',
      'OutputAuthor',
      'OutputSentence',
      'OutputSpan',
      'OutputMention',
      'OutputHolder',
      'OutputEvidence',
      'OutputUnit',
      'OutputRelation',
      'OutputIssue',
      'OutputFailure',
      'isFailure',
    ]);
  });

  test('gives the object of the contract, offsets in code points', () => {
    const text = '😀 Hej!\n\nKommunen måste agera nu.\n';
    const { schema, offsets, document, units } = api.extract(text, { path: 'a.txt', metadata: { date: '2021-06-04' } });
    expect([schema, offsets, document.path, document.date, document.text]).toEqual([
      'yrka/1',
      'codepoints',
      'a.txt',
      '2021-06-04',
      text,
    ]);
    expect(units.map(({ kind, start, end }) => [kind, [...text].slice(start, end).join('')])).toEqual([
      ['demand', 'Kommunen måste agera nu'],
    ]);
  });

  test('counts code units where asked', () => {
    const text = '😀 Hej!\n\nKommunen måste agera nu.';
    const [unit] = api.extract(text, { offsets: 'utf16' }).units;
    expect(text.slice(unit!.start, unit!.end)).toBe(unit!.text);
  });

  test('takes units from other languages only where asked', () => {
    const text =
      'The municipality must act now, and the government has to give the schools what they need to do their work.';
    expect(api.extract(text).issues.map(({ code }) => code)).toEqual(['not-swedish']);
    expect(api.extract(text, { anyLanguage: true }).issues).toEqual([]);
  });

  test('depends on its arguments alone, and takes any string', () => {
    const text = 'Kommunen måste agera nu.';
    const before = JSON.stringify(api.extract(text));
    for (const odd of ['', '\ud800', '\u0000', 'å'.normalize('NFD'), '#'.repeat(1000)]) api.extract(odd);
    expect(JSON.stringify(api.extract(text))).toBe(before);
  });
});

test('the version is that of the package', () => {
  expect(VERSION).toBe((JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version);
});

test('a word without end is read like any other', () => {
  const word = 'krankommun'.repeat(20_000);
  const { units } = api.extract(`${word} måste agera nu. Det är ett svek mot ${word}en.`, { path: 'a.txt' });
  expect(units.map(({ kind }) => kind)).toEqual(['demand', 'criticism']);
});
