import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Document, isUnreadable } from '../../src/model/document.ts';
import { fixture, outcomes, outline, readAll, readOne, sourceOf } from './read-all.ts';

type Bag = ReadonlyMap<string, number>;

const bagOf = (text: string): Bag => {
  const bag = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
};

const sizeOf = (bag: Bag): number => [...bag.values()].reduce((sum, count) => sum + count, 0);

const shared = (a: Bag, b: Bag): number =>
  [...a].reduce((sum, [word, count]) => sum + Math.min(count, b.get(word) ?? 0), 0);

/** What units can come from. */
const unitText = ({ text, blocks }: Document): string =>
  blocks
    .filter(({ zone }) => zone === 'title' || zone === 'lead' || zone === 'body')
    .map(({ start, end }) => text.slice(start, end))
    .join('\n');

const pages = readdirSync('fixtures/read/html')
  .filter((name) => name.endsWith('.html'))
  .map((name) => name.replace('.html', ''));

test.each(pages)('the article of %s and nothing else', async (name) => {
  const article = bagOf(readFileSync(`fixtures/read/html/${name}.txt`, 'utf8'));
  const html = readFileSync(`fixtures/read/html/${name}.html`, 'latin1');
  const found = bagOf(unitText(await readOne(fixture(`html/${name}.html`))));
  expect(shared(article, found)).toBeGreaterThanOrEqual(0.97 * sizeOf(article));
  const rest = Math.max(
    60,
    sizeOf(bagOf(html.replace(/<(script|style)[\s\S]*?<\/\1>|<[^>]*>/gu, ' '))) - sizeOf(article),
  );
  expect(sizeOf(found) - shared(article, found)).toBeLessThanOrEqual(0.05 * rest);
});

test.each(['cookie-wall', 'front-page'])('a page without an article: %s', async (name) => {
  const document = await readOne(fixture(`html/${name}.html`));
  expect([document.text, document.blocks, document.issues.map(({ code }) => code)]).toEqual(['', [], ['no-article']]);
});

test('zones: what belongs to an article and is no prose of its own', async () => {
  const lines = outline(await readOne(fixture('html/newspaper.html')));
  for (const line of [
    'title heading: Riv upp beslutet om skolorna',
    'byline line: Maria Lindkvist, förälder',
    'caption paragraph: Skolan i Hedby stängde efter vårterminen. Foto: Karin Stål/TT',
    'caption quote: Det stora problemet är att ingen tar ansvar för helheten.',
    'aside item: Sju skolor fanns 2018.',
    'boilerplate paragraph: ANNONS',
    'boilerplate heading: Få nyhetsbrevet Debatt',
    'title heading: Siffror som inte håller',
  ])
    expect(lines).toContain(line);
  expect(lines.join('\n')).not.toMatch(/partner|Logga in|svampställen|utgivningsbevis|läsas härifrån/u);
  expect(outline(await readOne(fixture('html/wordpress.html')))).toContain(
    'comment item: Så sant som det är sagt! Min dotter åker buss i femtio minuter varje morgon nu.',
  );
});

test.each([
  ['newspaper', ['Maria Lindkvist', 'Johan Berg'], '2023-05-09', 'Hedbybladet', 'sv'],
  ['wordpress', ['Johan Berg'], '2018-11-03', 'Bergs tankar', 'sv'],
  ['blogger', ['Maria Lindkvist'], '2011-06-14', null, null],
  ['party', ['Karin Dahl', 'Nils Åkesson'], null, 'Bygdepartiet', 'sv'],
  ['authority', [], '2021-09-30', 'Regeringskansliet', 'sv'],
  ['paywall', ['Sara Ek'], '2020-02-01', 'Norrposten', 'sv'],
  ['tables', ['Johan Berg'], null, null, null],
])('metadata of %s', async (name, authors, date, publication, language) => {
  const { metadata } = await readOne(fixture(`html/${name}.html`));
  expect(metadata).toMatchObject({ date, publication, language });
  expect(metadata.authors.map((author) => author.name)).toEqual(authors);
  expect(metadata.title).toMatch(/^(Riv upp beslutet om skolorna|Tal om skolan på landet)$/u);
});

test('a page that only subscribers may read whole says so', async () => {
  expect((await readOne(fixture('html/paywall.html'))).issues.map(({ code }) => code)).toEqual(['paid-article']);
});

const BODY =
  'Åldersgränsen för skolskjuts måste höjas i hela kommunen. Vi föräldrar kör i dag våra barn två mil varje morgon, och ingen i nämnden har räknat på vad det kostar oss i tid.';
const wrap = (body: string, head = ''): string =>
  `<html><head>${head}</head><body><div><p>${BODY}</p>${body}<p>${BODY.replace('två', 'tre')}</p></div></body></html>`;
const latin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

test.each<[string, string | Uint8Array, string]>([
  ['UTF-8 that nothing names', wrap(''), 'utf-8'],
  ['UTF-8 under a wrong name', wrap('', '<meta charset="iso-8859-1">'), 'utf-8'],
  [
    'a named Latin-1',
    latin1(wrap('', '<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">')),
    'windows-1252',
  ],
  ['Latin-1 that calls itself UTF-8', latin1(wrap('', '<meta charset="utf-8">')), 'windows-1252'],
  ['Latin-1 without a name', latin1(wrap('')), 'windows-1252'],
  ['UTF-16 with a mark', new Uint8Array([0xff, 0xfe, ...Buffer.from(wrap(''), 'utf16le')]), 'utf-16le'],
])('charset: %s', async (_, content, encoding) => {
  const document = await readOne(sourceOf('a.html', content));
  expect(document.encoding).toBe(encoding);
  expect(document.text).toContain('Åldersgränsen för skolskjuts');
});

