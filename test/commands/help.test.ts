import { cpSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ARTICLE, BIN, put, ROOT, spawned, stage, yrka } from './stage.ts';

// Help of every command: it fits a terminal, and its examples work as written.

const COMMANDS = ['', 'extract', 'explain', 'rules', 'rules list', 'rules show', 'rules test', 'eval', 'sample', 'tag'];
const OTHERS = ['report', 'merge', 'config', 'completion', 'schema', 'help'];

const helpOf = async (command: string): Promise<string> =>
  (await yrka([...command.split(' ').filter((word) => word !== ''), '--help'])).out;

test.each([...COMMANDS, ...OTHERS])('yrka %s --help fits 80 columns', async (command) => {
  const help = await helpOf(command);
  expect(help).toMatch(/^Usage: yrka/u);
  expect(help.split('\n').filter((line) => [...line].length > 80)).toEqual([]);
});

test('every command has help and a place in that of the program', async () => {
  const listed = (await helpOf('')).matchAll(/^ {2}(\w+)(?: [<[].*?)? {2,}\w/gmu);
  const known = [...COMMANDS, ...OTHERS].filter((command) => /^\w+$/u.test(command));
  expect([...listed].map(([, name]) => name).sort()).toEqual(known.sort());
});

test('yrka help COMMAND is yrka COMMAND --help', async () => {
  expect(await yrka(['help'])).toEqual(await yrka(['--help']));
  expect(await yrka(['help', 'rules', 'test'])).toEqual(await yrka(['rules', 'test', '--help']));
});

const PACK = `- id: demand/mine
  about: A word of our own
  patterns: [agera]
  weight: 3
  form: obligation
  examples: { match: ['Vi ska {agera}.'], miss: ['Vi kom hem.'] }
`;

/** A folder in which everything lies that examples name. */
const setScene = (): void => {
  for (const path of ['seeds/a.txt', 'ledare.txt']) cpSync(`${ROOT}seeds/000_d74a956da4d205f0.txt`, path);
  const rows = `anforandetext,dok_id\n"${ARTICLE.slice(14).trim()}",H1\n`;
  put({
    'artiklar/a.txt': ARTICLE,
    'articles/a.txt': ARTICLE,
    'debatt/2020/a.html': `<article><h1>Skolan sviks</h1><p>${ARTICLE.slice(14).repeat(5)}</p></article>`,
    'riksdagen.csv': rows,
    'corpus.csv': `id,text\n42,${ARTICLE.slice(14)}`,
    'korpus.conllu': '1\tSänk\tsänka\t_\t_\t_\t_\t_\t_\t_\n2\tskatten\t_\t_\t_\t_\t_\t_\t_\t_\n\n',
    'my-rules/pack.yaml': 'name: mine\nversion: 1.0.0\n',
    'my-rules/rules.yaml': PACK,
  });
  for (const folder of ['gold', 'texts', 'anna', 'bo'])
    for (const ending of folder === 'texts' ? ['txt'] : folder === 'gold' ? ['txt', 'gold.jsonl'] : ['gold.jsonl'])
      cpSync(`${ROOT}fixtures/gold/debate-1.${ending}`, `${folder}/debate-1.${ending}`);
  cpSync('gold/debate-1.txt', 'article.txt');
};

/** What examples use that other commands made before. */
const PREPARED = `yrka texts/ --format ndjson > results.ndjson
yrka article.txt --format json > corrected.json
yrka artiklar/ --format ndjson > 2023.ndjson
yrka articles/ --format ndjson > 2024.ndjson`;

/** The example that exits with 1 where the figures are poor, and what decides it. */
const GATE = "yrka eval gold/ results.ndjson --fail-on 'macro_f1<0.7'";

/** The exit code that it is to have. */
const gateCode = async (): Promise<number> => {
  const { out } = await yrka(['eval', 'gold/', 'results.ndjson', '--format', 'json']);
  return JSON.parse(out).figures.macro_f1.value < 0.7 ? 1 : 0;
};

/** The command lines below the heading, without the remarks in the second column. */
const examplesIn = (help: string): string[] =>
  (/^Examples:\n(.*?)\n\n/msu.exec(`${help}\n`)?.[1] ?? '')
    .split('\n')
    .filter((line) => /^ {2}\S/u.test(line))
    .map((line) => line.trim().replace(/ {2,}.*$/u, ''));

/** Runs a command line; one without redirections or patterns in this process, which is quicker. */
const runExample = async (line: string): Promise<{ readonly code: number; readonly err: string }> => {
  if (!/[|&<>*]|^(?!yrka )/u.test(line.replace(/'.*?'/gu, ''))) {
    const words = line.match(/'[^']*'|\S+/gu)!.map((word) => word.replaceAll("'", ''));
    return yrka(words.slice(1));
  }
  const script = `yrka() { "$NODE" "$BIN" "$@"; }\nset -eo pipefail\n${line}`;
  return spawned('bash', ['-c', script], { env: { NODE: process.execPath, BIN } });
};

test('the examples work as written, one after another', { timeout: 120_000 }, async () => {
  stage();
  setScene();
  expect(await runExample(PREPARED)).toMatchObject({ code: 0, err: '' });
  const helps = await Promise.all([...COMMANDS, ...OTHERS].map(helpOf));
  const examples = [...new Set(helps.flatMap(examplesIn))];
  expect(examples.length).toBeGreaterThan(40);
  for (const line of examples) {
    const { code, err } = await runExample(line);
    expect([line, code, err.replace(/^\d+ documents?: .*\n|^yrka: --fail-on .*\n/gmu, '')]).toEqual([
      line,
      line === GATE ? await gateCode() : 0,
      '',
    ]);
  }
});
