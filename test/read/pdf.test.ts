import { expect, test } from 'vitest';
import { makePdf, type Placed, placeText } from './make-pdf.ts';
import { fixture, outcomes, outline, readAll, readOne, sourceOf } from './read-all.ts';

const A = 'Kommunen har under fem år lagt ner fyra av sina sju skolor, och ingen har frågat de familjer som bor där.';
const B = 'Nämnden måste riva upp beslutet och lägga fram ett nytt underlag innan lokalerna säljs till någon annan.';
const C = 'Vi menar att ingen tar ansvar för helheten. Därför kräver vi en folkomröstning redan i höst.';

const margins = (number: number): Placed[] => [
  [60, 810, 9, `Hedbybladet nr ${number}`],
  [300, 30, 9, `${number} (3)`],
];

const texts = async (pages: readonly (readonly Placed[])[]): Promise<string[]> => {
  const { text, blocks } = await readOne(sourceOf('a.pdf', makePdf(pages)));
  return blocks.map(({ start, end }) => text.slice(start, end));
};

test('paragraphs, headings and zones of a page', async () => {
  const pdf = makePdf(
    [
      [
        [60, 780, 20, 'Riv upp beslutet'],
        ...placeText(A, 60, 740, 60),
        ...placeText(B, 60, 690, 60),
        [60, 640, 14, 'Tre krav'],
        ...placeText(C, 60, 615, 60),
        [60, 560, 11, 'Anna Ek, ordförande'],
      ],
    ],
    { Title: 'mall.indd', Author: 'Bo Berg', CreationDate: 'D:20220504101500Z' },
  );
  const document = await readOne(sourceOf('a.pdf', pdf));
  expect(outline(document)).toEqual([
    'title heading: Riv upp beslutet',
    `body paragraph: ${A}`,
    `body paragraph: ${B}`,
    'title heading: Tre krav',
    `body paragraph: ${C}`,
    'byline paragraph: Anna Ek, ordförande',
  ]);
  expect(document.metadata).toMatchObject({
    title: 'Riv upp beslutet',
    authors: [{ name: 'Anna Ek', role: 'ordförande' }],
    date: '2022-05-04',
  });
});

test('columns are read one after the other, below a title across both', async () => {
  expect(
    await texts([
      [
        [60, 780, 20, 'Riv upp beslutet om skolorna i hela kommunen'],
        ...placeText(A, 60, 740, 40),
        ...placeText(B, 320, 740, 40),
        ...placeText(C, 60, 680, 40),
      ],
    ]),
  ).toEqual(['Riv upp beslutet om skolorna i hela kommunen', A, C, B]);
});

test('headers, footers and page numbers are left out; a paragraph goes on over the page', async () => {
  const [first, second] = [A.slice(0, 70).trim(), A.slice(70).trim()];
  expect(
    await texts([
      [...margins(1), ...placeText(B, 60, 760, 60), [60, 700, 11, first]],
      [...margins(2), [60, 760, 11, second], ...placeText(C, 60, 720, 60)],
      [...margins(3), ...placeText(B.replace('Nämnden', 'Styrelsen'), 60, 760, 60)],
    ]),
  ).toEqual([B, `${first} ${second}`, C, B.replace('Nämnden', 'Styrelsen')]);
});

test.each([
  ['a word cut in two', 'Alla i kommun-', 'styrelsen måste agera.', 'Alla i kommunstyrelsen måste agera.'],
  ['a hyphen in front of a conjunction', 'Det gäller vård-', 'och omsorgen här.', 'Det gäller vård- och omsorgen här.'],
  ['a hyphen behind capitals', 'Det gäller alla EU-', 'länder i dag.', 'Det gäller alla EU-länder i dag.'],
  ['a hyphen in front of a name', 'Hon bor i Skåne-', 'Tranås i dag.', 'Hon bor i Skåne-Tranås i dag.'],
  ['a dash', 'Det var förr -', 'inte nu.', 'Det var förr - inte nu.'],
])('line ends: %s', async (_, first, second, joined) => {
  expect(
    await texts([
      [
        [60, 700, 11, first],
        [60, 686, 11, second],
      ],
    ]),
  ).toEqual([joined]);
});

test('list items, and words that are placed one by one', async () => {
  expect(
    await texts([
      [
        [60, 700, 11, '\u2022 Stoppa försäljningen.'.replace('\u2022', '-')],
        [60, 686, 11, '- Granska siffrorna.'],
      ],
    ]),
  ).toEqual(['Stoppa försäljningen.', 'Granska siffrorna.']);
  expect(
    await texts([
      [
        [60, 700, 11, 'Kommunen'],
        [121, 700, 11, 'måste'],
        [156, 700, 11, 'agera.'],
      ],
    ]),
  ).toEqual(['Kommunen måste agera.']);
});

test('a file checked in', async () => {
  const { text, blocks } = await readOne(fixture('pdf/article.pdf'));
  expect(blocks.map(({ start, end }) => text.slice(start, end))).toEqual(['Riv upp beslutet', A, B, C]);
});

test('pages without text give an issue', async () => {
  const { text, blocks, issues } = await readOne(sourceOf('a.pdf', makePdf([[]])));
  expect([text, blocks, issues.map(({ code }) => code)]).toEqual(['', [], ['no-text']]);
});

const article = makePdf([placeText(A, 60, 740, 60), placeText(B, 60, 740, 60), placeText(C, 60, 740, 60)]);

test.each<[string, Uint8Array | string, object, string]>([
  ['too many bytes', article, { bytes: 100 }, 'limit-bytes@'],
  ['too many pages', article, { pages: 2 }, 'limit-pages@'],
  ['too many pieces', article, { elements: 0.1 }, 'limit-elements@'],
  ['text', 'Kommunen måste agera nu.', {}, 'pdf-broken@'],
  ['nothing', '', {}, 'pdf-broken@'],
  ['half a head', article.subarray(0, 40), {}, 'pdf-broken@'],
])('not readable: %s', async (_, bytes, limits, outcome) => {
  expect(outcomes(await readAll(sourceOf('a.pdf', bytes), { limits }))).toEqual([outcome]);
});
