import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { packBinary } from '../../data/binary.ts';
import { byBits, hashText } from '../../data/hash.ts';
import { parseAffixes, parseStems } from './affixes.ts';
import { BUCKETS } from './dictionary.ts';

const bytesOf = ({ buffer }: Uint16Array | Uint32Array): Uint8Array => new Uint8Array(buffer);

/** Builds `dictionary.bin` in `target` from the hunspell files of the npm package dictionary-sv (LGPL-3, see NOTICE). */
export const buildDictionary = (target: string): void => {
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve('dictionary-sv'));
  const rules = parseAffixes(readFileSync(join(folder, 'index.aff'), 'utf8'));
  const stems = parseStems(readFileSync(join(folder, 'index.dic'), 'utf8'));

  const flagSets = [...new Set(stems.map(({ flags }) => flags))].sort();
  const setId = new Map(flagSets.map((flags, id) => [flags, id]));
  const entries = stems
    .map(({ stem, flags }) => ({ hash: hashText(stem), id: setId.get(flags)! }))
    .sort((a, b) => byBits(a.hash, b.hash));

  // A bucket for each value of a hash's first 16 bits, and inside it the other 16, sorted: used as it lies in the file.
  const starts = new Uint32Array(BUCKETS + 1);
  for (const { hash } of entries) starts[(hash >>> 16) + 1]!++;
  for (let i = 0; i < BUCKETS; i++) starts[i + 1]! += starts[i]!;
  const rests = Uint16Array.from(entries, ({ hash }) => hash & 0xffff);
  const sets = Uint16Array.from(entries, ({ id }) => id);

  writeFileSync(
    join(target, 'dictionary.bin'),
    packBinary({ rules, flagSets }, [bytesOf(starts), bytesOf(rests), bytesOf(sets)]),
  );
  copyFileSync(join(folder, 'license'), join(target, 'dictionary-LICENSE'));
};
