import { expect, test } from 'vitest';
import { LOCALES } from '../../src/write/writer.ts';
import { type WriterName, writers } from '../../src/write/writers.ts';
import { article, options, summary, textless } from './fixture.ts';

/** From this file; vitest takes paths of snapshots from there. */
const FIXTURES = '../../fixtures/write';

const NAMES: readonly WriterName[] = ['md', 'text', 'csv', 'tsv'];

const cases = NAMES.flatMap((name) => LOCALES.map((locale) => [name, locale] as const));

test.each(cases)('an article as %s in %s', async (name, locale) => {
  const { load, ending } = writers[name];
  const { head, document, tail } = (await load())({ ...options, locale });
  await expect(head + document(textless) + tail).toMatchFileSnapshot(`${FIXTURES}/article.${locale}${ending}`);
});

test.each(cases.filter(([name]) => name === 'md' || name === 'text'))('a summary as %s in %s', async (name, locale) => {
  const { load, ending } = writers[name];
  const written = (await load())({ ...options, locale }).summary?.(summary);
  await expect(written).toMatchFileSnapshot(`${FIXTURES}/summary.${locale}${ending}`);
});

test('tables are the same in every locale', async () => {
  const load = await writers.csv.load();
  const [en, sv] = LOCALES.map((locale) => load({ ...options, locale }).document(article));
  expect(sv).toBe(en);
});
