import { describe, expect, test } from 'vitest';
import { analyseParagraph } from '../analyse-text.ts';
import { readTable, showActors, showClauses, showLemmas, showTags, showTokens } from './show-analysis.ts';

interface Tagged {
  readonly text: string;
  /** By word. */
  readonly tags: Readonly<Record<string, string>>;
}
interface Parsed {
  readonly text: string;
  readonly clauses: readonly string[];
}
interface Named {
  readonly text: string;
  readonly actors: readonly string[];
}

const tagsOf = ({ text, tags }: Tagged): Record<string, string> => {
  const analysis = analyseParagraph(text);
  return Object.fromEntries(Object.entries(tags).map(([word, claims]) => [word, showTags(analysis, word, claims)]));
};

describe('tokens and sentences', () => {
  test.each(readTable<{ text: string; tokens: string }[]>('tokens'))('$text', ({ text, tokens }) => {
    expect(showTokens(analyseParagraph(text))).toBe(tokens);
  });
});

describe('tags', () => {
  test.each(readTable<Tagged[]>('tags'))('$text', (row) => {
    expect(tagsOf(row)).toEqual(row.tags);
  });
});

describe('lemmas', () => {
  test.each(readTable<{ text: string; lemmas: string }[]>('lemmas'))('$text', ({ text, lemmas }) => {
    expect(showLemmas(analyseParagraph(text))).toBe(lemmas);
  });
});

describe('clauses and their subjects', () => {
  test.each(readTable<Parsed[]>('clauses'))('$text', ({ text, clauses }) => {
    expect(showClauses(analyseParagraph(text))).toEqual(clauses);
  });
});

describe('actors', () => {
  test.each(readTable<Named[]>('actors'))('$text', ({ text, actors }) => {
    expect(showActors(analyseParagraph(text))).toEqual(actors);
  });
});

describe('known limits', () => {
  const { tags, clauses, actors } = readTable<{ tags: Tagged[]; clauses: Parsed[]; actors: Named[] }>('known-limits');

  test.fails.each(tags)('$text', (row) => {
    expect(tagsOf(row)).toEqual(row.tags);
  });
  test.fails.each(clauses)('$text', ({ text, clauses }) => {
    expect(showClauses(analyseParagraph(text))).toEqual(clauses);
  });
  test.fails.each(actors)('$text', ({ text, actors }) => {
    expect(showActors(analyseParagraph(text))).toEqual(actors);
  });
});
