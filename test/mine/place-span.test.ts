import { expect, test } from 'vitest';
import { placeSpan } from '../../src/mine/place-span.ts';
import { analyseText } from '../analyse-text.ts';

const placed = (sentence: string): string => {
  const analysis = analyseText(`Så här ser det ut i landet i dag.\n\n${sentence}\n`);
  const { first, last } = placeSpan(analysis, { first: analysis.sentences[1]!.first, last: analysis.tokens.length });
  return analysis.tokens
    .slice(first, last)
    .map(({ start, end }) => analysis.document.text.slice(start, end))
    .join(' ');
};

test.each([
  ['Men kommunen måste agera nu!', 'kommunen måste agera nu'],
  ['Varken staten eller kommunen har tagit sitt ansvar.', 'Varken staten eller kommunen har tagit sitt ansvar'],
  ['Både staten och kommunen måste agera.', 'Både staten och kommunen måste agera'],
  ['Men varken staten eller kommunen agerar.', 'varken staten eller kommunen agerar'],
  ['😀 Kommunen måste agera nu 😀.', 'Kommunen måste agera nu'],
  ['→ Kommunen måste agera nu ★★', 'Kommunen måste agera nu'],
  ['• Kommunen måste 😀 agera nu.', 'Kommunen måste 😀 agera nu'],
  ['👩‍👧 🇸🇪 1️⃣ ❤️ Kommunen måste agera nu 👍🏽!', 'Kommunen måste agera nu'],
  ['§ 5 måste bort, och 50 %', '§ 5 måste bort , och 50 %'],
  ['”Kommunen måste agera nu.”', '” Kommunen måste agera nu . ”'],
  ['😀 ”Kommunen måste agera nu” 😀', '” Kommunen måste agera nu ”'],
  ['Kommunen måste agera nu.”', 'Kommunen måste agera nu'],
])('%s', (sentence, span) => {
  expect(placed(sentence)).toBe(span);
});
