import type { ActorMention, Word } from '../../model/analysis.ts';
import { tagTest } from '../../model/tag.ts';
import type { Form } from '../forms.ts';
import { CAPITAL_FIRST } from '../traits.ts';
import { actorLookup, hasOwnS } from './actor-index.ts';
import { isNoun, opensSentence, withoutGenitive } from './spelling-of-names.ts';

const isGenitive = tagTest('Genitive');
const isCapitalised = tagTest('Capitalised');

/** The full names of a text's persons by what follows their given names; empty where several persons share it. */
export type Persons = Map<string, string>;

/** The most words of a name. */
const LONGEST = 6;

/** Keeps a person's name for later mentions by surname: *Maria Malmer Stenergard* for *Malmer Stenergard* and *Stenergard*. */
export const remember = (persons: Persons, name: string): void => {
  for (let at = name.indexOf(' '); at >= 0; at = name.indexOf(' ', at + 1)) {
    const surname = name.slice(at + 1);
    const known = persons.get(surname) ?? name;
    persons.set(surname, known === name ? name : '');
  }
};

/** The surname of somebody whose full name stands before: *Elisabeth Svantesson … Svantessons förslag*. */
export const bySurname = (
  words: readonly Word[],
  forms: readonly Form[],
  first: number,
  persons: Persons,
): ActorMention | undefined => {
  if (persons.size === 0) return undefined;
  const { text } = forms[first]!;
  const last = endOfName(words, forms, first);
  const name =
    persons.get(nameOf(words, forms, first, last)) ??
    (last === first + 1 ? persons.get(withoutGenitive(text)) : undefined);
  // A capital at the start of a sentence may be that of a noun: *Berg*, *Hatt*.
  const isSure = words[first]!.upos === 'PROPN' || !opensSentence(words, first) || isSurname(text);
  return name && isSure ? { first, last, name, kind: 'person' } : undefined;
};

/**
 * Capitalised words that begin with a given name, or with initials in front of a surname; a given name alone; other
 * names behind a title, in front of the mark of a party, and with the ending of a surname.
 */
export const byPerson = (words: readonly Word[], forms: readonly Form[], first: number): ActorMention | undefined => {
  const { given, ambiguous } = actorLookup();
  const form = forms[first]!.text;
  const last = endOfName(words, forms, first);
  const count = last - first;
  if (count === 1 && !isNoun(words[first]!)) return undefined;
  const isGiven = given.has(form) || given.has(withoutGenitive(form)) || given.has(form.split('-')[0]!);
  const isPerson =
    isGiven ||
    (ambiguous.has(form) && count > 1) ||
    (isInitials(form) ? count > 1 && isFamily(forms[last - 1]!.text) : isOther(words, forms, first, last));
  if (!isPerson) return undefined;
  const name = count === 1 && given.has(form) ? form : nameOf(words, forms, first, last);
  return { first, last, name, kind: 'person' };
};

/** Names that begin with no given name of the lists. */
const isOther = (words: readonly Word[], forms: readonly Form[], first: number, last: number): boolean => {
  if (words[first]!.upos !== 'PROPN') return false;
  const before = words[first - 1];
  const isBehindTitle = before?.upos === 'NOUN' && actorLookup().titles.has(before.head);
  if (last - first === 1) return isBehindTitle && isFamily(forms[first]!.text);
  return isMarked(words, last) || (last - first === 2 && (isBehindTitle || isSurname(forms[first + 1]!.text)));
};

/** Does the mark of a party follow: *(V)*? */
const isMarked = (words: readonly Word[], at: number): boolean =>
  words[at]?.norm === '(' &&
  words[at + 2]?.norm === ')' &&
  actorLookup().parties.get(words[at + 1]!.norm) !== undefined;

/** The words of a name, without a genitive at its end, initials together: *C.H. Hermansson*. */
const nameOf = (words: readonly Word[], forms: readonly Form[], first: number, last: number): string =>
  forms
    .slice(first, last)
    .map(({ text }, i) => (i === last - first - 1 && isInGenitive(words, last - 1) ? withoutGenitive(text) : text))
    .join(' ')
    .replace(/(?<=\p{Lu}\.) (?=\p{Lu}\.)/gu, '');

/** By its tags, or in front of a noun: *Zelmerlöws låt*, but not *Sibelius symfoni*. */
const isInGenitive = (words: readonly Word[], at: number): boolean =>
  isGenitive(words[at]!.tags) || (words[at + 1]?.upos === 'NOUN' && !hasOwnS(words[at]!.norm));

/** Where a name ends that begins at `first`: not with initials. */
const endOfName = (words: readonly Word[], forms: readonly Form[], first: number): number => {
  let last = first + 1;
  while (last < words.length && last - first < LONGEST && isNamePart(words, forms, last)) last++;
  while (last > first + 1 && isInitials(forms[last - 1]!.text)) last--;
  return last;
};

const isNamePart = (words: readonly Word[], forms: readonly Form[], at: number): boolean => {
  const { particles } = actorLookup();
  const { text } = forms[at]!;
  if (particles.has(text)) {
    // *de la Gardie*, *van der Poel*
    const next = particles.has(forms[at + 1]?.text ?? '') ? forms[at + 2] : forms[at + 1];
    return ((next?.shape ?? 0) & CAPITAL_FIRST) !== 0;
  }
  return (
    isCapitalised(words[at]!.tags) &&
    words[at]!.upos !== 'PUNCT' &&
    (/^\p{Lu}[\p{L}'’-]*$/u.test(text) || isInitials(text)) &&
    !isGenitive(words[at - 1]!.tags)
  );
};

/** *C.*, *C.H.* */
const isInitials = (text: string): boolean => text.charAt(1) === '.' && /^(?:\p{Lu}\.)+$/u.test(text);

const isFamily = (form: string): boolean =>
  isSurname(form) || actorLookup().families.has(form) || actorLookup().families.has(withoutGenitive(form));

const isSurname = (form: string): boolean =>
  actorLookup().surnames.some((ending) => form.endsWith(ending) || form.endsWith(`${ending}s`));
