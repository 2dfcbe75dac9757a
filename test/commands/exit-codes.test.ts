import { mkdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ARTICLE, extract, put, read, resultsIn, stage, tree, yrka } from './stage.ts';

stage({
  'in/a.txt': ARTICLE,
  'in/b.txt': ARTICLE,
  'broken/a.txt': ARTICLE,
  'broken/b.txt': 'no \0 text',
  'broken/c.txt': ARTICLE,
  'latin.txt': Buffer.from(ARTICLE, 'latin1'),
  'empty.txt': '',
  'none.txt': 'Tåget gick klockan fem.\n',
  'english.txt':
    'The council must act now. It is unacceptable that the government lets the children down again and again.\n',
});

describe('0 is for what is done, also with', () => {
  test.each([
    ['warnings', 'latin.txt'],
    ['an empty file', 'empty.txt'],
    ['a text without units', 'none.txt'],
    ['another language', 'english.txt'],
  ])('%s', async (_, path) => {
    const { code, out } = await yrka([path, '-f', 'ndjson']);
    expect(code).toBe(0);
    expect(resultsIn(out)).toHaveLength(1);
  });

  test.each([['--help'], ['--version'], ['-V'], ['help'], ['rules', '--help'], ['in', '--version']])(
    '%s',
    async (...args) => {
      expect(await yrka(args)).toMatchObject({ code: 0, err: '' });
    },
  );
});

describe('2 is for', () => {
  test.each<[what: string, args: string[], err: RegExp]>([
    ['an unknown option', ['in', '--fromat', 'md'], /unknown option '--fromat'\n\(Did you mean --format\?\)/u],
    ['the option of a misspelt command', ['exlpain', 'x', '--tags'], /no command exlpain; did you mean `explain`\?/u],
    ['an unknown format', ['in', '-f', 'jsn'], /argument 'jsn' is invalid\. Did you mean `json`\?/u],
    ['an unknown kind', ['in', '--kinds', 'demands'], /argument 'demands' is invalid\. Did you mean `demand`\?/u],
    ['a score above 1', ['in', '--min-score', '2'], /Give a number from 0 to 1\./u],
    ['an unknown unit of offsets', ['in', '--offsets', 'bytes'], /Allowed choices are codepoints, utf16\./u],
    ['no jobs', ['in', '--jobs', '0'], /Give a whole number from 1 to 64\./u],
    ['an unknown locale', ['in', '--locale', 'no'], /Allowed choices are en, sv\./u],
    ['an option without its value', ['in', '--out'], /'-o, --out <dir>' argument missing/u],
    ['no path', [], /^yrka: no path given/u],
    ['rules that are not there', ['in', '--rules', 'nowhere'], /^yrka: nowhere: there is no such folder \[rules\]\n$/u],
    [
      'a configuration that is not there',
      ['in', '--config', 'x.yaml'],
      /^yrka: x\.yaml: there is no such file \[config\]\n$/u,
    ],
    [
      'metadata that are not there',
      ['in', '--metadata', 'x.csv'],
      /^yrka: x\.csv: there is no such file \[sidecar\]\n$/u,
    ],
    ['an unknown subcommand', ['rules', 'lsit'], /unknown command 'lsit'\n\(Did you mean list\?\)/u],
    ['help with an unknown command', ['help', 'rlues'], /^yrka: there is no command rlues; did you mean `rules`\?\n$/u],
    ['explaining nothing', ['explain'], /missing required argument 'file'/u],
  ])('%s', async (_, args, err) => {
    expect(await yrka(args)).toEqual({ code: 2, out: '', err: expect.stringMatching(err) });
  });

  test('what cannot be read: it is named with its reason, an error takes its place, the others are mined', async () => {
    const { code, out, err } = await yrka(['broken', '-f', 'ndjson']);
    const error = { code: 'binary', message: 'holds binary data, not text', path: 'broken/b.txt' };
    expect([code, err]).toEqual([2, 'yrka: broken/b.txt: holds binary data, not text [binary]\n']);
    expect(resultsIn(out)).toMatchObject([{ document: { path: 'broken/a.txt' } }, { error }, { document: {} }]);
    expect(resultsIn(out)[1]).toEqual({ schema: 'yrka/1', error });
    expect(JSON.parse((await yrka(['broken', '-f', 'json'])).out)).toEqual(resultsIn(out));
  });

  test('what cannot be read below --out: the others are written', async () => {
    const { code, err } = await yrka(['broken', '--out', 'out']);
    expect(code).toBe(2);
    expect(err).toMatch(/\n2 documents: .*, 1 could not be read; 6 files written to out\n$/u);
    expect(tree('out')).toEqual(['a.json', 'a.md', 'c.json', 'c.md', 'summary.json', 'summary.md']);
    expect(read('out/summary.md')).toContain('broken/b.txt');
  });

  test('2 rather than 1 where both are due', async () => {
    expect((await yrka(['broken', '--fail-on', 'errors>0'])).code).toBe(2);
    expect((await yrka(['in', 'nowhere', '--fail-on', 'units>0'])).code).toBe(2);
  });
});

