import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import glob from 'fast-glob';
import { expect, test } from 'vitest';

const BUNDLE = 'dist/bundle/';
const read = (file: string): string => readFileSync(`${BUNDLE}${file}`, 'utf8');
const importsOf = (file: string): string[] =>
  [...read(file).matchAll(/(?:^|;)(?:im|ex)port\b[^"'`;()]*"(.+?)"|\bimport\(["`](.+?)["`]\)/g)].map(
    ([, still, lazy]) => (still ?? lazy)!,
  );

test('imports what comes with Node or is installed with the package', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: object };
  const installed = new Set([...builtinModules.map((name) => `node:${name}`), ...Object.keys(dependencies)]);
  const packages = glob
    .sync('*.js', { cwd: BUNDLE })
    .flatMap(importsOf)
    .filter((name) => !name.startsWith('.'))
    .map((name) => (name.startsWith('node:') ? name : name.split('/', name.startsWith('@') ? 2 : 1).join('/')));
  expect(packages).toContain('linkedom');
  expect(packages.filter((name) => !installed.has(name))).toEqual([]);
});

test('the library takes nothing of the command line along', () => {
  const reached = new Set(['./index.js']);
  for (const file of reached) for (const name of importsOf(file)) if (name.startsWith('.')) reached.add(name);
  expect(reached).not.toContain('./cli.js');
  expect(reached.size).toBeLessThan(5);
});
