import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** One of the bundles that the build made of the npm package natural, by its name without the ending. Loads when called. */
export const loadNatural = <T>(bundle: string): T => require(`../../../dist/data/${bundle}.cjs`) as T;
