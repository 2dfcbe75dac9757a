import { loadModule } from '../../data/load.ts';

/** One of the bundles that the build made of the npm package natural, by its name without the ending. Loads when called. */
export const loadNatural = <T>(bundle: string): T => loadModule<T>(`${bundle}.cjs`);
