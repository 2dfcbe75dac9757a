import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RolldownOptions, rolldown } from 'rolldown';

/**
 * The chunks that every run loads, in this order, by the modules that need them: each takes what these import and no chunk
 * before has. Other commands, readers and writers load when they are asked for.
 */
const CHUNKS: readonly (readonly [name: string, roots: readonly string[]])[] = [
  ['base', ['version.js', 'model/issue.js']],
  ['start', ['cli.js']],
  ['library', ['index.js']],
  ['run', ['commands/run-command.js', 'commands/extract.js', 'read/text.js', 'write/json.js', 'write/ndjson.js']],
];

/** The package that goes into the bundle, since every run needs it: those that users install stay out. */
const BUNDLED = 'commander';

interface Context {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/** Names the chunk of a module; null where it follows from who imports the module. */
const chunkOf = (dist: string): ((id: string, context: Context) => string | null) => {
  let chunks: Map<string, string> | undefined;
  return (id, context) => {
    if (!chunks) {
      chunks = new Map();
      for (const [name, roots] of CHUNKS) {
        const imported = new Set(roots.map((root) => join(dist, root)));
        for (const each of imported)
          for (const next of context.getModuleInfo(each)?.importedIds ?? []) imported.add(next);
        for (const each of imported) if (!chunks.has(each)) chunks.set(each, name);
      }
    }
    return chunks.get(id) ?? null;
  };
};

/**
 * Joins the compiled modules below `dist` into few files in `dist/bundle`, for the command line and for the library: to open
 * two hundred small files takes longer than to mine an article. `root` is the package's own folder.
 */
export const bundle = async (root: string): Promise<void> => {
  const dist = join(root, 'dist');
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: object };
  const options: RolldownOptions = {
    cwd: root,
    input: {
      cli: join(dist, 'cli.js'),
      index: join(dist, 'index.js'),
      'mine-thread': join(dist, 'commands/mine-thread.js'),
    },
    platform: 'node',
    external: Object.keys(dependencies).map((name) => new RegExp(`^${name}(?:/|$)`, 'u')),
    preserveEntrySignatures: 'allow-extension',
    checks: { ineffectiveDynamicImport: false },
  };
  const made = await rolldown(options);
  await made.write({
    dir: join(dist, 'bundle'),
    format: 'esm',
    // Names stay, for whoever reads a stack trace.
    minify: { mangle: false, compress: false, codegen: { removeWhitespace: true } },
    comments: false,
    codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: chunkOf(dist), debugName: 'chunks' }] },
  });
  await made.close();
  copyFileSync(join(root, 'node_modules', BUNDLED, 'LICENSE'), join(dist, 'bundle', `${BUNDLED}-LICENSE.txt`));
};
