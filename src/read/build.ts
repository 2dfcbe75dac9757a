import { writeFileSync } from 'node:fs';
import type { ActorData } from '../data/actors.ts';
import { readData } from './data.ts';
import type { Hints } from './hints.ts';
import { packLanguages } from './language-tables.ts';
import { patternNeeds } from './pattern-needs.ts';
import { patternStarts } from './pattern-starts.ts';
import { keysOf, packSigners, type SignerLists } from './signers.ts';
import { CATEGORIES, insidePhrases } from './zones/phrases.ts';

/** Notes in `hints.json` in `target` what the phrases of blocks may begin with, and what they and other patterns need. */
export const buildHints = (target: string): void => {
  const { zones, metadata } = readData();
  const phrases = CATEGORIES.map((category) => [
    category,
    {
      byFirst: byFirst(zones[category].map(patternStarts)),
      needs: zones[category].map(patternNeeds),
      insideNeeds: insidePhrases(category).map(patternNeeds),
    },
  ]);
  const { about_publisher, byline_start, on_behalf, salutation, says_who_writes, sign_off, speaker_start } = zones;
  const patterns = [about_publisher, byline_start, on_behalf, salutation, says_who_writes, sign_off, speaker_start];
  const needs = [...patterns, ...metadata.publication, ...metadata.signed].flatMap((source) => {
    const found = patternNeeds(source);
    return found === null ? [] : [[source, found]];
  });
  const hints: Hints = { phrases: Object.fromEntries(phrases), needs: Object.fromEntries(needs) };
  writeFileSync(`${target}hints.json`, JSON.stringify(hints));
};

/** For each character: the patterns that may begin with it, those that may begin with anything among them. */
const byFirst = (starts: readonly (string | null)[]): Record<string, number[]> =>
  Object.fromEntries(
    ['', ...new Set(starts.join('').split(''))].map((first) => [
      first,
      [...starts.keys()].filter((i) => starts[i] === null || (first !== '' && starts[i]!.includes(first))),
    ]),
  );

/** Compiles what tells languages apart to `languages.bin` in `target`. */
export const buildLanguages = (target: string): void =>
  writeFileSync(`${target}languages.bin`, packLanguages(readData().languages));

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
