import { describe, expect, test } from 'vitest';
import { ARTICLE, put, ROOT, read, resultsIn, stage, tree, yrka } from './stage.ts';

// What is done with results afterwards: merge, report, sample and eval.

const FIRST = ARTICLE;
const SECOND = 'Vi kräver att regeringen agerar. Det är oacceptabelt att skolorna läggs ner.\n';

stage({ 'in/a.txt': FIRST, 'in/b.txt': SECOND, 'in/c.csv': `id,text\n2,${SECOND}1,${FIRST.slice(14)}` });

/** Writes what a run prints to a file, as a shell does. */
const save = async (path: string, ...args: string[]): Promise<string> => {
  const { out } = await yrka(args);
  put({ [path]: out });
  return out;
};

describe('merge', () => {
  test('puts results of several runs in the order of one', async () => {
    const whole = await save('whole.ndjson', 'in', '-f', 'ndjson');
    await save('later.ndjson', 'in/c.csv', 'in/b.txt', '-f', 'ndjson');
    await save('first.json', 'in/a.txt', '-f', 'json');
    expect(await yrka(['merge', 'later.ndjson', 'first.json'])).toEqual({ code: 0, out: whole, err: '' });
    expect((await yrka(['merge', 'whole.ndjson', 'first.json', 'whole.ndjson'])).out).toBe(whole);
  });

  test('takes all JSON of an output folder, and passes over its summary', async () => {
    await yrka(['in/a.txt', 'in/b.txt', '--out', 'folder', '-q']);
    const files = tree('folder').filter((name) => name.endsWith('.json'));
    expect(files).toContain('summary.json');
    const { code, out } = await yrka(['merge', ...files.map((name) => `folder/${name}`)]);
    expect(code).toBe(0);
    expect(out).toBe((await yrka(['in/a.txt', 'in/b.txt', '-f', 'ndjson'])).out);
  });

  test('keeps what could not be read', async () => {
    put({ 'broken.txt': 'no \0 text' });
    const out = await save('broken.ndjson', 'broken.txt', '-f', 'ndjson', '-q');
    expect((await yrka(['merge', 'broken.ndjson'])).out).toBe(out);
  });

  test.each<[what: string, files: Record<string, string>, err: RegExp]>([
    ['a file that is not there', {}, /^yrka: x\.ndjson: there is no such file \[not-a-result\]\n$/u],
    ['a line that is no JSON', { 'x.ndjson': '\n{"schema"\n' }, /^x\.ndjson:2 not-a-result is no JSON\n$/u],
    ['a line of another program', { 'x.ndjson': '{"a": 1}\n' }, /^x\.ndjson:1 not-a-result `schema` should be/u],
  ])('refuses %s', async (_, files, err) => {
    put(files);
    expect(await yrka(['merge', 'x.ndjson'])).toEqual({ code: 2, out: '', err: expect.stringMatching(err) });
  });

  test('refuses two results for one path that differ', async () => {
    await save('one.ndjson', 'in/a.txt', '-f', 'ndjson');
    await save('two.ndjson', 'in/a.txt', '-f', 'ndjson', '--kinds', 'demand');
    expect(await yrka(['merge', 'one.ndjson', 'two.ndjson'])).toEqual({
      code: 2,
      out: '',
      err: 'two.ndjson:1 conflict `in/a.txt` has other results, of other rules or options, than in one.ndjson:1\n',
    });
  });
});

describe('report', () => {
  test('writes the page of the summary beside the results', async () => {
    await yrka(['in', '--out', 'results', '-q']);
    const before = tree('results');
    expect(await yrka(['report', 'results'])).toEqual({ code: 0, out: '', err: '' });
    expect(tree('results')).toEqual([...before, 'summary.html'].sort());
    expect(read('results/summary.html')).toContain('<meta name="generator" content="yrka');
  });

  test('goes to standard output, or where it is told', async () => {
    await yrka(['in', '--out', 'results', '-q']);
    const { out } = await yrka(['report', 'results', '--format', 'md', '--out', '-']);
    expect(out).toBe(read('results/summary.md'));
    await yrka(['report', 'results', '--format', 'md', '--out', 'elsewhere/report.md']);
    expect(read('elsewhere/report.md')).toBe(out);
  });

  test.each([
    ['nowhere', 'there is no such folder'],
    ['in/a.txt', 'is no folder'],
    ['in', 'holds no results: `yrka PATH --out DIR` writes some'],
  ])('of %s is refused', async (folder, message) => {
    expect(await yrka(['report', folder])).toEqual({ code: 2, out: '', err: `yrka: ${folder}: ${message} [report]\n` });
  });
});

test('a sample that is corrected is gold for eval', async () => {
  await save('seeds.ndjson', `${ROOT}seeds`, '-f', 'ndjson');
  const drawn = await save('sample.jsonl', 'sample', '20', 'seeds.ndjson', '--seed', '5');
  expect(resultsIn(drawn)).toHaveLength(20);
  const perfect = await yrka(['eval', 'sample.jsonl', 'seeds.ndjson', '--resamples', '1', '--fail-on', 'macro_f1<1']);
  expect([perfect.code, perfect.err]).toEqual([0, '']);
  expect(JSON.parse(perfect.out)).toMatchObject({ sentences: 20, misjudged: 0 });
  put({ 'sample.jsonl': drawn.replaceAll('"kind":"demand"', '"kind":"claim"') });
  const corrected = await yrka(['eval', 'sample.jsonl', 'seeds.ndjson', '--resamples', '1', '--fail-on', 'macro_f1<1']);
  expect(corrected.code).toBe(1);
  expect(corrected.err).toMatch(/^yrka: --fail-on 'macro_f1<1' holds: macro_f1 = 0\.\d+\n$/u);
});
