import { describe, expect, test } from 'vitest';
import type { ActorEntry } from '../../src/data/actors.ts';
import { readActors } from '../../src/data/build.ts';

const { parties, blocs, government, courts, organisations, authorities, regions } = readActors('src/data/');
const lists: Readonly<Record<string, readonly ActorEntry[]>> = {
  parties: parties.entries,
  blocs: blocs.entries,
  government: government.entries,
  courts: courts.entries,
  organisations: organisations.entries,
  authorities: authorities.entries,
  regions: regions.entries,
};

describe('lists of actors', () => {
  // Abbreviations are another matter: HD is a court and a newspaper, and the list that is read first decides.
  test('a form in lower case is one actor', () => {
    const owners = new Map<string, string>();
    const twice: string[] = [];
    for (const [list, entries] of Object.entries(lists)) {
      for (const { name, forms } of entries) {
        for (const form of forms.filter((each) => each === each.toLowerCase())) {
          const owner = owners.get(form) ?? `${list}: ${name}`;
          if (owner !== `${list}: ${name}`) twice.push(`${form}: ${owner}, ${list}: ${name}`);
          owners.set(form, owner);
        }
      }
    }
    expect(twice).toEqual([]);
  });
});
