import { writeFileSync } from 'node:fs';
import type { ActorData } from '../data/actors.ts';
import { readData } from './data.ts';
import type { Hints } from './hints.ts';
import { packLanguages } from './language-tables.ts';
import { DIGITS } from './parse-expression.ts';
import { patternBeginnings } from './pattern-beginnings.ts';
import { patternLongest } from './pattern-longest.ts';
import { needsDigit, patternNeeds } from './pattern-needs.ts';
import { keysOf, packSigners, type SignerLists } from './signers.ts';
import { CATEGORIES, insidePhrases, type PhraseHint } from './zones/phrases.ts';

/** Notes in `hints.json` in `target` what the phrases of blocks may begin with, and what they and other patterns need. */
export const buildHints = (target: string): void => {
  const { zones, metadata } = readData();
  const phrases = CATEGORIES.map((category) => [
    category,
    {
      byBeginning: byBeginning(zones[category]),
      whole: zones[category].map((source) => ({ ...hintOf(source), longest: patternLongest(source) })),
      inside: insidePhrases(category).map((source) => ({ ...hintOf(source), longest: null })),
    },
  ]);
  const { about_publisher, byline_start, on_behalf, salutation, says_who_writes, sign_off, speaker_start } = zones;
  const patterns = [about_publisher, byline_start, on_behalf, salutation, says_who_writes, sign_off, speaker_start];
  const needs = [...patterns, ...metadata.publication, ...metadata.signed].map((source) => [
    source,
    patternNeeds(source),
  ]);
  const hints: Hints = { phrases: Object.fromEntries(phrases), needs: Object.fromEntries(needs) };
  writeFileSync(`${target}hints.json`, JSON.stringify(hints));
};

const hintOf = (source: string): Omit<PhraseHint, 'longest'> => ({
  digit: needsDigit(source),
  needs: patternNeeds(source).filter((needs) => needs !== DIGITS),
});

/** For each beginning: the patterns whose matches may begin so. */
const byBeginning = (sources: readonly string[]): Record<string, number[]> => {
  const found: Record<string, number[]> = {};
  for (const [i, source] of sources.entries())
    for (const beginning of patternBeginnings(source)) found[beginning] = [...(found[beginning] ?? []), i];
  return found;
};

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
