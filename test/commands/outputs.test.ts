import { describe, expect, test } from 'vitest';
import { ARTICLE, put, read, resultsIn, stage, tree, yrka } from './stage.ts';

// Where results go, in which format, and under which names.

stage({ 'in/a.txt': ARTICLE, 'in/b.txt': ARTICLE });

describe('standard output', () => {
  test('gets JSON in a pipe and text on a terminal', async () => {
    expect(JSON.parse((await yrka(['in'])).out)).toHaveLength(2);
    expect((await yrka(['in'], { outIsTerminal: true })).out).toContain('Demands (1)');
  });

  test('gets several documents one after another', async () => {
    const out = async (format: string) => (await yrka(['in', '--format', format])).out;
    expect(resultsIn(await out('ndjson'))).toHaveLength(2);
    expect(JSON.parse(await out('json'))).toEqual(resultsIn(await out('ndjson')));
    expect((await out('md')).match(/^# Skolan sviks$/gmu)).toHaveLength(2);
    expect((await out('text')).match(/^in\/[ab]\.txt/gmu)).toHaveLength(2);
    expect((await out('csv')).match(/^document_id,/gmu)).toHaveLength(1);
    expect((await out('tsv')).match(/^in\/[ab]\.txt\t/gmu)!.length).toBeGreaterThan(2);
  });

  test.each([
    ['html', 'yrka: --format html needs --out DIR\n'],
    ['json,md', 'yrka: several formats (json, md) need --out DIR\n'],
  ])('refuses %s', async (format, err) => {
    expect(await yrka(['in', '--format', format])).toEqual({ code: 2, out: '', err });
  });

  test.each([
    ['json', '[]\n'],
    ['ndjson', ''],
    ['md', ''],
    ['text', ''],
  ])('is whole without a document, as %s', async (format, out) => {
    expect(await yrka(['nowhere', '--format', format])).toMatchObject({ code: 2, out });
  });

  test('carries colours on a terminal, unless NO_COLOR; FORCE_COLOR brings them to a pipe', async () => {
    const isColoured = async (outIsTerminal: boolean, env: Record<string, string>) =>
      (await yrka(['in', '-f', 'text'], { outIsTerminal, env })).out.includes('\u001b[');
    expect(await isColoured(true, {})).toBe(true);
    expect(await isColoured(true, { NO_COLOR: '1' })).toBe(false);
    expect(await isColoured(true, { NO_COLOR: '' })).toBe(true);
    expect(await isColoured(true, { TERM: 'dumb' })).toBe(false);
    expect(await isColoured(false, {})).toBe(false);
    expect(await isColoured(false, { FORCE_COLOR: '1' })).toBe(true);
    expect(await isColoured(false, { FORCE_COLOR: '0' })).toBe(false);
    expect(await isColoured(true, { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
  });

  test('gets no escape sequence of an article or a file name', async () => {
    put({ 'hostile/\u001b[31mred.txt': ARTICLE.replace('agera', 'a\u001b]0;title\u0007gera\u009b31m') });
    const { out, err } = await yrka(['hostile', 'nowhere\u001b[31m', '-f', 'text'], { errIsTerminal: true });
    expect(out).toContain('Demands (1)');
    expect(`${out}${err.replaceAll('\r\u001b[K', '')}`).not.toMatch(/(?!\n)\p{Cc}/u);
  });
});

describe('standard error', () => {
  test('shows progress and the closing line on a terminal', async () => {
    const { err } = await yrka(['in'], { errIsTerminal: true });
    const [nothing, first, ...rest] = err.split('\r\u001b[K');
    expect([nothing, first]).toEqual(['', '1/2 in/a.txt']);
    expect(rest.at(-1)).toMatch(/^2 documents: 2 demands, .*\n$/u);
  });

  test('shows no progress between the texts that a terminal shows', async () => {
    expect((await yrka(['in'], { errIsTerminal: true, outIsTerminal: true })).err).toMatch(
      /^2 documents: [^\n\r]*\n$/u,
    );
  });

  test('is silent in a pipe, but says what went to a folder', async () => {
    expect((await yrka(['in'])).err).toBe('');
    expect((await yrka(['in', '--out', 'said'])).err).toMatch(/^2 documents: .*; 6 files written to said\n$/u);
  });

  test('leaves to the text on a terminal what that tells of a document', async () => {
    put({ 'told/latin.txt': Buffer.from(ARTICLE, 'latin1'), 'told/binary.txt': '\0' });
    const terminal = { errIsTerminal: true, outIsTerminal: true, env: { NO_COLOR: '1' } };
    const told = await yrka(['told', 'nowhere'], terminal);
    expect(told.code).toBe(2);
    expect(told.out).toContain('Could not be read: told/binary.txt\n');
    expect(told.out).toContain('Warning: the text is not UTF-8; read as windows-1252 (encoding-guessed)\n');
    expect(told.err).toMatch(/^yrka: nowhere: [^\n]*\n1 document: [^\n]*, 1 could not be read\n$/u);
    const logged = await yrka(['told'], { outIsTerminal: true });
    expect(logged.err).toMatch(/^yrka: told\/binary\.txt: .*\nyrka: told\/latin\.txt: .*\n$/u);
    expect((await yrka(['told', '--strict'], terminal)).err).toMatch(/^yrka: told\/binary\.txt: /u);
  });

  test('holds errors alone with --quiet', async () => {
    put({ 'latin.txt': Buffer.from(ARTICLE, 'latin1') });
    expect((await yrka(['latin.txt'])).err).toMatch(/^yrka: latin\.txt: .* \[encoding-guessed\]$/mu);
    const { err } = await yrka(['latin.txt', 'nowhere', '--quiet', '--out', 'quiet'], { errIsTerminal: true });
    expect(err).toBe('yrka: nowhere: there is no such file or folder [not-found]\n');
  });
});

describe('--out', () => {
  test('gets JSON and Markdown of each article, and the summary; standard output stays empty', async () => {
    const { code, out } = await yrka(['in', '--out', 'plain/new']);
    expect([code, out]).toEqual([0, '']);
    expect(tree('plain/new')).toEqual(['a.json', 'a.md', 'b.json', 'b.md', 'summary.json', 'summary.md']);
    expect(JSON.parse(read('plain/new/a.json'))).toMatchObject({ schema: 'yrka/1', document: { path: 'in/a.txt' } });
  });

  test('gets other formats instead, csv and ndjson in one file, and the summary', async () => {
    await yrka(['in', '--out', 'formats', '--format', 'csv,ndjson,text']);
    const names = [
      'a.yrka.txt',
      'b.yrka.txt',
      'summary.json',
      'summary.md',
      'summary.yrka.txt',
      'units.csv',
      'units.ndjson',
    ];
    expect(tree('formats')).toEqual(names);
    expect(resultsIn(read('formats/units.ndjson'))).toHaveLength(2);
    await yrka(['in', '--out', 'pages', '--format', 'html']);
    expect(tree('pages')).toEqual(['a.html', 'b.html', 'summary.html', 'summary.json', 'summary.md']);
  });

  test('is written anew by a second run', async () => {
    await yrka(['in', '--out', 'twice']);
    const before = tree('twice').map((name) => read(`twice/${name}`));
    await yrka(['in', '--out', 'twice']);
    expect(tree('twice').map((name) => read(`twice/${name}`))).toEqual(before);
  });

  test.each([
    ['a file', 'in/a.txt', /^yrka: in\/a\.txt\/a\.json: cannot be written: a file stands where a folder/u],
    ['below a file', 'in/a.txt/x', /^yrka: in\/a\.txt\/x\/a\.json: .*a file stands where a folder is needed/u],
    ['where no folder can be made', '/proc/yrka/out', /^yrka: \/proc\/yrka\/out\/a\.json: .*\[cannot-write\]$/mu],
    ['of a name that is too long', 'x'.repeat(300), /: cannot be written: the name is too long \[cannot-write\]\n$/u],
    ['of no name', '', /--out.*It is empty/u],
  ])('that is %s is refused', async (_, folder, err) => {
    const ran = await yrka(['in', '--out', folder]);
    expect(ran).toMatchObject({ code: 2, out: '', err: expect.stringMatching(err) });
  });

  test('leaves nothing half-written where a file cannot be made', async () => {
    put({ 'blocked/b.json/x': '' });
    const { code, err } = await yrka(['in', '--out', 'blocked', '--format', 'json,ndjson']);
    expect(code).toBe(2);
    expect(err).toMatch(
      /^yrka: blocked\/b\.json: cannot be written: a folder stands in its place \[cannot-write\]\n$/u,
    );
    expect(tree('blocked')).toEqual(['a.json', 'b.json/x']);
  });
});

/** Runs over files with these names, and gives the names of the JSON files below the output folder. */
const namesFor = async (folder: string, names: readonly string[], paths: readonly string[]): Promise<string[]> => {
  put(Object.fromEntries(names.map((name) => [`${folder}/in/${name}`, ARTICLE])));
  const { code } = await yrka([...paths.map((path) => `${folder}/${path}`), '--out', `${folder}/out`, '-f', 'json']);
  expect(code).toBe(0);
  return tree(`${folder}/out`).filter((name) => name !== 'summary.json' && name !== 'summary.md');
};

describe('a name below --out', () => {
  test.each<[what: string, names: string[], paths: string[], out: string[]]>([
    ['is the path below the deepest folder that all share', ['x/a.txt', 'x/y/b.txt'], ['in'], ['a.json', 'y/b.json']],
    ['does not depend on what is named', ['x/a.txt', 'y/a.txt'], ['in/y/a.txt', 'in/x'], ['x/a.json', 'y/a.json']],
    ['of a single file is its own', ['x/y/a.txt'], ['in/x/y/a.txt'], ['a.json']],
    ['is full where two collide', ['x.txt', 'x.md', 'y.md'], ['in'], ['x.md.json', 'x.txt.json', 'y.json']],
    [
      'is full where it collides with a full one',
      ['x.txt', 'x.md', 'x.md.md'],
      ['in'],
      ['x.md.json', 'x.md.md.json', 'x.txt.json'],
    ],
    [
      'is full where it is the summary',
      ['Summary.txt', 'a/summary.md'],
      ['in'],
      ['Summary.txt.json', 'a/summary.json'],
    ],
    ['keeps dots inside', ['a.b.txt', '2020.txt/c.txt'], ['in'], ['2020.txt/c.json', 'a.b.json']],
  ])('%s', async (what, names, paths, out) => {
    expect(await namesFor(what.replaceAll(' ', '-'), names, paths)).toEqual(out);
  });

  test('never leads outside', async () => {
    put({ 'deep/x/a.txt': ARTICLE, 'deep/y/b.txt': ARTICLE });
    await yrka(['deep/x/../y/b.txt', 'deep/x', '--out', 'deep/out', '-f', 'json', '--quiet']);
    expect(tree('deep/out')).toEqual(['summary.json', 'summary.md', 'x/a.json', 'y/b.json']);
    await yrka(['-', '--stdin-filename', '../../../etc/x.txt', '--out', 'deep/in', '-f', 'json', '-q'], {
      stdin: ARTICLE,
    });
    expect(tree('deep/in')).toEqual(['summary.json', 'summary.md', 'x.json']);
  });

  test('of a row of a corpus ends in its id', async () => {
    put({ 'rows/c.csv': 'id,text\n../1,Kommunen måste agera nu.\n2,Vi kräver svar av regeringen.\n' });
    await yrka(['rows/c.csv', '--out', 'rows/out', '-f', 'json', '--quiet']);
    expect(tree('rows/out')).toEqual(['c#%2e%2e%2F1.json', 'c#2.json', 'summary.json', 'summary.md']);
  });

  test('is never that of an input', async () => {
    put({ 'same/a.md': ARTICLE, 'same/b.txt': ARTICLE });
    await yrka(['same', '--out', 'same', '--quiet']);
    const names = ['a.md', 'a.md.json', 'a.md.md', 'b.json', 'b.md', 'b.txt', 'summary.json', 'summary.md'];
    expect(tree('same')).toEqual(names);
    expect(read('same/a.md')).toBe(ARTICLE);
    await yrka(['same', '--out', 'same', '--quiet']);
    expect(tree('same')).toEqual(names);
  });

  test('of the summary and of tables is not changed: they never take the place of an input', async () => {
    put({ 'own/summary.md': ARTICLE, 'own/units.csv': 'id,text\n1,Kommunen måste agera nu.\n' });
    for (const args of [['own/summary.md'], ['own/units.csv', '--format', 'csv']]) {
      const { code, err } = await yrka([...args, '--out', 'own']);
      expect(code).toBe(2);
      expect(err).toContain(
        `${args[0]}: is an input and stays as it is: give another folder to --out [cannot-write]\n`,
      );
    }
    expect(read('own/summary.md')).toBe(ARTICLE);
    expect(read('own/units.csv')).toMatch(/^id,text/u);
  });
});
