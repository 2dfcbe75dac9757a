import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST_SENTENCE } from '../../src/language/split-sentences.ts';
import type { Analysis } from '../../src/model/analysis.ts';
import { TAG_WORDS } from '../../src/model/tag.ts';
import { analyseParagraph, analyseText } from '../analyse-text.ts';

const WORDS = [
  ...[
    'Kommunen',
    'måste',
    'att',
    'som',
    'inte',
    'sänka',
    'skatten',
    'om',
    'Sänk',
    'hon',
    'åååå',
    'Region',
    'Skåne',
    'S',
  ],
  ...['t.ex.', 'bl. a.', 'EU:s', '10', '1 000 000', '2018–2022', '2:e', 'hälso-', 'kl.', '13.30', 'A.', '…', '...'],
  ...['”', '"', '!', '?!', '–', '- ', '•', '(', ')', ':', ';', ',', '\n', '\r\n', '\t', '\u00a0', '\u00ad', '\u200b'],
  ...[
    '😊',
    '👩‍👩‍👧',
    'e\u0301',
    'å',
    'a\u030a',
    '\u0000',
    '\ufeff',
    '\u2028',
    'кот',
    '漢字',
    'العربية',
    '\ud800',
    '\udc00',
  ],
];
/** Anything that a text may hold: words and marks that mean something to the analysis, and what nobody foresees. */
const anyText = fc
  .array(
    fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: 'binary', maxLength: 5 }), fc.constantFrom(' ', ' ', '.')),
    {
      maxLength: 40,
    },
  )
  .map((parts) => parts.join(''));
const RUNS = { numRuns: 400, seed: 11 };

/** What is no part of a token: white space, and what only joins or parts words without a sign of its own. */
const isSpace = (character: string): boolean => /[\s\u00ad\u200b-\u200d\u2060\u0085\ufeff]/u.test(character);

const covered = ({ document, tokens }: Analysis): string =>
  tokens.map(({ start, end }) => document.text.slice(start, end)).join('');

describe('any text', () => {
  test('its tokens are sorted, apart from each other, and hold every character that is no space', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { tokens } = analyseParagraph(text);
        let last = 0;
        for (const { start, end } of tokens) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect([...text.slice(last, start)].every(isSpace)).toBe(true);
          last = end;
        }
        expect([...text.slice(last)].every(isSpace)).toBe(true);
      }),
      RUNS,
    );
  });

  test('sentences, clauses and actors lie where they should', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { tokens, sentences, clauses, clauseOf, actors, tags } = analyseParagraph(text);
        expect([clauseOf.length, tags.length]).toEqual([tokens.length, tokens.length * TAG_WORDS]);
        let first = 0;
        let firstClause = 0;
        for (const sentence of sentences) {
          expect([sentence.first, sentence.clauses.first]).toEqual([first, firstClause]);
          expect([sentence.start, sentence.end]).toEqual([tokens[first]!.start, tokens[sentence.last - 1]!.end]);
          for (let clause = firstClause; clause < sentence.clauses.last; clause++) {
            const { range, finite, marker, subject, subjectHead, parent } = clauses[clause]!;
            const places = [finite, marker, subjectHead].filter((at) => at >= 0);
            for (const at of [...places, range.first, range.last - 1]) {
              expect(at).toBeGreaterThanOrEqual(first);
              expect(at).toBeLessThan(sentence.last);
            }
            expect(parent).not.toBe(clause);
            if (finite >= 0) expect(clauseOf[finite]).toBe(clause);
            if (subject) expect(subject.first <= subjectHead && subjectHead < subject.last).toBe(true);
          }
          for (let at = first; at < sentence.last; at++) {
            expect(clauseOf[at]).toBeGreaterThanOrEqual(sentence.clauses.first);
            expect(clauseOf[at]).toBeLessThan(sentence.clauses.last);
          }
          first = sentence.last;
          firstClause = sentence.clauses.last;
        }
        expect([first, firstClause]).toEqual([tokens.length, clauses.length]);
        for (const [i, actor] of actors.entries()) expect(actor.first).toBeGreaterThanOrEqual(actors[i - 1]?.last ?? 0);
      }),
      RUNS,
    );
  });

  test('a document with blocks of its own is analysed without an error', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { document, tokens, sentences } = analyseText(text);
        for (const { first, last, block } of sentences) {
          expect(document.blocks[block]!.start).toBeLessThanOrEqual(tokens[first]!.start);
          expect(document.blocks[block]!.end).toBeGreaterThanOrEqual(tokens[last - 1]!.end);
        }
      }),
      RUNS,
    );
  });

  test('composed and decomposed letters are analysed alike', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const show = (analysis: Analysis) =>
          analysis.tokens.map(({ word: { norm, lemma, upos, form } }, i) => [
            norm,
            lemma,
            upos,
            form,
            analysis.clauseOf[i],
          ]);
        const composed = analyseParagraph(text.normalize('NFC'));
        const decomposed = analyseParagraph(text.normalize('NFD'));
        expect(show(decomposed)).toEqual(show(composed));
        expect(covered(decomposed).normalize('NFC')).toBe(covered(composed).normalize('NFC'));
        expect(decomposed.actors).toEqual(composed.actors);
      }),
      RUNS,
    );
  });

  test('what was analysed before changes nothing', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, other) => {
        const before = analyseParagraph(text);
        analyseParagraph(other);
        expect(analyseParagraph(text)).toEqual(before);
      }),
      { ...RUNS, numRuns: 100 },
    );
  });
});

describe('the work grows with the text', () => {
  test('a text without full stops is cut behind a comma', () => {
    const { sentences, tokens } = analyseParagraph('och hon säger att vi sover, '.repeat(500));
    const lengths = sentences.map(({ first, last }) => last - first);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(LONGEST_SENTENCE);
    expect(lengths.length).toBeLessThan((2 * tokens.length) / LONGEST_SENTENCE);
    for (const { last } of sentences) expect(tokens[last - 1]!.word.norm).toBe(',');
  });

  // A document whose text counts how much of it is looked at: the unit of work that no clock disturbs.
  const reads = (text: string): number => {
    let count = 0;
    const counted = new Proxy(Object(text) as object, {
      get: (target, key) => {
        const value = Reflect.get(target, key) as unknown;
        if (typeof key === 'string' && /^\d+$/u.test(key)) count++;
        if (typeof value !== 'function') return value;
        return (...args: unknown[]) => {
          if (key === 'charCodeAt' || key === 'charAt' || key === 'codePointAt') count++;
          if (key === 'slice' || key === 'substring')
            count += Math.max(0, Number(args[1] ?? text.length) - Number(args[0]));
          return (value as (...all: unknown[]) => unknown).apply(text, args);
        };
      },
    });
    analyseParagraph(counted as unknown as string);
    return count;
  };

  test.each([
    ['sentences', 'Kommunen måste sänka skatten, säger Anna Ek (S). '],
    ['one sentence without an end', 'och som att kommunen inte '],
    ['one word', 'aå'],
    ['marks', '.”!? '],
    ['abbreviations', 't.ex. bl.a. '],
    ['numbers', '1 000 '],
    ['hyphens', 'hälso-'],
  ])('%s', (_, part) => {
    const small = reads(part.repeat(100));
    const large = reads(part.repeat(400));
    expect(small).toBeGreaterThan(0);
    expect(large).toBeLessThan(small * 4.5);
  });
});
