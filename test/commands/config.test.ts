import { existsSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ARTICLE, extract, put, stage, yrka } from './stage.ts';

// The configuration file: where it is found, what it says, and what goes before it.

const folder = stage({
  'yrka.config.yaml': 'kinds: demand\nlocale: sv\n',
  'inside/deep/a.txt': ARTICLE,
  'inside/nearer/yrka.config.yaml': 'kinds: [criticism]\nrules: my-rules\n',
  'inside/nearer/a.txt': ARTICLE,
  'inside/nearer/my-rules/pack.yaml': 'name: mine\nversion: 1.0.0\n',
  'inside/nearer/my-rules/rules.yaml': `- id: criticism/mine
  about: A word of our own
  patterns: [oacceptabelt]
  weight: 3
  form: evaluation
  examples: { match: ['Det är {oacceptabelt}.'], miss: ['Det är bra.'] }
`,
  'other.yaml': 'offsets: utf16\n',
});

beforeEach(() => process.chdir(`${folder}/inside/deep`));

/** The kinds of the units in the article. */
const kinds = async (...args: string[]): Promise<string[]> => {
  const [output] = await extract('a.txt', ...args);
  return [...new Set(output!.units.map(({ kind }) => kind))].sort();
};

describe('a configuration file', () => {
  test('is found in a folder above', async () => {
    expect(await kinds()).toEqual(['demand']);
  });

  test('nearest to the working folder is the one in force', async () => {
    process.chdir('../nearer');
    expect(await kinds()).toEqual(['criticism']);
  });

  test('is left alone with --no-config, and where another is named', async () => {
    expect(await kinds('--no-config')).toEqual(['criticism', 'demand']);
    expect(await kinds('--config', '../../other.yaml')).toEqual(['criticism', 'demand']);
  });

  test('yields to the command line', async () => {
    expect(await kinds('--kinds', 'criticism')).toEqual(['criticism']);
  });

  test('sets a folder for the output, which `--out -` takes back', async () => {
    put({ 'out.yaml': 'out: resultat\n' });
    const run = (...args: string[]) => yrka(['a.txt', '--config', 'out.yaml', '-q', '-f', 'ndjson', ...args]);
    const { out } = await run('--out', '-');
    expect(out).toMatch(/^\{"schema":/u);
    expect(existsSync('resultat')).toBe(false);
    expect((await run()).out).toBe('');
    expect(readFileSync('resultat/units.ndjson', 'utf8')).toBe(out);
  });

  test('names paths as seen from its own folder', async () => {
    const [output] = await extract('a.txt', '--config', '../nearer/yrka.config.yaml');
    expect(output!.tool.packs.map(({ name }) => name)).toEqual(['sv', 'mine']);
    expect(output!.units[0]!.evidence.map(({ rule }) => rule)).not.toContain('criticism/mine');
    expect(output!.units[1]!.evidence.map(({ rule }) => rule)).toContain('criticism/mine');
  });

  test('is in force for the other commands too', async () => {
    process.chdir('../nearer');
    expect((await yrka(['explain', 'a.txt', 's3'])).out).toContain('criticism/mine');
    expect((await yrka(['rules', 'list'])).out).toContain('criticism/mine');
    expect((await yrka(['rules', 'list', '--no-config'])).out).not.toContain('criticism/mine');
    expect(await yrka(['rules', 'show', 'criticism/mine'])).toMatchObject({ code: 0 });
    expect(await yrka(['rules', 'test', './my-rules/'])).toMatchObject({
      code: 0,
      out: 'mine 1.0.0: 2 examples of 1 rule, all hold\n',
    });
  });
});

describe('faults are told with their place', () => {
  test.each([
    ['fromat: md', '1:1 unknown-key there is no key `fromat`; did you mean `format`?'],
    ['quiet: true\nmin-score: 2', '2:12 value `min-score` should be a number from 0 to 1, not 2'],
    ['jobs: many', '1:7 type `jobs` should be a whole number from 1 to 64'],
    ['format: jsn', '1:9 value `jsn` is nothing that `format` can be; did you mean `json`?'],
    ['kinds: [demand, claims]', '1:17 value `claims` is nothing that `kinds` can be; did you mean `claim`?'],
    ['fail-on: units', "1:10 fail-on 'units' is not of the form NAME OP NUMBER, with OP one of < <= = >= >"],
    ['disable: [demand/mst]', '1:11 unknown-rule there is no rule `demand/mst`; did you mean `demand/must`?'],
    ['weights: { demand/must: { demands: 1 } }', '1:27 unknown-key there is no key `demands` in `weights.demand/must`'],
    ['- units', '1:1 type a configuration should be a map of names to values, not a list'],
  ])('%s', async (content, message) => {
    put({ 'bad.yaml': content });
    const { code, out, err } = await yrka(['a.txt', '--config', 'bad.yaml']);
    expect([code, out]).toEqual([2, '']);
    expect(err.startsWith(`bad.yaml:${message}`), err).toBe(true);
  });

  test('all of them at once', async () => {
    put({ 'bad.yaml': 'fromat: md\njobs: many\nkinds: x\n' });
    expect((await yrka(['a.txt', '--config', 'bad.yaml'])).err.match(/^bad\.yaml:\d+:\d+ /gmu)).toHaveLength(3);
  });
});

describe('yrka config', () => {
  test('shows what is in force and where it comes from', async () => {
    const { code, out, err } = await yrka(['config', '--min-score', '0.5']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('kinds: ["demand"]  # ../../yrka.config.yaml\n');
    expect(out).toContain('min-score: 0.5  # command line\n');
    expect(out).toContain('offsets: "codepoints"  # default\n');
  });

  test('prints a configuration that says the same', async () => {
    const { out } = await yrka(['config', '--kinds', 'claim', '--format', 'json,md', '--limit', 'bytes=1000']);
    put({ 'printed.yaml': out });
    const again = await yrka(['config', '--config', 'printed.yaml']);
    expect(parse(again.out)).toEqual(parse(out));
  });

  test('prints a JSON Schema that takes what is in force, and no other key', async () => {
    const isValid = new Ajv2020({ allowUnionTypes: true }).compile(
      JSON.parse((await yrka(['config', '--schema'])).out),
    );
    const settings = parse((await yrka(['config', '--format', 'md', '--no-config'])).out) as object;
    expect([isValid(settings), isValid.errors]).toEqual([true, null]);
    expect(isValid({ ...settings, fromat: 'md' })).toBe(false);
  });
});