test.each<[string, string, string[]]>([
  ['line breaks part lines', '<p>Första raden här.<br>Andra raden här.</p>', ['Första raden här.', 'Andra raden här.']],
  [
    'a wrapped line goes on',
    '<p>Detta är en rad som är ganska lång och som bara har brutits<br>mitt i en mening.</p>',
    ['Detta är en rad som är ganska lång och som bara har brutits mitt i en mening.'],
  ],
  [
    'two line breaks part paragraphs',
    'Ett stycke text.<br> <br>Ett till stycke.',
    ['Ett stycke text.', 'Ett till stycke.'],
  ],
  [
    'white space is one space',
    '<p>  Kommunen \n\t måste&nbsp;&nbsp; <b>agera</b>  nu. </p>',
    ['Kommunen måste agera nu.'],
  ],
  ['soft marks and entities', '<p>F&ouml;r&auml;ldrar &amp; barn\u200b h&#246;rs.</p>', ['Föräldrar & barn hörs.']],
  ['marks inside words', '<p>Kom<b>mun</b>en <i>m</i>åste agera.</p>', ['Kommunen måste agera.']],
  ['footnote marks', '<p>Så är det.<sup><a href="#1">[1]</a></sup> Punkt.</p>', ['Så är det. Punkt.']],
  ['squares stay', '<p>Det är 40 m<sup>2</sup> stort.</p>', ['Det är 40 m2 stort.']],
  ['scripts, styles and forms', '<script>var a = "x";</script><style>p{}</style><select><option>Ja</select>', []],
  ['what is hidden', '<p hidden>Göm detta stycke.</p><p style="display: none">Och detta.</p>', []],
])('text of a page: %s', async (_, html, expected) => {
  const document = await readOne(sourceOf('a.html', wrap(html)));
  const lines = document.blocks.map(({ start, end }) => document.text.slice(start, end));
  expect(lines.slice(1, -1)).toEqual(expected);
});

test.each([
  ['a tag that ends too early', '<!DOCTYPE html>\n<html lan'],
  ['a tag in a comment', `<!-- <html> --><p>${BODY}</p>`],
])('what looks like the start of a page and is none: %s', async (_, html) => {
  const document = await readOne(sourceOf('a.html', html));
  expect(document.text.includes(BODY)).toBe(html.includes(BODY));
});

test('a page that a script builds is read from its data', async () => {
  const data = JSON.stringify({ '@type': 'NewsArticle', headline: 'Höj gränsen', articleBody: `${BODY}\n\n${BODY}` });
  const html = `<html><head><script type="application/ld+json">${data}</script></head><body><div id="app"></div></body></html>`;
  const document = await readOne(sourceOf('a.html', html));
  expect([document.metadata.title, document.text.startsWith('Höj gränsen\n\nÅlders')]).toEqual(['Höj gränsen', true]);
});

test('what is known from outside goes before what the page says', async () => {
  const metadata = () => ({ title: 'Annan', date: '1999-01-01' });
  expect((await readOne(fixture('html/newspaper.html'), { metadata })).metadata).toMatchObject({
    title: 'Annan',
    date: '1999-01-01',
    publication: 'Hedbybladet',
  });
});

const limited: [name: string, html: string, limits: object, outcome: string][] = [
  ['bytes', wrap(''), { bytes: 10 }, 'limit-bytes@'],
  ['elements', wrap('<i>a</i>'.repeat(20)), { elements: 20 }, 'limit-elements@'],
  ['depth', wrap('<div>'.repeat(20)), { depth: 20 }, 'limit-depth@'],
  ['endless depth', '<div><b>'.repeat(100_000), {}, 'limit-depth@'],
  ['an attribute without end', wrap(`<p class="${'ord '.repeat(300_000)}">a</p>`), {}, 'malformed@'],
  ['paragraphs that nothing closes are not inside each other', wrap('<p>Hej du.'.repeat(300)), { depth: 20 }, 'a.html'],
  ['scripts hold no elements', wrap(`<script>${'"<div>"+'.repeat(300)}</script>`), { depth: 20 }, 'a.html'],
];

test.each(limited)('limits: %s', async (_, html, limits, outcome) => {
  expect(outcomes(await readAll(sourceOf('a.html', html), { limits }))).toEqual([outcome]);
});

test('no mutation of a page throws or breaks an invariant', async () => {
  const bytes = readFileSync('fixtures/read/html/newspaper.html');
  const cuts = fc.array(
    fc.tuple(fc.nat(bytes.length - 1), fc.nat(60), fc.constantFrom('', '<', '</div>', '<p', '"', '&')),
  );
  await fc.assert(
    fc.asyncProperty(cuts, async (all) => {
      let text = bytes.toString('utf8');
      for (const [at, length, put] of all) text = text.slice(0, at) + put + text.slice(at + length);
      const results = await readAll(sourceOf('a.html', text));
      expect(results.filter(isUnreadable)).toEqual([]);
    }),
    { numRuns: 40, seed: 1 },
  );
});
