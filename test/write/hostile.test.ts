import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import type { Output } from '../../src/model/output.ts';
import type { Summary } from '../../src/model/summary.ts';
import { parseRecord } from '../../src/read/corpus/parse-record.ts';
import { writers } from '../../src/write/writers.ts';
import { article, HOSTILE, options, summary } from './fixture.ts';
import { nodeTypes, readMarkdown } from './read-markdown.ts';

/** What comes from the tool and not from an article. */
const OWN = new Set(['schema', 'offsets', 'kind', 'type', 'attribution', 'severity', 'zone', 'id', 'sentence', 'tool']);

/** The same data with `text` wherever words of an article, a path or a user's rules can stand. */
const poison = <T>(value: T, text: string): T =>
  JSON.parse(JSON.stringify(value, (key, each) => (OWN.has(key) || typeof each !== 'string' ? each : text))) as T;

/** Relations keep their ends, or nothing would be written of them. */
const poisonedArticle = (text: string): Output => {
  const poisoned = poison(article, text);
  const relations = poisoned.relations.map((relation, i) => {
    const { from, to } = article.relations[i]!;
    return { ...relation, from, to };
  });
  return { ...poisoned, relations };
};
const poisonedSummary = (text: string): Summary => poison(summary, text);

/** The kinds of nodes that the writer itself makes. */
const MADE = ['heading', 'inlineCode', 'list', 'listItem', 'paragraph', 'root', 'strong', 'table', 'tableCell'];

const COMMAND = /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u;

test.each(HOSTILE)('Markdown stays the tool’s own with %j', async (text) => {
  const { document, failure, summary: write } = (await writers.md.load())(options);
  const failed = { schema: 'yrka/1', error: { code: text, message: text, path: text } } as const;
  for (const written of [document(poisonedArticle(text)), write!(poisonedSummary(text)), failure(failed)!]) {
    // The comment by which yrka knows its own files is the tool's.
    const types = nodeTypes(readMarkdown(written.replace(/^<!-- yrka(?:-summary)?\/1 -->\n/u, ''))).filter(
      (type) => !['text', 'tableRow', ...MADE].includes(type),
    );
    expect(types).toEqual([]);
    expect(written).not.toMatch(COMMAND);
  }
  const headings = (markdown: string): number => markdown.match(/^#+ /gmu)?.length ?? 0;
  expect(headings(write!(poisonedSummary(text)))).toBe(headings(write!(summary)));
});

test.each(HOSTILE)('terminal text neither commands nor overflows with %j', async (text) => {
  const load = await writers.text.load();
  for (const width of [20, 80]) {
    const plain = load({ ...options, width });
    const coloured = load({ ...options, width, colour: true });
    const texts = ({ document, summary: write }: typeof plain) => [
      document(poisonedArticle(`${text} ${text.repeat(9)}`)),
      write!(poisonedSummary(text)),
    ];
    expect(texts(coloured).map((each) => stripVTControlCharacters(each))).toEqual(texts(plain));
    for (const written of texts(plain)) {
      expect(written).not.toMatch(COMMAND);
      expect(Math.max(...written.split('\n').map((line) => stringWidth(line)))).toBeLessThanOrEqual(width);
    }
  }
});

/** The fields of delimited text, records at line ends outside quotes. */
const fieldsOf = (table: string, delimiter: string): string[][] => {
  const records: string[] = [];
  for (const line of table.trimEnd().split('\n')) {
    const last = records.at(-1);
    if (last !== undefined && (last.match(/"/gu)?.length ?? 0) % 2 === 1)
      records[records.length - 1] = `${last}\n${line}`;
    else records.push(line);
  }
  return records.map((record) => parseRecord(record, delimiter));
};

test.each([
  ...HOSTILE,
  ...['=1+1', '+1', '-1', '@a', '\t=1', '\r=1', ' =1', '＝1', '＋1', '－1', '＠a', '\n=1', 'a;=1', 'a\n"=1'],
])('no cell is a formula with %j', async (text) => {
  for (const [name, delimiter] of [
    ['csv', ','],
    ['tsv', '\t'],
  ] as const) {
    const { head, document, tail } = (await writers[name].load())(options);
    const [names, ...rows] = fieldsOf(head + document(poisonedArticle(text)) + tail, delimiter);
    expect(rows).toHaveLength(article.units.length);
    for (const row of rows) {
      expect(row).toHaveLength(names!.length);
      for (const cell of row) {
        expect(cell).not.toMatch(/(?:^|[;\t\r\n])["\s]*[=+\-@＝＋－＠]/u);
        expect(cell).not.toMatch(/[^\P{Cc}\t\r\n]/u);
      }
    }
  }
});
