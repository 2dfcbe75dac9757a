import { expect, test } from 'vitest';
import { documentFromText } from '../../../src/read/text.ts';
import { outline } from '../read-all.ts';

const BODY =
  'Kommunen har under fem år lagt ner fyra av sina sju skolor, och ingen har frågat de familjer som bor där.';

const zoneOf = (text: string, words: string): string | undefined =>
  outline(documentFromText(text, { path: 'a.txt' }))
    .find((line) => line.endsWith(`: ${words}`))
    ?.split(' ')[0];

test.each([
  ['a heading that ends in letters of a picture agency', 'Det går att göra på annat sätt', 'title'],
  ['a heading that repeats the body', 'Kommunen har under fem år lagt ner', 'title'],
  ['a picture agency', 'En skola i Härnösand. Bilden: TT', 'caption'],
])('%s', (_, words, zone) => {
  expect(zoneOf(`Rubriken\n\n${BODY}\n\n${words}\n\n${BODY.replace('fem', 'sju')}\n`, words)).toBe(zone);
});

test.each([
  'Båtarna ska bevaras, men inte alla på samma sätt',
  'Kommunen har under fem år lagt ner fyra av sina sju skolor',
])('the title %s', (title) => {
  expect(zoneOf(`${title}\n\n${BODY}\n\n${BODY.replace('fem', 'sju')}\n`, title)).toBe('title');
});
