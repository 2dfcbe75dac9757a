import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** Where the build leaves its data; the same place seen from `src/data`, `dist/data` and `dist/bundle`. */
const place = fileURLToPath(new URL('../../dist/data/', import.meta.url));

/** The bytes of a data file that the build made, such as `tagger.bin`. */
export const loadBytes = (name: string): Uint8Array => readFileSync(`${place}${name}`);

/** The word lists of one layer, compiled by the build from `src/data/NAME/*.yaml`; keys are the file names. */
export const loadData = <T>(name: string): T => JSON.parse(readFileSync(`${place}${name}.json`, 'utf8')) as T;

/** A CommonJS module that the build made. */
export const loadModule = <T>(name: string): T => createRequire(import.meta.url)(`${place}${name}`) as T;
