import { mkdirSync, symlinkSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isFailure } from '../../src/model/output.ts';
import { ARTICLE, put, read, resultsIn, stage, yrka } from './stage.ts';

// Which files are read, under which paths and in which order.

const folder = stage({
  'in/b.txt': ARTICLE,
  'in/B.txt': ARTICLE,
  'in/ä.md': ARTICLE,
  'in/sub/c.HTML': `<article><h1>Skolan sviks</h1><p>${ARTICLE.slice(14)}</p></article>`,
  'in/notes.xyz': ARTICLE,
  'in/.hidden.txt': ARTICLE,
  'in/.git/x.txt': ARTICLE,
  'in/node_modules/x.txt': ARTICLE,
  'elsewhere/linked.txt': ARTICLE,
});
mkdirSync('empty');
symlinkSync('../elsewhere', 'in/link');
symlinkSync('..', 'in/sub/loop');
symlinkSync('b.txt', 'in/same.txt');
symlinkSync('round', 'round');
symlinkSync('nowhere.txt', 'dangling.txt');

/** The paths of what is read, and of what cannot be. */
const paths = async (...args: string[]): Promise<string[]> =>
  resultsIn((await yrka([...args, '--format', 'ndjson', '-q'])).out).map((result) =>
    isFailure(result) ? result.error.path : result.document.path,
  );

const IN = ['in/B.txt', 'in/b.txt', 'in/sub/c.HTML', 'in/ä.md'];

test('a folder gives known endings, without hidden files, node_modules and linked folders, in code-unit order', async () => {
  expect(await paths('in')).toEqual(IN);
  expect(await paths('in/')).toEqual(IN);
  expect(await paths('./in/')).toEqual(IN.map((path) => `./${path}`));
  expect(await paths(`${folder}/in`)).toEqual(IN.map((path) => `${folder}/${path}`));
});

test('what is named itself is read: hidden, linked, in node_modules, of an unknown ending', async () => {
  const named = ['in/.git/x.txt', 'in/.hidden.txt', 'in/node_modules/x.txt', 'in/notes.xyz'];
  expect(await paths(...named)).toEqual(named);
  expect(await paths('in/link')).toEqual(['in/link/linked.txt']);
  const [output] = resultsIn((await yrka(['in/notes.xyz', '-f', 'ndjson'])).out);
  expect(output).toMatchObject({ document: { format: 'text', title: 'Skolan sviks' } });
});

test('globs are understood where the shell leaves them alone; a file of that name goes before', async () => {
  expect(await paths('in/**/*.{txt,md}')).toEqual(['in/B.txt', 'in/b.txt', 'in/ä.md']);
  expect(await paths('in/*.xyz')).toEqual(['in/notes.xyz']);
  put({ 'odd/[ab].txt': ARTICLE });
  expect(await paths('odd/[ab].txt')).toEqual(['odd/[ab].txt']);
});

test('each real file is read once, by the path that comes first, whatever the order of the arguments', async () => {
  expect(await paths('in/same.txt', 'in/b.txt', 'in/b.txt', './in/b.txt')).toEqual(['./in/b.txt']);
  const runs = [
    ['in', 'elsewhere', 'in/b.txt', 'in/*.md', 'in/notes.xyz'],
    ['in/notes.xyz', 'in/*.md', 'in/b.txt', 'elsewhere', 'in'],
  ].map(async (args) => (await yrka([...args, '-f', 'ndjson'])).out);
  expect(await runs[0]).toBe(await runs[1]);
  expect(resultsIn((await runs[0])!)).toHaveLength(IN.length + 2);
});

test('what yrka wrote is passed over in folders and globs, and read where it is named', async () => {
  put({ 'again/a.txt': ARTICLE, 'again/b.txt': ARTICLE });
  const formats = 'json,ndjson,md,text,csv,tsv,html';
  await yrka(['again', '--out', 'again/out', '--format', formats, '-q']);
  await yrka(['again/a.txt', '--out', 'again/out2', '--format', 'csv', '--bom', '-q']);
  expect(await paths('again')).toEqual(['again/a.txt', 'again/b.txt']);
  expect(await paths('again/**')).toEqual(['again/a.txt', 'again/b.txt']);
  expect(await paths('again/out/a.md')).toEqual(['again/out/a.md']);
});

