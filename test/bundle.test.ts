import { readFileSync, statSync } from 'node:fs';
import { builtinModules, createRequire } from 'node:module';
import { resolve } from 'node:path';
import { Script } from 'node:vm';
import glob from 'fast-glob';
import { expect, test } from 'vitest';

const BUNDLE = 'dist/bundle/';
const read = (file: string): string => readFileSync(`${BUNDLE}${file}`, 'utf8');
const importsOf = (file: string): string[] =>
  [...read(file).matchAll(/(?:^|;)(?:im|ex)port\b[^"'`;()]*"(.+?)"|\b(?:import|require)\(["`](.+?)["`]\)/g)].map(
    ([, still, called]) => (still ?? called)!,
  );

test('imports what comes with Node or is installed with the package', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: object };
  const installed = new Set([
    ...builtinModules.flatMap((name) => [name, `node:${name}`]),
    ...Object.keys(dependencies),
  ]);
  const packages = glob
    .sync('*.{js,cjs}', { cwd: BUNDLE })
    .flatMap(importsOf)
    .filter((name) => !name.startsWith('.'))
    .map((name) => (name.startsWith('node:') ? name : name.split('/', name.startsWith('@') ? 2 : 1).join('/')));
  expect(packages).toContain('linkedom');
  expect(packages.filter((name) => !installed.has(name))).toEqual([]);
});

test('the library takes nothing of the command line along', () => {
  const reached = new Set(['./index.js']);
  for (const file of reached) for (const name of importsOf(file)) if (name.startsWith('.')) reached.add(name);
  expect([...reached].filter((file) => file.endsWith('.cjs'))).toEqual([]);
  expect(reached.size).toBeLessThan(5);
});

test('V8 takes what the build compiled, and what a run calls is in it', () => {
  const { loadCompiled } = createRequire(import.meta.url)('../bin/load-compiled.js') as {
    readonly loadCompiled: (file: string) => { readonly script: Script };
  };
  const file = resolve(`${BUNDLE}cli.cjs`);
  const { script } = loadCompiled(file);
  expect(script.cachedDataRejected).toBe(false);
  const { length } = new Script(readFileSync(file, 'utf8')).createCachedData();
  expect(statSync(`${file}.compiled`).size).toBeGreaterThan(2 * length);
});
