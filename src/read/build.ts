import { writeFileSync } from 'node:fs';
import type { ActorData } from '../data/actors.ts';
import { readData } from './data.ts';
import { patternStarts } from './pattern-starts.ts';
import { keysOf, packSigners, type SignerLists } from './signers.ts';
import { CATEGORIES } from './zones/phrases.ts';

/** Notes in `phrase-starts.json` in `target` what the phrases of blocks may begin with. */
export const buildPhraseStarts = (target: string): void => {
  const { zones } = readData();
  const starts = CATEGORIES.map((category) => [category, zones[category].map(patternStarts)]);
  writeFileSync(`${target}phrase-starts.json`, JSON.stringify(Object.fromEntries(starts)));
};

/** Compiles the names that bylines show to `signers.bin` in `target`. */
export const buildSigners = (data: ActorData, target: string): void => {
  writeFileSync(`${target}signers.bin`, packSigners(compile(data)));
};

const compile = ({
  'given-names': given,
  roles,
  parties,
  blocs,
  organisations,
  authorities,
}: ActorData): SignerLists => {
  const entries = [...blocs.entries, ...organisations.entries, ...authorities.entries];
  const forms = new Map<string, number>();
  for (const [order, { name, forms: others, kind }] of entries.entries()) {
    if (kind === 'media') continue;
    for (const form of [name, ...others]) if (form.length > 2 && !forms.has(form)) forms.set(form, order);
  }
  const organisationsByKey = new Map<string, { form: string; order: number }[]>();
  for (const [form, order] of forms) {
    const key = keysOf(form)[0] ?? '';
    organisationsByKey.set(key, [...(organisationsByKey.get(key) ?? []), { form, order }]);
  }
  return {
    given: [...new Set([...given.entries, ...given.ambiguous])],
    roles: [...new Set(roles.entries)],
    parties: parties.entries.flatMap(({ abbreviations }) => abbreviations),
    names: entries.map(({ name }) => name),
    forms: organisationsByKey,
  };
};
