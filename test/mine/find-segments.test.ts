import { describe, expect, test } from 'vitest';
import { findSegments } from '../../src/mine/find-segments.ts';
import { analyseText } from '../analyse-text.ts';

/** Sentences with a bar in front of every segment but the first; a conjunction closes the segment before it. */
const TABLE: readonly string[] = [
  'Regeringen måste agera nu.',
  'Köerna till vården växer i hela landet och |personalen orkar inte längre med sitt arbete.',
  'Kommunen stänger nu den sista skolan i byn och |lämnar familjerna utan något svar.',
  'Staten sparar pengar på kort sikt, men |kostnaderna blir större för kommunerna.',
  'Skolan saknar behöriga lärare i dag, |de unga får betala priset för det.',
  'Taket på skolan läcker varje höst; |hyran för lokalerna går upp ändå.',
  'Vi vill ha fler lärare och bättre skolor.',
  'Vi kräver att staten betalar och att kommunen bygger.',
  'Den som bor på landet måste ha bil.',
  'Om inget görs nu blir priset högre för alla.',
  'Hon kom och gick.',
];

const marked = (text: string): string => {
  const analysis = analyseText(text);
  return analysis.sentences
    .flatMap((sentence, index) => findSegments(analysis, sentence, index))
    .map(({ first, last }) => text.slice(analysis.tokens[first]!.start, analysis.tokens[last]?.start ?? text.length))
    .join('|');
};

describe('the segments of a sentence', () => {
  test.each(TABLE)('%s', (expected) => {
    expect(marked(expected.replaceAll('|', ''))).toBe(expected);
  });
});
