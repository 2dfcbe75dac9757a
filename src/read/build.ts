import { writeFileSync } from 'node:fs';
import type { ActorData } from '../data/actors.ts';
import { readData } from './data.ts';
import { patternNeeds } from './pattern-needs.ts';
import { patternStarts } from './pattern-starts.ts';
import { keysOf, packSigners, type SignerLists } from './signers.ts';
import { CATEGORIES, insidePhrases, type PhraseHints } from './zones/phrases.ts';

/** Notes in `phrase-hints.json` in `target` what the phrases of blocks may begin with, and what they need. */
export const buildPhraseHints = (target: string): void => {
  const { zones } = readData();
  const hints = CATEGORIES.map((category) => [
    category,
    {
      byFirst: byFirst(zones[category].map(patternStarts)),
      needs: zones[category].map(patternNeeds),
      insideNeeds: insidePhrases(category).map(patternNeeds),
    },
  ]);
  writeFileSync(`${target}phrase-hints.json`, JSON.stringify(Object.fromEntries(hints) as PhraseHints));
};

/** For each character: the patterns that may begin with it, those that may begin with anything among them. */
const byFirst = (starts: readonly (string | null)[]): Record<string, number[]> =>
  Object.fromEntries(
    ['', ...new Set(starts.join('').split(''))].map((first) => [
      first,
      [...starts.keys()].filter((i) => starts[i] === null || (first !== '' && starts[i]!.includes(first))),
    ]),
  );

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
