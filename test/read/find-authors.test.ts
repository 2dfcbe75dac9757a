import { expect, test } from 'vitest';
import { documentFromText } from '../../src/read/text.ts';

const BODY = [
  'Kommunen har under fem år lagt ner fyra av sina sju skolor, och ingen har frågat de familjer som bor där vad de anser.',
  'Vi kräver att nämnden river upp beslutet och börjar om från början, med dem som berörs vid bordet den här gången.',
].join('\n\n');

type Shown = readonly [name: string, role: string | null, party: string | null, organisation: string | null];

const cases: readonly (readonly [byline: string, ...authors: Shown[]])[] = [
  ['Anna Ek (S), kommunalråd', ['Anna Ek', 'kommunalråd', 'S', 'Socialdemokraterna']],
  ['Anna Ek (s)\nBo Berg (m)', ['Anna Ek', null, 'S', 'Socialdemokraterna'], ['Bo Berg', null, 'M', 'Moderaterna']],
  ['Anna Ek, socialdemokrat i Hedby', ['Anna Ek', null, 'S', 'Socialdemokraterna']],
  [
    'Anna Ek, riksdagsledamot (C) och rättspolitisk talesperson',
    ['Anna Ek', 'riksdagsledamot och rättspolitisk talesperson', 'C', 'Centerpartiet'],
  ],
  ['Anna Ek\nordförande, Lärarförbundet', ['Anna Ek', 'ordförande', null, 'Lärarförbundet']],
  [
    'Anna-Karin Öberg von Essen, professor emerita, Lunds universitet',
    ['Anna-Karin Öberg von Essen', 'professor emerita', null, 'Lunds universitet'],
  ],
  ['Kommunalrådet Anna Ek (L)', ['Anna Ek', 'Kommunalrådet', 'L', 'Liberalerna']],
  [
    'Anna Ek (S), ordförande i socialnämnden, Bo Berg (V), vice ordförande, och Eva Dahl (MP), ledamot',
    ['Anna Ek', 'ordförande i socialnämnden', 'S', 'Socialdemokraterna'],
    ['Bo Berg', 'vice ordförande', 'V', 'Vänsterpartiet'],
    ['Eva Dahl', 'ledamot', 'MP', 'Miljöpartiet'],
  ],
  ['Liberalerna i Hedby genom Anna Ek', ['Anna Ek', null, 'L', 'Liberalerna']],
  [
    'ANNA EK\nordförande Hyresgästföreningen',
    ['ANNA EK', 'ordförande Hyresgästföreningen', null, 'Hyresgästföreningen'],
  ],
  ['/Anna Ek, Vänsterpartiet', ['Anna Ek', null, 'V', 'Vänsterpartiet']],
  ['Skrivet av: Anna Ek (SD)', ['Anna Ek', null, 'SD', 'Sverigedemokraterna']],
  [
    'Undertecknat:\nAnna Ek, ordförande Vårdförbundet\nBo Berg, ordförande Kommunal',
    ['Anna Ek', 'ordförande Vårdförbundet', null, 'Vårdförbundet'],
    ['Bo Berg', 'ordförande Kommunal', null, 'Kommunal'],
  ],
  ['Mvh Anna Ek', ['Anna Ek', null, null, null]],
  ['Anna Ek (S)\nSocialminister', ['Anna Ek', 'Socialminister', 'S', 'Socialdemokraterna']],
  ['Elisabeth Svantesson, finansminister (M)', ['Elisabeth Svantesson', 'finansminister', 'M', 'Moderaterna']],
  ['Anna Ek och Bo Berg, Moderaterna', ['Anna Ek', null, 'M', 'Moderaterna'], ['Bo Berg', null, 'M', 'Moderaterna']],
  [
    'Anna Ek, Bo Berg & Eva Dahl, Lärarförbundet',
    ['Anna Ek', null, null, 'Lärarförbundet'],
    ['Bo Berg', null, null, 'Lärarförbundet'],
    ['Eva Dahl', null, null, 'Lärarförbundet'],
  ],
  ['Anna Ek och Bo Berg\nModeraterna', ['Anna Ek', null, 'M', 'Moderaterna'], ['Bo Berg', null, 'M', 'Moderaterna']],
  [
    'Anna Ek och Bo Berg, Vänsterpartiet; Eva Dahl, Moderaterna',
    ['Anna Ek', null, 'V', 'Vänsterpartiet'],
    ['Bo Berg', null, 'V', 'Vänsterpartiet'],
    ['Eva Dahl', null, 'M', 'Moderaterna'],
  ],
  ['Anna Ek och Bo Berg (M)', ['Anna Ek', null, null, null], ['Bo Berg', null, 'M', 'Moderaterna']],
  [
    'Anna Ek, ordförande, och Bo Berg, Moderaterna',
    ['Anna Ek', 'ordförande', null, null],
    ['Bo Berg', null, 'M', 'Moderaterna'],
  ],
  ['Anna Ek, Moderaterna, och Bo Berg', ['Anna Ek', null, 'M', 'Moderaterna'], ['Bo Berg', null, null, null]],
  // Several local parties write themselves so.
  ['Anna Ek (BP), gruppledare', ['Anna Ek', 'gruppledare', null, null]],
  ['Anna Ek, Bjärepartiet', ['Anna Ek', null, 'BP', 'Bjärepartiet']],
  ['Per T Ohlsson', ['Per T Ohlsson', null, null, null]],
];

test.each(cases)('%s', (byline, ...authors) => {
  const { metadata, text, blocks } = documentFromText(`Riv upp beslutet\n\n${BODY}\n\n${byline}\n`, { path: 'a.txt' });
  expect(metadata.authors.map(({ name, role, party, organisation }) => [name, role, party, organisation])).toEqual(
    authors,
  );
  const behind = blocks.filter(({ start }) => start >= text.indexOf(BODY) + BODY.length);
  expect(behind.map(({ zone }) => zone).filter((zone) => zone !== 'byline' && zone !== 'boilerplate')).toEqual([]);
});

test('date and place above a signature', () => {
  const { metadata } = documentFromText(`Riv upp beslutet\n\n${BODY}\n\nHedby den 5 maj 2021\nAnna Ek (M)\n`, {
    path: 'a.txt',
  });
  expect([metadata.date, metadata.authors[0]?.party]).toEqual(['2021-05-05', 'M']);
});
