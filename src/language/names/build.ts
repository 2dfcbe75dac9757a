import { writeFileSync } from 'node:fs';
import type { ActorData, ActorEntry } from '../../data/actors.ts';
import type { ActorKind } from '../../model/analysis.ts';
import { FormStore } from '../forms.ts';
import { tokenize } from '../tokenize.ts';
import { type ActorIndex, BEGINNING, type KnownActor, LATER, packActors, WHOLE } from './actor-index.ts';

/** Compiles the lists of names and actors to `actors.bin` in `target`: one look-up a word instead of one a list. */
export const buildActorIndex = (data: ActorData, target: string): void => {
  writeFileSync(`${target}actors.bin`, packActors(compile(data)));
};

const ORGANISATION_KINDS: Readonly<Record<string, ActorKind>> = { union: 'union', media: 'media' };

const compile = (data: ActorData): ActorIndex => {
  const forms: Record<string, KnownActor> = {};
  const lemmas: Record<string, KnownActor> = {};
  const parties: Record<string, string> = {};
  const adjectives: Record<string, string> = {};
  const store = new FormStore();
  const add = (form: string, name: string, kind: ActorKind): void => {
    for (const spelling of spellings(form)) forms[keyOf(spelling, store)] ??= [name, kind];
  };
  const addEntry = ({ name, forms: own }: ActorEntry, kind: ActorKind): void => {
    // A name that is also a common word is listed with its capitals, and only so.
    if (!own.includes(name)) add(own.length > 0 ? name.toLowerCase() : name, name, kind);
    for (const form of own) add(form, name, kind);
  };
  for (const party of data.parties.entries) {
    addEntry(party, 'party');
    for (const short of party.abbreviations) if (/\p{Lu}/u.test(short)) add(short, party.name, 'party');
    for (const member of party.members) lemmas[member.toLowerCase()] ??= [party.name, 'party'];
    for (const short of party.abbreviations) parties[short.toLowerCase()] ??= party.name;
    for (const adjective of party.adjectives) {
      const isEveryday = data.parties.everyday.includes(adjective);
      for (const form of inflected(adjective)) {
        adjectives[form] ??= party.name;
        if (!isEveryday) add(form, party.name, 'party');
      }
    }
  }
  for (const entry of data.blocs.entries) addEntry(entry, 'party');
  for (const entry of data.government.entries) addEntry(entry, 'government');
  for (const entry of data.courts.entries) addEntry(entry, 'court');
  for (const entry of data.organisations.entries)
    addEntry(entry, ORGANISATION_KINDS[entry.kind ?? ''] ?? 'organisation');
  for (const entry of data.authorities.entries) addEntry(entry, 'authority');
  for (const { name, forms: own, kind } of data.regions.entries) {
    const isActor = kind === 'region';
    for (const form of own) add(form, name, isActor ? 'municipality' : 'place');
  }
  for (const [form, name] of municipalForms(data)) add(form, name, 'municipality');
  for (const name of data.municipalities.entries) add(name, name, 'place');
  for (const { name } of data.countries.entries) add(name, name, 'place');
  for (const name of [...data.countries.cities, ...data.countries.continents]) add(name, name, 'place');
  for (const { lemma, name } of data.groups.entries) {
    if (lemma.includes(' ')) add(lemma, name, 'group');
    else lemmas[lemma] ??= [lemma, 'group'];
  }
  const prefixes = new Set<string>();
  for (const form of Object.keys(forms)) {
    const words = form.split(' ');
    for (let n = 1; n < words.length; n++) prefixes.add(words.slice(0, n).join(' '));
  }
  return {
    forms,
    lemmas,
    parties,
    prefixes: [...prefixes],
    adjectives,
    bodies: data.parties.bodies,
    signs: data.parties.signs,
    parts: partsOf([...Object.keys(forms), ...Object.keys(adjectives)]),
    given: data['given-names'].entries,
    ambiguous: data['given-names'].ambiguous,
    suffixes: Object.fromEntries(data.suffixes.entries.map(({ suffix, kind }) => [suffix, kindOfSuffix(kind)])),
    exceptions: data.suffixes.exceptions,
    titles: data.roles.entries.filter((role) => !role.includes(' ')),
    endInS: namesInS(data),
    surnames: data.surnames.suffixes,
    families: data.surnames.entries,
    particles: data.surnames.particles,
  };
};

/** An adjective with its endings: *liberal*, *liberalt*, *liberala*, *liberale*. */
const inflected = (adjective: string): string[] => ['', 't', 'a', 'e'].map((ending) => adjective + ending);

/** A form, and as it is spelt at the start of a sentence, where its other capitals are asked for: *tidningen ETC*. */
const spellings = (form: string): string[] =>
  form === form.toLowerCase() ? [form] : [form, form.charAt(0).toUpperCase() + form.slice(1)];

/** What the words of a form are in a text, with spaces between them: *H & M*, *press , radio och tv*. */
const keyOf = (form: string, store: FormStore): string => {
  const ends: number[] = [];
  tokenize(form, { start: 0, end: form.length }, [], ends);
  return Array.from(
    { length: ends.length / 2 },
    (_, i) => store.form(form.slice(ends[2 * i], ends[2 * i + 1])).text,
  ).join(' ');
};

/** *Malmö stad*, *Malmö kommun*, *kommunen i Malmö*: the forms of each municipality with the one name that it has. */
const municipalForms = ({ municipalities }: ActorData): [form: string, name: string][] => {
  const { entries, cities, genitives, words, places } = municipalities;
  return entries.flatMap((place) => {
    const genitive = genitives[place] ?? genitiveOf(place);
    const name = `${genitive} ${cities.includes(place) ? words.city : words.town}`;
    const owners = [...new Set([place, genitive, `${place}s`])].map((owner) => owner.toLowerCase());
    const forms = owners.flatMap((owner) => Object.values(words).map((word) => `${owner} ${word}`));
    return [...forms, ...places.map((before) => `${before} ${place}`)].map((form): [string, string] => [form, name]);
  });
};

/** With -s, but behind vowels and sibilants: *Lunds kommun*, *Umeå kommun*, *Borås stad*. */
const genitiveOf = (place: string): string =>
  /[aeiouysxz]\p{M}?$/u.test(place.normalize('NFD')) ? place : `${place}s`;

/** *Jonas*, *Fries*, *Borås*, *Paris*: names of people and places with an -s of their own, in lower case. */
const namesInS = (data: ActorData): string[] => {
  const { entries, ambiguous } = data['given-names'];
  const places = [...data.municipalities.entries, ...data.countries.entries.map(({ name }) => name)];
  return [...entries, ...ambiguous, ...data.surnames.entries, ...places, ...data.countries.cities]
    .filter((name) => name.endsWith('s'))
    .map((name) => name.toLowerCase());
};

/** For each word of the names what part of them it is. */
const partsOf = (names: readonly string[]): Record<string, number> => {
  const parts: Record<string, number> = {};
  for (const name of names) {
    const words = name.split(' ');
    for (const [i, word] of words.entries()) {
      const part = words.length === 1 ? WHOLE : i === 0 ? BEGINNING : LATER;
      parts[word] = (parts[word] ?? 0) | part;
    }
  }
  return parts;
};

const kindOfSuffix = (kind: string): ActorKind => {
  switch (kind) {
    case 'authority':
    case 'committee':
      return 'authority';
    case 'municipality':
      return 'municipality';
    case 'court':
      return 'court';
    case 'government':
      return 'government';
    case 'party':
      return 'party';
    case 'union':
      return 'union';
    default:
      return 'organisation';
  }
};