test('a file of another program with the endings of yrka is read', async () => {
  put({ 'own/a.md': ARTICLE, 'own/rows.csv': 'id,text\n1,Kommunen måste agera nu.\n' });
  expect(await paths('own')).toEqual(['own/a.md', 'own/rows.csv#1']);
});

test('standard input is read for - alone, under the name given', async () => {
  const run = async (...args: string[]) => yrka([...args, '-f', 'ndjson'], { stdin: ARTICLE });
  const [plain] = resultsIn((await run('-')).out);
  expect(plain).toMatchObject({ document: { id: '-', path: '-', format: 'text' } });
  const [named] = resultsIn((await run('-', '--stdin-filename', 'x/y.md')).out);
  expect(named).toMatchObject({ document: { id: 'x/y.md', path: 'x/y.md', format: 'markdown' } });
  expect(await run()).toEqual({
    code: 2,
    out: '',
    err: 'yrka: no path given; `yrka seeds/` reads a folder, `yrka -` standard input\n',
  });
  const both = resultsIn((await run('in/b.txt', '-', '-', '--stdin-filename', 'a.txt')).out);
  expect(both.map((result) => 'document' in result && result.document.path)).toEqual(['a.txt', 'in/b.txt']);
});

test('standard input cannot have the name of a file that is read too', async () => {
  expect(await yrka(['-', 'in/b.txt', '--stdin-filename', 'in/b.txt'], { stdin: ARTICLE })).toMatchObject({
    code: 2,
    err: 'yrka: a file that is read is called in/b.txt: give standard input another --stdin-filename\n',
  });
});

test.each([
  ['nowhere.txt', 'there is no such file or folder'],
  ['dangling.txt', 'there is no such file or folder'],
  ['round', 'there is no such file or folder'],
  ['in/b.txt/x', 'there is no such file or folder'],
  ['*.nothing', 'matches no file'],
  ['empty', 'holds no file that can be read'],
  ['tga', 'there is no such file or folder; the command is `tag`'],
  ['rulse', 'there is no such file or folder; the command is `rules`'],
])('%s is an error, and the rest is read', async (path, message) => {
  const { code, out, err } = await yrka([path, 'in/b.txt', '-f', 'ndjson']);
  expect([code, err]).toEqual([2, `yrka: ${path}: ${message} [not-found]\n`]);
  expect(resultsIn(out)).toHaveLength(1);
});

test('an empty path is an error, not the working folder', async () => {
  expect(await yrka([''])).toMatchObject({ code: 2, err: 'yrka: there is no such file or folder [not-found]\n' });
});

test('a folder named like a command is read with ./ before it', async () => {
  put({ 'rules/a.txt': ARTICLE, 'schema/a.txt': ARTICLE });
  expect(await paths('./rules')).toEqual(['./rules/a.txt']);
  expect(await paths('rules/')).toEqual(['rules/a.txt']);
  expect(await paths('extract', 'schema')).toEqual(['schema/a.txt']);
});

test('the command may be left out or named, options may stand anywhere', async () => {
  const { out } = await yrka(['in/b.txt', '-f', 'ndjson']);
  expect((await yrka(['extract', 'in/b.txt', '-f', 'ndjson'])).out).toBe(out);
  expect((await yrka(['--format=ndjson', 'in/b.txt'])).out).toBe(out);
  expect((await yrka(['-f', 'ndjson', '--', 'in/b.txt'])).out).toBe(out);
});

test('inputs stay as they are', async () => {
  await yrka(['in', '--out', 'untouched', '-q']);
  expect(read('in/b.txt')).toBe(ARTICLE);
});
