import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { makeDocx, wordItem, wordParagraph } from './make-docx.ts';
import { fixture, outcomes, outline, readAll, readOne, sourceOf } from './read-all.ts';

const A = 'Kommunen har under fem år lagt ner fyra av sina sju skolor, och ingen har frågat de familjer som bor där.';
const B = 'Nämnden måste riva upp beslutet & lägga fram ett nytt underlag innan lokalerna säljs till någon annan.';

const NOTE = '<w:p><w:r><w:t>Så säger siffrorna.</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p>';
const TABLE = `<w:tbl>${[
  ['År', 'Skolor'],
  ['2018', '7'],
  ['2023', '3'],
]
  .map((row) => `<w:tr>${row.map((cell) => `<w:tc>${wordParagraph(cell)}</w:tc>`).join('')}</w:tr>`)
  .join('')}</w:tbl>`;

const article = makeDocx(
  [
    wordParagraph('Riv upp beslutet', 'Title'),
    wordParagraph(A),
    wordParagraph('Tre krav', 'Heading2'),
    wordItem('Stoppa försäljningen nu.'),
    NOTE,
    TABLE,
    wordParagraph('Skolan i Hedby', 'Caption'),
    wordParagraph(B),
    wordParagraph('Anna Ek, ordförande'),
  ].join(''),
  { 'dc:title': 'Mall 3', 'dc:creator': 'Bo Berg', 'dcterms:created': '2022-05-04T10:00:00Z', 'dc:language': 'sv-SE' },
);

test('blocks and zones of a Word file', async () => {
  expect(outline(await readOne(sourceOf('a.docx', article)))).toEqual([
    'title heading: Riv upp beslutet',
    `body paragraph: ${A}`,
    'title heading: Tre krav',
    'body item: Stoppa försäljningen nu.',
    'body paragraph: Så säger siffrorna.',
    'aside line: År Skolor',
    'aside line: 2018 7',
    'aside line: 2023 3',
    'caption paragraph: Skolan i Hedby',
    `body paragraph: ${B}`,
    'byline paragraph: Anna Ek, ordförande',
    'aside item: Statistik från skolnämnden 2022. ↑',
  ]);
});

test('metadata: the text goes before the properties, and what is known from outside before both', async () => {
  const { metadata } = await readOne(sourceOf('a.docx', article), { metadata: () => ({ publication: 'Bladet' }) });
  expect(metadata).toMatchObject({
    title: 'Riv upp beslutet',
    authors: [{ name: 'Anna Ek', role: 'ordförande' }],
    date: '2022-05-04',
    publication: 'Bladet',
    language: 'sv',
  });
  const bare = makeDocx(wordParagraph(A), { 'dc:creator': 'Bo Berg', 'dc:title': 'Skolan & vi' });
  expect((await readOne(sourceOf('a.docx', bare))).metadata).toMatchObject({
    title: 'Skolan & vi',
    authors: [{ name: 'Bo Berg' }],
    date: null,
  });
});

test('a file checked in', async () => {
  const document = await readOne(fixture('docx/article.docx'));
  expect([document.metadata.title, document.text.includes(A)]).toEqual(['Riv upp beslutet', true]);
});

const bomb = makeDocx(wordParagraph('x'.repeat(3_000_000)));
const inside = (depth: number): string =>
  `${'<w:sdt><w:sdtContent>'.repeat(depth)}${wordParagraph(A)}${'</w:sdtContent></w:sdt>'.repeat(depth)}`;

test.each<[string, Uint8Array, object, string]>([
  ['bytes', article, { bytes: 100 }, 'limit-bytes@'],
  ['what it unpacks to', bomb, { unpacked: 1_000_000 }, 'limit-unpacked@'],
  ['depth', makeDocx(inside(50)), { depth: 60 }, 'limit-depth@'],
  ['endless depth', makeDocx(inside(20_000)), {}, 'limit-depth@'],
  ['elements', makeDocx(wordParagraph('x').repeat(40)), { elements: 10 }, 'limit-elements@'],
  [
    'parts that are never read do not count',
    makeDocx(wordParagraph(A), {}, { 'word/media/a.png': new Uint8Array(2_000_000) }),
    { unpacked: 1_000_000 },
    'a.docx',
  ],
])('limits: %s', async (_, bytes, limits, outcome) => {
  expect(outcomes(await readAll(sourceOf('a.docx', bytes), { limits }))).toEqual([outcome]);
});

const falseSize = (): Uint8Array => {
  const bytes = Buffer.from(bomb);
  // The central directory states the unpacked size of every part: understate that of each.
  for (let at = bytes.indexOf('PK\x01\x02'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 4))
    bytes.writeUInt32LE(10, at + 24);
  return new Uint8Array(bytes);
};

test.each<[string, Uint8Array | string, string]>([
  ['text', 'Kommunen måste agera nu.', 'docx-broken@'],
  ['nothing', '', 'docx-broken@'],
  ['half a file', article.subarray(0, article.length / 2), 'docx-broken@'],
  ['an old Word file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'docx-locked@'],
  ['a packed file of another kind', zipSync({ 'a.txt': new Uint8Array([97]) }), 'docx-broken@'],
  ['sizes that are understated', falseSize(), 'docx-broken@'],
])('not readable: %s', async (_, bytes, outcome) => {
  expect(outcomes(await readAll(sourceOf('a.docx', bytes)))).toEqual([outcome]);
});
