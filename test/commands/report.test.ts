import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { main } from '../../src/cli.ts';
import { nameOutputs } from '../../src/commands/name-outputs.ts';

const folder = mkdtempSync(join(tmpdir(), 'yrka-report-'));
const at = (...parts: string[]): string => join(folder, ...parts).replaceAll('\\', '/');

const CORPUS = [
  'id,text,date',
  '10,Kommunen måste agera nu. Det är ett svek mot barnen.,2020-01-02',
  '9,Regeringen har svikit skolan. Vi kräver mer pengar.,2021-03-04',
  '"a/b #1",Regeringen måste ge skolan mer pengar. Vi vill se fler lärare.,2021-05-06',
].join('\n');

/** Runs the program; gives the exit code and what went to the two streams. */
const yrka = async (...args: string[]): Promise<{ code: number; out: string; err: string }> => {
  const out: string[] = [];
  const err: string[] = [];
  const code = await main(args, {
    stdout: async (text) => void out.push(text),
    stderr: (text) => void err.push(text),
    stdin: async function* () {},
    outIsTerminal: false,
    errIsTerminal: false,
    columns: 80,
    env: {},
    signal: new AbortController().signal,
  });
  return { code, out: out.join(''), err: err.join('') };
};

const read = (...path: string[]): string => readFileSync(at(...path), 'utf8');

beforeAll(() => {
  mkdirSync(at('texts', 'more'), { recursive: true });
  copyFileSync('fixtures/gold/debate-1.txt', at('texts', 'debate.txt'));
  copyFileSync('fixtures/gold/column-2.txt', at('texts', 'more', 'column.txt'));
  writeFileSync(at('texts', 'corpus.csv'), CORPUS);
  writeFileSync(at('texts', 'broken.docx'), 'no ZIP archive');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(['json,html', 'ndjson,html'])('after --format %s', (format) => {
  const results = at(format.replaceAll(',', '-'));
  beforeAll(async () => {
    const { code } = await yrka(at('texts'), '--out', results, '--format', format, '--locale', 'sv');
    expect(code).toBe(2);
  });

  test.each(['html', 'md', 'json'])('report gives the summary of the run in %s to the byte', async (kind) => {
    const before = readFileSync(join(results, `summary.${kind}`), 'utf8');
    expect(before).toContain('broken.docx');
    const { code, out } = await yrka('report', results, '--format', kind, '--out', '-', '--locale', 'sv');
    expect(code).toBe(0);
    expect(out).toBe(before);
  });
});

test('report writes into the folder, and links from elsewhere to its pages', async () => {
  await yrka(at('texts'), '--out', at('here'), '--format', 'json,html');
  const links = (page: string) => [...page.matchAll(/ href="([^"#]+)/gu)].map(([, address]) => address!);
  const before = read('here', 'summary.html');
  rmSync(at('here', 'summary.html'));
  expect(await yrka('report', at('here'))).toMatchObject({ code: 0, out: '', err: '' });
  expect(read('here', 'summary.html')).toBe(before);
  const pages = new Set(links(before));
  expect([...pages].sort()).toEqual([
    'corpus%2310.html',
    'corpus%239.html',
    'corpus%23a%252Fb%2520%25231.html',
    'debate.html',
    'more/column.html',
  ]);
  for (const page of pages) expect(() => read('here', decodeURIComponent(page))).not.toThrow();
  await yrka('report', at('here'), '--out', at('elsewhere.html'));
  expect(new Set(links(read('elsewhere.html')))).toEqual(new Set([...pages].map((page) => `here/${page}`)));
});

test('report links to no page that is not there', async () => {
  await yrka(at('texts'), '--out', at('plain'));
  await yrka('report', at('plain'));
  expect(read('plain', 'summary.html')).not.toMatch(/ href="[^#]/u);
});

test('report refuses a folder without results', async () => {
  const { code, err } = await yrka('report', at('texts'));
  expect([code, err]).toEqual([2, expect.stringContaining('holds no results')]);
});

describe('merge', () => {
  const write = (name: string, lines: readonly string[]): string => {
    writeFileSync(at(name), lines.map((line) => `${line}\n`).join(''));
    return at(name);
  };
  let lines: string[] = [];
  beforeAll(async () => {
    const { out } = await yrka(at('texts', 'corpus.csv'), at('texts', 'debate.txt'), '--format', 'ndjson');
    lines = out.trimEnd().split('\n');
  });

  test('joins files to what one run gives, each document once', async () => {
    const late = write('late.ndjson', lines.slice(2).reverse());
    const early = write('early.ndjson', lines.slice(0, 3));
    const merged = await yrka('merge', early, late);
    expect(merged).toEqual({ code: 0, out: `${lines.join('\n')}\n`, err: '' });
  });

  test('takes JSON, one result or a list, as well', async () => {
    const list = write('list.json', [
      JSON.stringify(
        lines.slice(1).map((line) => JSON.parse(line)),
        null,
        2,
      ),
    ]);
    const single = write('single.json', lines.slice(0, 1));
    expect((await yrka('merge', single, list)).out).toBe(`${lines.join('\n')}\n`);
  });

  test('names both places where results differ', async () => {
    const one = write('one.ndjson', lines);
    const other = write('other.ndjson', [lines[1]!.replace('"score":', '"old":0,"score":')]);
    const { code, out, err } = await yrka('merge', one, other);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`${other}:1 conflict`);
    expect(err).toContain(`${one}:2`);
  });

  test('refuses what yrka did not write, with its place', async () => {
    const alien = write('alien.ndjson', ['{"schema":"yrka/1"}']);
    const { code, err } = await yrka('merge', alien);
    expect([code, err]).toEqual([2, expect.stringContaining(`${alien}:1 not-a-result`)]);
  });
});

test('half a surrogate pair in the id of a row makes no bad file name', () => {
  expect(nameOutputs([{ path: 'a.jsonl', file: null }])('a.jsonl#\ud83d')).toBe('a#ud83d');
});
