import { describe, expect, test } from 'vitest';
import { toMention } from '../../src/mine/mention.ts';
import { analyseText } from '../analyse-text.ts';

/** The words before the verb as a mention: what they are in the text, and the name. */
const mentionIn = (sentence: string): readonly [text: string, name: string] => {
  const analysis = analyseText(`Så här ser det ut i landet i dag.\n\n${sentence}\n`);
  const last = analysis.tokens.findIndex(({ word }) => word.norm === 'måste');
  const { start, end, name } = toMention(analysis, { first: analysis.sentences[1]!.first, last });
  return [analysis.document.text.slice(start, end), name];
};

describe('the name of', () => {
  test.each([
    ['Kommunen måste agera.', 'Kommunen', 'kommunen'],
    ['Facken måste agera.', 'Facken', 'facken'],
    ['Justitieministern måste avgå.', 'Justitieministern', 'justitieministern'],
    ['Riksdagsledamöterna måste svara.', 'Riksdagsledamöterna', 'riksdagsledamöterna'],
    ['Sveriges regering måste agera.', 'Sveriges regering', 'regeringen'],
    ['Moderaterna måste agera.', 'Moderaterna', 'Moderaterna'],
    ['😀 Kommunen 😀 måste agera.', 'Kommunen', 'kommunen'],
  ])('%s', (sentence, text, name) => {
    expect(mentionIn(sentence)).toEqual([text, name]);
  });
});
