import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';
import type { ActorData } from './actors.ts';

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

/** The folder of names and actors: too large to be parsed at start. */
const ACTORS = 'actors';

/** The lists of names and actors in `source`. */
export const readActors = (source: string): ActorData => compile(`${source}${ACTORS}`) as unknown as ActorData;

/**
 * Compiles the word lists in `source` (one folder a layer, one YAML file a list) to one JSON file a layer in `target`:
 * YAML is for people, and slow to start with. Of names and actors only the parties.
 */
export const buildData = (source: string, target: string): void => {
  mkdirSync(target, { recursive: true });
  for (const entry of readdirSync(source, { withFileTypes: true })) {
    if (entry.isDirectory() && entry.name !== ACTORS)
      writeFileSync(`${target}${entry.name}.json`, JSON.stringify(compile(`${source}${entry.name}`)));
  }
  writeFileSync(`${target}parties.json`, JSON.stringify(readActors(source).parties.entries));
};
