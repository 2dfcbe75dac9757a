import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { ARTICLE, BIN, put, ROOT, read, resultsIn, spawned, stage, tree } from './stage.ts';

// What only a process of its own can show: pipes, signals, terminals, locales.

const seeds = `${ROOT}seeds`;

/** Documents that keep a process busy for a while. */
const ROWS = 2000;

stage({ 'a.txt': ARTICLE, 'ö.txt': ARTICLE, 'many.jsonl': `${JSON.stringify({ text: ARTICLE })}\n`.repeat(ROWS) });

const node = (...args: string[]) => spawned(process.execPath, [BIN, ...args]);
const shell = (command: string, env: Record<string, string> = {}) =>
  spawned('bash', ['-c', `yrka() { "$NODE" "$BIN" "$@"; }\n${command}`], {
    env: { NODE: process.execPath, BIN, SEEDS: seeds, ...env },
  });

beforeAll(() => {
  expect(existsSync(`${ROOT}dist/cli.js`), 'npm run build comes first').toBe(true);
});

test('the exit code reaches the shell', async () => {
  expect(await node('--version')).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/u), err: '' });
  expect((await node('a.txt', '--fail-on', 'units>0')).code).toBe(1);
  expect((await node('nowhere')).code).toBe(2);
});

test('a damaged file ends as others do, though parts of it are still being read when all is said', async () => {
  expect(await node(`${ROOT}fixtures/read/docx/damaged-document.docx`)).toMatchObject({
    code: 2,
    err: expect.stringContaining('[docx-broken]'),
  });
});

describe('a closed pipe ends the work quietly', () => {
  test.each([
    ['many small results', 'yrka many.jsonl -f ndjson | head -c 100 >/dev/null'],
    ['one large result', 'yrka "$SEEDS" | head -1 >/dev/null'],
    ['a condition that would hold', "yrka many.jsonl -f ndjson --fail-on 'units>0' | head -1 >/dev/null"],
    ['other commands', 'yrka rules list | true'],
  ])('after %s', async (_, command) => {
    expect(await shell(`set -o pipefail; ${command}`)).toEqual({ code: 0, out: '', err: '' });
  });
});

test.skipIf(!existsSync('/dev/full')).each(['yrka a.txt', 'yrka schema', 'yrka --help', 'yrka --version'])(
  '%s says that standard output takes nothing',
  async (command) => {
    expect(await shell(`${command} >/dev/full`)).toMatchObject({
      code: 2,
      err: 'yrka: standard output: cannot be written: the disk is full [cannot-write]\n',
    });
  },
);

test('standard input is read in pieces of any size, and to its end', async () => {
  const { code, out } = await shell(
    '(printf "Kommunen m\\xc3"; sleep 0.2; printf "\\xa5ste agera.") | yrka - -f ndjson',
  );
  expect(code).toBe(0);
  expect(resultsIn(out)).toMatchObject([{ document: { text: 'Kommunen måste agera.' } }]);
});

const appears = async (path: string): Promise<void> => {
  while (!existsSync(path)) await sleep(10);
};

describe('a signal', () => {
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s leaves no half file and no temporary one', async (signal) => {
    const ran = await spawned(process.execPath, [BIN, 'many.jsonl', '--out', signal, '-f', 'json,ndjson'], {
      meanwhile: async (child) => {
        await appears(`${signal}/many#3.json`);
        child.kill(signal);
      },
    });
    expect(ran).toEqual({ code: 130, out: '', err: '' });
    const names = tree(signal);
    expect(names.length).toBeLessThan(ROWS);
    expect(names.filter((name) => !/^many#\d+\.json$/u.test(name))).toEqual([]);
    for (const name of names) expect(() => JSON.parse(read(`${signal}/${name}`))).not.toThrow();
  });

  test.each([
    ['a run', ['-', '--out', 'waiting', '-f', 'ndjson']],
    ['an explanation', ['explain', '-']],
  ])('ends the wait of %s for standard input', async (_, args) => {
    const ran = await spawned(process.execPath, [BIN, ...args], {
      meanwhile: async (child) => {
        // More than a pipe holds: it is written once the process has begun to read.
        await new Promise((resolve) => child.stdin!.write('Kommunen '.repeat(50_000), resolve));
        child.kill('SIGINT');
      },
    });
    expect(ran).toEqual({ code: 130, out: '', err: '' });
    if (existsSync('waiting')) expect(tree('waiting')).toEqual([]);
  });
});

const TERMINAL: [what: string, command: string, env: Record<string, string>, shown: string][] = [
  ['shows text with colours', 'yrka a.txt', {}, '\u001b[1mSkolan sviks\u001b[22m\r\n'],
  ['shows text without, where NO_COLOR is set', 'yrka a.txt', { NO_COLOR: '1' }, 'Skolan sviks\r\n'],
  ['shows progress beside a pipe', 'yrka a.txt | cat >/dev/null', {}, '\r\u001b[K1/1 a.txt\r\u001b[K1 document: '],
  ['shows help', 'yrka --help', {}, 'Usage: yrka'],
];

test.skipIf(!existsSync('/usr/bin/script')).each(TERMINAL)('a terminal %s', async (_, command, env, shown) => {
  const { out } = await spawned('script', ['-qec', command.replace('yrka', '"$NODE" "$BIN"'), '/dev/null'], {
    env: { NODE: process.execPath, BIN, NO_COLOR: '', TERM: 'xterm', ...env },
  });
  expect(out.slice(0, shown.length)).toBe(shown);
});

test('locale, time zone and the order of the arguments change no byte', async () => {
  put({ 'x/b.txt': ARTICLE, 'x/Å.txt': ARTICLE, 'x/Z.txt': ARTICLE });
  const formats = '-f json,ndjson,md,html,csv --locale sv --quiet';
  const runs = await Promise.all([
    shell(`yrka x ö.txt a.txt --out one ${formats}`, { LC_ALL: 'C', TZ: 'Asia/Tokyo' }),
    shell(`yrka a.txt x ö.txt --out two ${formats}`, { LANG: 'tr_TR', TZ: 'America/New_York' }),
  ]);
  expect(runs).toEqual([1, 2].map(() => ({ code: 0, out: '', err: '' })));
  expect(tree('one')).toEqual(tree('two'));
  expect(tree('one').filter((name) => read(`one/${name}`) !== read(`two/${name}`))).toEqual([]);
});
