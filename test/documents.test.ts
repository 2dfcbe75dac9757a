import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { extract } from '../src/index.ts';
import { formatIssue } from '../src/model/issue.ts';
import { loadPack } from '../src/rules/load-pack.ts';
import { testExamples } from '../src/rules/test-examples.ts';
import { writers } from '../src/write/writers.ts';
import { analyseText } from './analyse-text.ts';

const read = (path: string): string => readFileSync(path, 'utf8');
const readme = read('README.md');

/** The code blocks of a text in one language, without their fences. */
const blocks = (text: string, language: string): string[] =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map(([, block]) => block!);

describe.each(['README.md', 'CONTRIBUTING.md', 'NOTICE', 'LICENSE', 'CHANGELOG.md'])('%s', (path) => {
  const text = read(path);

  test('names files that are there', () => {
    const named = [...text.matchAll(/(?:\]\(|(?<![\w/.])(?=(?:src|test|fixtures|seeds|LICENSES)\/))([\w./-]*[\w/])/g)];
    const missing = named
      .map(([, name]) => name!)
      .filter((name) => !/^https?$|NAME/.test(name))
      .filter((name) => !existsSync(name));
    expect(missing).toEqual([]);
  });

  test('names scripts that are there', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...text.matchAll(/npm (?:run )?(?!ci|pack|install|run)([a-z:]+)/g)].map(([, name]) => name!);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('README.md', () => {
  test('shows what its example gives, but for the scores', async () => {
    const [input, output] = blocks(readme, 'text');
    const write = (await writers.text.load())({ locale: 'en', width: 80, colour: false, bom: false });
    const blank = (text: string) => text.replace(/\b[01]\.\d+$/gm, 'score');
    const given = write.document(extract(input!, { path: 'skola.txt' }));
    expect(blank(given).trim()).toBe(blank(output!).trim());
  });

  test('has a pack whose examples hold', () => {
    const [meta, list, rules] = blocks(readme, 'yaml');
    const { pack, issues } = loadPack([
      { path: 'pack.yaml', text: meta! },
      { path: 'list.yaml', text: list! },
      { path: 'rules.yaml', text: rules! },
    ]);
    expect(issues.map(formatIssue)).toEqual([]);
    expect(pack.rules).toHaveLength(1);
    expect(testExamples(pack, analyseText)).toEqual([]);
  });

  test('names every field of the JSON', () => {
    const { $defs } = JSON.parse(read('src/write/schema/yrka-1.schema.json')) as {
      $defs: Record<string, { properties?: Record<string, unknown> }>;
    };
    const keys = new Set(Object.values($defs).flatMap(({ properties }) => Object.keys(properties ?? {})));
    const section = readme.slice(readme.indexOf('## The JSON'), readme.indexOf('## Recipes'));
    const named = new Set([...section.matchAll(/[`."]([a-z0-9]+)(?=[`."[])/g)].map(([, name]) => name!));
    expect([...keys].filter((key) => !named.has(key))).toEqual([]);
  });
});
