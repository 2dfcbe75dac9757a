import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';

/** Keys that are for readers of the YAML only. */
const isForPeople = (key: string): boolean => key === 'about' || key === 'source';

const compile = (folder: string): Record<string, unknown> =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((file) => file.endsWith('.yaml'))
      .sort()
      .map((file) => [
        basename(file, '.yaml'),
        JSON.parse(
          JSON.stringify(parse(readFileSync(`${folder}/${file}`, 'utf8')), (key, value) =>
            isForPeople(key) ? undefined : value,
          ),
        ),
      ]),
  );

/**
 * Compiles the word lists in `source` (one folder a layer, one YAML file a list) to one JSON file a layer in `target`:
 * YAML is for people, and slow to start with.
 */
export const buildData = (source: string, target: string): void => {
  mkdirSync(target, { recursive: true });
  for (const entry of readdirSync(source, { withFileTypes: true })) {
    if (entry.isDirectory())
      writeFileSync(`${target}${entry.name}.json`, JSON.stringify(compile(`${source}${entry.name}`)));
  }
};
