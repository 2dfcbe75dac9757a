import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { UNIT_ZONES } from '../../../src/model/document.ts';
import { documentFromText } from '../../../src/read/text.ts';

const { apart, prose } = parse(readFileSync('fixtures/read/zones/lines.yaml', 'utf8')) as Record<
  'apart' | 'prose',
  readonly string[]
>;

const PARAGRAPHS = [
  'Kommunen har under fem år lagt ner fyra av sina sju skolor, och ingen har frågat de familjer som bor där vad de anser.',
  'Bussen går två gånger om dagen och tar en timme. Den som missar den får vänta till kvällen, och det gäller också sjuåringar.',
  'Vi kräver att nämnden river upp beslutet och börjar om från början, med dem som berörs vid bordet den här gången också.',
];

/** The zone of a line that stands behind so many paragraphs. */
const zoneAt = (line: string, behind: number): string => {
  const text = ['Riv upp beslutet', ...PARAGRAPHS.slice(0, behind), line, ...PARAGRAPHS.slice(behind)].join('\n\n');
  const { blocks } = documentFromText(text, { path: 'a.txt' });
  const at = text.indexOf(line, behind === 0 ? 16 : PARAGRAPHS[0]!.length);
  return blocks.find(({ end }) => end > at)!.zone;
};

test.each(apart)('no unit comes from: %s', (line) => {
  const zones = [0, 1, 2, 3].map((behind) => zoneAt(line, behind));
  expect(zones.filter((zone) => UNIT_ZONES.has(zone as never))).toEqual([]);
});

test.each(prose)('part of the text: %s', (line) => {
  const zones = [1, 2, 3].map((behind) => zoneAt(line, behind));
  expect(zones.filter((zone) => !UNIT_ZONES.has(zone as never))).toEqual([]);
});
