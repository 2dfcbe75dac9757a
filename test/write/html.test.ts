import { expect, test } from 'vitest';
import type { Summary } from '../../src/model/summary.ts';
import { writers } from '../../src/write/writers.ts';
import { article, options, summary } from './fixture.ts';

const html = (await writers.html.load())(options);

/** A summary of a thousand articles with long names, long sentences, and more of everything than a page shows. */
const large = (): Summary => {
  const many = <T>(count: number, make: (index: number) => T): T[] =>
    Array.from({ length: count }, (_, at) => make(at));
  const name = (at: number): string => `${at} ${'Förbundet för ett gott samhälle '.repeat(5)}`;
  const articles = many(1000, (at) => ({
    ...summary.articles[0]!,
    id: name(at),
    path: name(at),
    title: name(at),
    authors: [name(at)],
    keywords: many(10, (each) => ({ term: 'samhällsplaneringen', score: each })),
  }));
  const reference = (at: number) => ({
    document: name(at % 1000),
    unit: 'u1',
    text: 'Alla barn ska lära sig '.repeat(20),
  });
  const kinds = ['demand', 'criticism'] as const;
  return {
    ...summary,
    articles,
    parties: many(300, (at) => ({ ...summary.parties[0]!, name: name(at), keywords: articles[0]!.keywords })),
    holders: many(3000, (at) => ({ ...summary.holders[0]!, name: name(at) })),
    addressees: many(3000, (at) => ({ name: name(at), count: 1, articles: 1 })),
    targets: many(3000, (at) => ({ name: name(at), count: 1, articles: 1 })),
    flows: many(9000, (at) => ({
      ...summary.flows[0]!,
      kind: kinds[at % 2]!,
      holder: name(at),
      to: name(at + 1),
      example: reference(at),
    })),
    similar: many(2000, (at) => ({ kind: kinds[at % 2]!, members: many(40, reference) })),
    duplicates: many(500, (at) => ({ similarity: 0.9, documents: [name(at), name(at + 1)] })),
  };
};

test('the page of a thousand articles stays under 3 MB', () => {
  const page = html.summary!(large(), (path) => `${path}.html`);
  expect(Buffer.byteLength(page)).toBeLessThan(3_000_000);
  expect(page.match(/<code>/gu)!.length).toBeGreaterThanOrEqual(1000);
});

test('the same article and summary give the same bytes', () => {
  expect(html.document(article)).toBe(html.document(structuredClone(article)));
  expect(html.summary!(summary)).toBe(html.summary!(structuredClone(summary)));
});
