import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import glob from 'fast-glob';
import { describe, expect, test } from 'vitest';

const read = (path: string): string => readFileSync(path, 'utf8');
const sources = glob
  .sync('src/**/*.ts')
  .sort()
  .map((path) => ({ path, text: read(path) }));

/** What runs on its maker's machine alone (it builds data, trains, fits or measures). The package holds none of it. */
const scripts: ReadonlySet<string> = new Set(
  glob.sync([
    'src/{build,bundle,keep-compiled}.ts',
    'src/**/{build,train}.ts',
    'src/corpus/build-background.ts',
    'src/fit/*.ts',
    'src/language/evaluate*.ts',
  ]),
);
const isScript = (path: string): boolean => scripts.has(path);

/** Without comments: those may quote Swedish, and name what the code must not use. */
const codeOf = (text: string): string => text.replace(/\/\*.*?\*\/|(?<=^|\s)\/\/.*?$/gms, '');

/** The paths that a file imports from. */
const importsOf = ({ path, text }: { readonly path: string; readonly text: string }): string[] =>
  [...codeOf(text).matchAll(/\b(?:from|import\() ?'(\.[^']*)'/g)].map(([, to]) => posix.join(posix.dirname(path), to!));

/** The lines that match, with their paths. */
const linesWith = (pattern: RegExp, isAllowed: (path: string) => boolean = () => false): string[] =>
  sources
    .filter(({ path }) => !isAllowed(path))
    .flatMap(({ path, text }) =>
      codeOf(text)
        .split('\n')
        .filter((line) => pattern.test(line))
        .map((line) => `${path}: ${line.trim()}`),
    );

/** Every layer, and the layers that it may import besides itself: those to its left in the data flow. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  model: [],
  data: [],
  version: [],
  read: ['model', 'data'],
  language: ['model', 'data'],
  rules: ['model', 'data'],
  mine: ['model', 'data', 'read', 'language', 'rules'],
  corpus: ['model', 'data', 'read', 'language', 'rules', 'mine'],
  evaluate: ['model', 'data', 'read', 'language', 'mine'],
  write: ['model', 'data', 'read', 'language', 'rules', 'mine', 'corpus', 'evaluate'],
  pipeline: ['model', 'data', 'version', 'read', 'language', 'rules', 'mine', 'corpus', 'evaluate', 'write'],
  index: ['model', 'read', 'rules', 'write', 'pipeline'],
  commands: [
    'model',
    'data',
    'version',
    'read',
    'language',
    'rules',
    'mine',
    'corpus',
    'evaluate',
    'write',
    'pipeline',
  ],
  cli: ['model', 'version', 'commands'],
  // The scripts beside the layers.
  build: ['bundle', 'keep-compiled', 'data', 'read', 'language', 'rules', 'corpus', 'write'],
  bundle: [],
  'keep-compiled': ['cli'],
  fit: ['model', 'read', 'language', 'rules', 'mine', 'evaluate', 'pipeline'],
};

const layerOf = (path: string): string => path.split('/')[1]!.replace(/\.ts$/, '');

describe('layers', () => {
  test('every file belongs to one', () => {
    expect(sources.map(({ path }) => layerOf(path)).filter((layer) => !(layer in LAYERS))).toEqual([]);
  });

  test.each(Object.entries(LAYERS))('%s imports nothing to its right', (layer, allowed) => {
    const known = [layer, ...allowed];
    const wrong = sources
      .filter(({ path }) => layerOf(path) === layer)
      .flatMap((source) => importsOf(source).map((to) => `${source.path} → ${to}`))
      .filter((line) => !known.includes(layerOf(line.split(' → ')[1]!)));
    expect(wrong).toEqual([]);
  });

  test('files and streams are for commands; layers see the data of the build alone', () => {
    const forbidden = /node:(?:fs|process|child_process)|\bprocess\.(?:std|exit|argv|env|cwd)|\bconsole\./;
    const isAllowed = (path: string) =>
      isScript(path) || path === 'src/data/load.ts' || path === 'src/cli.ts' || path.startsWith('src/commands/');
    expect(linesWith(forbidden, isAllowed)).toEqual([]);
  });
});

describe('packages', () => {
  test('compromise reads the patterns of rules, and nothing else', () => {
    expect(linesWith(/['"`]compromise\b/).map((line) => line.split(':')[0])).toEqual(['src/rules/parse-pattern.ts']);
  });

  test('natural is bundled by the build, module by module', () => {
    const lines = linesWith(/['"`(]natural(?:\/|['"`])/);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^src\/language\/natural\/build\.ts: .*'natural\/lib\/natural\//);
  });

  test('what runs needs no script', () => {
    const wrong = sources
      .filter(({ path }) => !isScript(path))
      .flatMap(importsOf)
      .filter(isScript);
    expect(wrong).toEqual([]);
  });
});

describe('sources', () => {
  test('Swedish is data', () => {
    expect(linesWith(/[åäö]/i)).toEqual([]);
  });

  test('files are short', () => {
    const lengths = sources.map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }));
    expect(lengths.filter(({ lines }) => lines > 250)).toEqual([]);
    const median = lengths.map(({ lines }) => lines).sort((a, b) => a - b)[Math.floor(lengths.length / 2)];
    expect(median).toBeLessThanOrEqual(60);
  });

  test('exports have names', () => {
    expect(linesWith(/\bexport default\b|\bas default\b/)).toEqual([]);
  });
});

describe('the repository', () => {
  test('has a short top level', () => {
    const made = read('.gitignore')
      .split('\n')
      .filter(Boolean)
      .map((name) => name.replace(/\/$/, ''));
    expect(glob.sync('*', { onlyFiles: false, ignore: made }).sort()).toEqual([
      'CHANGELOG.md',
      'CITATION.cff',
      'CONTRIBUTING.md',
      'LICENSE',
      'LICENSES',
      'NOTICE',
      'README.md',
      'bin',
      'fixtures',
      'package-lock.json',
      'package.json',
      'seeds',
      'src',
      'test',
      'tsconfig.json',
    ]);
  });

  test('keeps the seeds byte for byte', () => {
    const sums = glob
      .sync('seeds/*')
      .sort()
      .map((path) => [path, createHash('sha256').update(readFileSync(path)).digest('hex')]);
    expect(Object.fromEntries(sums)).toEqual({
      'seeds/000_d74a956da4d205f0.txt': '7728688b98d6d2bd26f88502647e988e92d4a1e6f1ed0b1adb35f8948658b95f',
      'seeds/001_c7d4cde4a85012c6.txt': 'd9e2ea3907ac045dfb6ba31f98379206ad80cf5fdb5bbe9201c824212c00a78c',
      'seeds/002_89d2c7dad749d03a.txt': '00ed46582aa5f43fddc611d146797d484c05252906724e58abc9dbb33cefb545',
      'seeds/003_e89ac31931c22ec3.txt': 'c3e1460e7aa5538fae51072fc75d50d147209d0057219842739ac0e3ad64b332',
      'seeds/004_21f5826823b6405b.txt': '30d340e24c0ccec4523632d93b36dbc650514b9acb842146facb5e410ec5278c',
    });
  });

  test('locks packages to the public registry', () => {
    const hosts = [...read('package-lock.json').matchAll(/"resolved": "(https?:\/\/[^/"]*)/g)].map(([, host]) => host);
    expect([...new Set(hosts)].filter((host) => host !== 'https://registry.npmjs.org')).toEqual([]);
  });
});
