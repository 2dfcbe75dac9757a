import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type OutputOptions, type Plugin, type RolldownOptions, rolldown } from 'rolldown';

/**
 * What every run of the command line loads, by the modules that need it: one file, as fewer open faster. Other commands,
 * readers and writers load when they are asked for.
 */
const RUN: readonly string[] = [
  'cli.js',
  'commands/run-command.js',
  'commands/extract.js',
  'read/text.js',
  'write/json.js',
  'write/ndjson.js',
];

/** The package that goes into the bundle, since every run needs it: those that users install stay out. */
const BUNDLED = 'commander';

/** It can start other programs as commands. Here it has none to start, and what could takes some milliseconds to load. */
const UNUSED = 'node:child_process';

const withoutUnused: Plugin = {
  name: 'without-unused',
  resolveId: (id) => (id === UNUSED ? `\0${UNUSED}` : null),
  load: (id) => (id === `\0${UNUSED}` ? 'module.exports = {};' : null),
};

interface Context {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/** Names the chunk of a module that these roots need; null where it follows from who imports the module. */
const chunkOf = (name: string, roots: readonly string[]): ((id: string, context: Context) => string | null) => {
  let needed: Set<string> | undefined;
  return (id, context) => {
    if (!needed) {
      needed = new Set(roots);
      for (const each of needed) for (const next of context.getModuleInfo(each)?.importedIds ?? []) needed.add(next);
    }
    return needed.has(id) ? name : null;
  };
};

/**
 * Joins the compiled modules below `dist` into few files in `dist/bundle`: to open two hundred small files takes longer than
 * to mine an article. The library becomes ES modules, the command line CommonJS, which alone can be kept compiled. `root` is
 * the package's own folder.
 */
export const bundle = async (root: string): Promise<void> => {
  const dist = join(root, 'dist');
  const write = async (files: Readonly<Record<string, string>>, output: OutputOptions): Promise<void> => {
    const made = await rolldown({ ...optionsOf(root), input: files });
    await made.write({
      dir: join(dist, 'bundle'),
      // Names stay, for whoever reads a stack trace.
      minify: { mangle: false, compress: false, codegen: { removeWhitespace: true } },
      comments: false,
      ...output,
    });
    await made.close();
  };
  await write({ index: join(dist, 'index.js') }, { format: 'esm' });
  const run = RUN.map((file) => join(dist, file));
  await write(
    { cli: join(dist, 'cli.js'), 'mine-thread': join(dist, 'commands/mine-thread.js') },
    {
      format: 'cjs',
      // Node gives `import()` to none but the modules that it compiles itself.
      dynamicImportInCjs: false,
      entryFileNames: '[name].cjs',
      chunkFileNames: '[name]-[hash].cjs',
      codeSplitting: {
        includeDependenciesRecursively: false,
        groups: [{ name: chunkOf('run', run), debugName: 'run' }],
      },
    },
  );
  copyFileSync(join(root, 'node_modules', BUNDLED, 'LICENSE'), join(dist, 'bundle', `${BUNDLED}-LICENSE.txt`));
};

const optionsOf = (root: string): RolldownOptions => {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: object };
  return {
    cwd: root,
    platform: 'node',
    external: Object.keys(dependencies).map((name) => new RegExp(`^${name}(?:/|$)`, 'u')),
    plugins: [withoutUnused],
    preserveEntrySignatures: 'allow-extension',
    checks: { ineffectiveDynamicImport: false },
  };
};
