import { expect, test } from 'vitest';
import { writers } from '../../src/write/writers.ts';
import { article, options, summary, textless } from './fixture.ts';

const md = (await writers.md.load())(options);

const headings = (markdown: string): string[] => markdown.match(/^#+ .*$/gmu) ?? [];

test('demands stand by addressee, nobody last; claims in the order of their forms', () => {
  expect(headings(md.document(article))).toEqual([
    '# Skolan sviks',
    '## Demands',
    '### Regeringen',
    '### Kommunen',
    '### Nobody named',
    '## Criticisms',
    '### Regeringen',
    '### Reformen',
    '### Nothing named',
    '## Claims',
    '### Importance',
    '### Cause',
    '### Prediction',
    '### Belief',
    '## Relations',
    '## Issues',
  ]);
});

test('what is not known is not mentioned', () => {
  const document = { ...textless.document, title: null, authors: [], date: null, publication: null };
  expect(md.document({ ...article, document, units: [], relations: [], issues: [] })).toBe(
    [
      '<!-- yrka/1 -->',
      '# artiklar/skola.txt',
      '- **Source:** artiklar/skola.txt\n- **Length:** 89 words',
      'No demands, criticisms or claims were found.',
    ].join('\n\n'),
  );
});

test('an author without a name is called one', () => {
  const units = [{ ...article.units[0]!, holder: { ...article.units[0]!.holder, name: null } }];
  expect(md.document({ ...article, units })).toContain('“Skolan sviks” – the authors, line 1, blame');
});

test('the only author stands by name, and the authors as *we* under one heading', () => {
  const demand = article.units.find(({ kind }) => kind === 'demand')!;
  const units = ['vi', 'oss'].map((name) => ({
    ...demand,
    holder: { ...demand.holder, type: 'author' as const, name: null, text: null },
    addressee: { text: name, start: 0, end: name.length, name },
  }));
  const authors = article.document.authors.slice(0, 1);
  const written = md.document({ ...article, document: { ...article.document, authors }, units, relations: [] });
  expect(headings(written).slice(1, 3)).toEqual(['## Demands', '### The authors themselves']);
  expect(written.split(`– ${authors[0]!.name}, line`)).toHaveLength(3);
});

test('long lists are cut and say by how much', () => {
  const written = md.summary!(summary);
  expect(written).toContain('| nämnd 19 | 1 | 1 |\n\n… and 3 more\n');
  expect(written).not.toContain('nämnd 20');
});

test('a run without articles says so', () => {
  const nothing = Object.fromEntries(
    Object.entries(summary).map(([key, value]) => [key, Array.isArray(value) ? [] : value]),
  ) as unknown as typeof summary;
  expect(md.summary!(nothing)).toBe('<!-- yrka-summary/1 -->\n\n# Summary of 0 articles\n\nNo articles were read.\n');
});

test('keywords come from the text, without the names of those who sign', () => {
  const keywords = /\*\*Keywords:\*\* (.*)/u.exec(md.document(article))?.[1]?.split(', ') ?? [];
  expect(keywords.map((word) => word.toLowerCase())).toContain('skolan');
  expect(keywords.filter((word) => /^(?:anna|ek|bo|ström|ordförande|vänsterpartiet)$/iu.test(word))).toEqual([]);
  expect(md.document(textless)).not.toContain('Keywords');
});

test('authors and quoted people that nobody names, and authors who speak of themselves, are told apart', () => {
  const [holder] = summary.holders;
  const holders = (['author', 'unknown'] as const).map((type) => ({ ...holder!, name: '', type }));
  const flows = [{ ...summary.flows[0]!, holder: '', to: '' }];
  const written = md.summary!({ ...summary, holders, flows });
  expect(written).toContain('| unnamed authors | 1 | 9 | 4 | 11 |\n| unknown | 1 | 9 | 4 | 11 |');
  expect(written).toContain('**unnamed authors → the authors themselves**');
});

test('many authors without an organisation are shown up to the second', () => {
  const named = (name: string) => [{ ...summary.holders[0]!, name }];
  expect(md.summary!({ ...summary, holders: named('Ann, Bo, Cia, Dag') })).toContain('| Ann, Bo and 2 more |');
  expect(md.summary!({ ...summary, holders: named('Ann, Bo, Cia') })).toContain('| Ann, Bo, Cia |');
});

test('years stand in their order', () => {
  const [first, second] = summary.years;
  expect(md.summary!({ ...summary, years: [second!, first!] })).toBe(md.summary!(summary));
});

test('of many near-duplicates some are named', () => {
  const duplicates = [{ documents: ['a', 'b', 'c', 'd', 'e', 'f', 'g'], similarity: 0.9 }];
  expect(md.summary!({ ...summary, duplicates })).toContain('- a, b, c, d, e, … and 2 more (90% in common)\n');
});

test('what no article tells has no column', () => {
  const articles = summary.articles.map((each) => ({ ...each, parties: [], publication: null }));
  const written = md.summary!({ ...summary, articles });
  expect(written).toContain('| Article | Date | Demands | Criticisms | Claims | Keywords |');
});

test('a quotation that has marks of its own gets no others', () => {
  const quoted = ['”Nu räcker det”', 'Han sa ”nej”'].map((text) => ({ ...article.units[0]!, text }));
  const written = md.document({ ...article, units: quoted });
  expect(written).toContain('- ”Nu räcker det” – ');
  expect(written).toContain('- “Han sa ”nej”” – ');
});

test('relations stand by type, each with both units, shortened between words, and what shows it', () => {
  const long = { ...article.units[10]!, text: `${'Färre vuxna leder till mer oro '.repeat(3)}i skolan` };
  const units = article.units.map((unit) => (unit.id === long.id ? long : unit));
  const section = md
    .document({ ...article, units })
    .split('## Relations\n\n')[1]!
    .split('\n\n')[0]!;
  const quoted = `“${'Färre vuxna leder till mer oro '.repeat(2)}Färre vuxna…” (line 9)`;
  expect(section.split('\n')).toEqual([
    `- ${quoted} supports “Kommunen bör anställa fler lärare” (line 5) – “Färre”, “vuxna”`,
    `- ${quoted} supports “kommunen får inte lägga ned Vikskolan” (line 5) – “oro”`,
    '- “Enligt Lärarförbundet är reformen ett misslyckande” (line 8) attacks “Regeringen måste ge skolorna pengar” (line 5) – “reformen”',
    '- “Vi är kritiska till att regeringen drar ned” (line 8) restates “Skolan sviks” (line 1) – “drar ned”',
  ]);
});
