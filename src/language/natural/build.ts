import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

/**
 * The modules of the npm package natural that the program uses, by bundle: the stemmer is needed for every article and
 * loads by itself. Deep imports only: the package's root loads database drivers and prints.
 */
const BUNDLES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'natural-stemmer': { stemmer: 'stemmers/porter_stemmer_sv' },
  'natural-corpus': {
    stopWords: 'util/stopwords_sv',
    TfIdf: 'tfidf/tfidf',
    jaroWinkler: 'distance/jaro-winkler_distance',
  },
};

/** A module that exports nothing but the modules of a bundle, under our names. */
const entryOf = (modules: Readonly<Record<string, string>>): string =>
  Object.entries(modules)
    .map(([name, path]) => `exports.${name} = require('natural/lib/natural/${path}.js');`)
    .join('\n');

/**
 * Bundles what is used of natural into `target`, one CommonJS file a bundle, with the licence beside it, so that nobody has
 * to install its database drivers. Gives the paths of the modules that went in. `root` is the package's own folder.
 */
export const buildNatural = async (root: string, target: string): Promise<string[]> => {
  mkdirSync(target, { recursive: true });
  const used = new Set<string>();
  for (const [name, modules] of Object.entries(BUNDLES)) {
    const entry = join(root, `${name}.cjs`);
    const bundle = await rolldown({
      input: entry,
      cwd: root,
      platform: 'node',
      plugins: [
        {
          name: 'entry',
          resolveId: (id) => (id === entry ? id : null),
          load: (id) => (id === entry ? entryOf(modules) : null),
        },
      ],
    });
    const { output } = await bundle.write({ file: join(target, `${name}.cjs`), format: 'cjs', minify: true });
    await bundle.close();
    for (const id of output[0].moduleIds) if (id.startsWith(join(root, 'node_modules'))) used.add(id);
  }
  copyFileSync(join(root, 'LICENSES/natural.txt'), join(target, 'natural-LICENSE.txt'));
  return [...used].sort();
};