describe('--strict', () => {
  test('stops at the first document that cannot be read', async () => {
    const { code, out } = await yrka(['broken', '--strict', '-f', 'ndjson']);
    expect(code).toBe(2);
    expect(resultsIn(out)).toMatchObject([{ document: { path: 'broken/a.txt' } }]);
  });

  test('takes warnings for errors, with --quiet too', async () => {
    const { code, err } = await yrka(['latin.txt', '--strict', '--quiet']);
    expect([code, err]).toEqual([
      2,
      'yrka: latin.txt: the text is not UTF-8; read as windows-1252 [encoding-guessed]\n',
    ]);
  });

  test('stops at a path that is not there', async () => {
    expect(await yrka(['in', 'nowhere', '--strict', '-f', 'ndjson'])).toMatchObject({ code: 2, out: '' });
  });

  test('changes nothing where all is well', async () => {
    expect(await yrka(['in', '--strict'])).toEqual(await yrka(['in']));
  });
});

describe('--fail-on', () => {
  test('knows every total over what is printed', async () => {
    const outputs = await extract('in');
    const units = outputs.flatMap((output) => output.units);
    const number = (kind: string) => units.filter((unit) => unit.kind === kind).length;
    const totals = {
      units: units.length,
      demands: number('demand'),
      criticisms: number('criticism'),
      claims: number('claim'),
      documents: 2,
      errors: 0,
    };
    for (const [name, total] of Object.entries(totals)) {
      const holding = await yrka(['in', '--quiet', '--fail-on', `${name} = ${total}`]);
      expect([holding.code, holding.err]).toEqual([
        1,
        `yrka: --fail-on '${name}=${total}' holds: ${name} = ${total}\n`,
      ]);
      expect((await yrka(['in', '--fail-on', `${name}<${total}`])).code).toBe(0);
    }
  });

  test('counts after --kinds and --min-score', async () => {
    expect((await yrka(['in', '--kinds', 'claim', '--fail-on', 'demands<1'])).code).toBe(1);
    expect((await yrka(['in', '--min-score', '1', '--fail-on', 'units=0'])).code).toBe(1);
  });

  test('prints what was found all the same', async () => {
    expect((await yrka(['in', '--fail-on', 'units>0'])).out).toBe((await yrka(['in'])).out);
    await yrka(['in', '--fail-on', 'units>0', '--out', 'failing']);
    expect(tree('failing')).toContain('summary.json');
  });

  test('may be given several times: one that holds is enough, each that does is named', async () => {
    const conditions = ['documents>2', 'documents>=2', 'documents<=2'].flatMap((each) => ['--fail-on', each]);
    const { code, err } = await yrka(['in', ...conditions]);
    expect(code).toBe(1);
    expect(err).toBe(
      "yrka: --fail-on 'documents>=2' holds: documents = 2\nyrka: --fail-on 'documents<=2' holds: documents = 2\n",
    );
  });

  test.each(['demand<1', 'units', 'units==1', 'units<many'])('%s is refused before anything is read', async (text) => {
    const { code, out, err } = await yrka(['in', '--fail-on', text, '--out', 'never']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^yrka: .* \[fail-on\]\n$/u);
    expect(tree('.').filter((name) => name.startsWith('never'))).toEqual([]);
  });
});

describe('130 is for an interrupted run', () => {
  test('that leaves nothing half-written', async () => {
    put(Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [`many/${name}.txt`, ARTICLE])));
    const interrupt = new AbortController();
    const stderr = (text: string): void => {
      if (text.includes('many/b.txt')) interrupt.abort();
    };
    put({ 'many/b.txt': Buffer.from(ARTICLE, 'latin1') });
    const args = ['many', '--out', 'cut', '--format', 'json,csv,ndjson'];
    const { code } = await yrka(args, { stderr, signal: interrupt.signal });
    expect(code).toBe(130);
    expect(tree('cut')).toEqual(['a.json', 'b.json']);
    for (const name of tree('cut')) expect(() => JSON.parse(read(`cut/${name}`))).not.toThrow();
  });

  test('before anything is found', async () => {
    mkdirSync('before');
    expect(await yrka(['in', '--out', 'before'], { signal: AbortSignal.abort() })).toEqual({
      code: 130,
      out: '',
      err: '',
    });
    expect(tree('before')).toEqual([]);
  });
});
