import type { ActorKind, ActorMention, Word } from '../../model/analysis.ts';
import { TAG_WORDS, type Tags, tagTest } from '../../model/tag.ts';
import { firstEnd } from '../../model/word-ends.ts';
import type { Form } from '../forms.ts';
import { BEGINS_NAME, CONTINUES_NAME, IS_NAME, NAMES_ACTOR } from '../traits.ts';
import { actorLookup } from './actor-index.ts';
import { byAdjective, byMark, isParty } from './find-party.ts';
import { byPerson, bySurname, type Persons, remember } from './find-person.ts';
import { isNoun, opensSentence, withoutGenitive } from './spelling-of-names.ts';

const isDefinite = tagTest('Definite');
const isPlural = tagTest('Plural');
const isCapitalised = tagTest('Capitalised');
const isAllCaps = tagTest('AllCaps');
const isCopula = tagTest('Copula');
const NOTHING: Tags = new Int32Array(TAG_WORDS);

/**
 * The actors that a sentence names, left to right, the longest name at each place. Ranges count words of the sentence.
 * `persons` are those of the sentences before; those of this one are added.
 */
export const findActors = (words: readonly Word[], forms: readonly Form[], persons: Persons): ActorMention[] => {
  const found: ActorMention[] = [];
  for (let at = 0; at < words.length; ) {
    const actor = actorAt(words, forms, at, persons);
    if (actor?.kind === 'person') remember(persons, actor.name);
    if (actor) found.push(actor);
    at = actor ? actor.last : at + 1;
  }
  return found;
};

const actorAt = (
  words: readonly Word[],
  forms: readonly Form[],
  at: number,
  persons: Persons,
): ActorMention | undefined => {
  const { traits, tags } = words[at]!;
  const marked = byMark(words, at);
  if (marked) return marked;
  const named = mayBeName(words, at) ? longest(byName(words, forms, at), byAdjective(words, at)) : undefined;
  if (named && named.kind !== 'place') return named;
  // *Berg* is a place until somebody is called so.
  const person = isCapitalised(tags)
    ? (bySurname(words, forms, at, persons) ?? (named ? undefined : byPerson(words, forms, at)))
    : undefined;
  if (person ?? named) return person ?? named;
  const alone = (traits & NAMES_ACTOR) !== 0 ? actorAlone(words[at]!) : undefined;
  return alone && { first: at, last: at + 1, ...alone };
};

/** The longer of two names; of equally long ones the first. */
const longest = (one: ActorMention | undefined, other: ActorMention | undefined): ActorMention | undefined =>
  one === undefined || (other !== undefined && other.last > one.last) ? other : one;

const mayBeName = (words: readonly Word[], at: number): boolean => {
  const { traits } = words[at]!;
  if ((traits & IS_NAME) !== 0) return true;
  return (traits & BEGINS_NAME) !== 0 && ((words[at + 1]?.traits ?? 0) & CONTINUES_NAME) !== 0;
};

/** What a word says of actors whatever stands around it, as bits of its traits. */
export const actorTraits = (word: Omit<Word, 'traits'>, form: string): number =>
  nameTraits(word.norm) | (form === word.norm ? 0 : nameTraits(form)) | (actorAlone(word) ? NAMES_ACTOR : 0);

/** The genitive's ending is taken off whatever the word's label, which is not that of every word of this form. */
const nameTraits = (form: string): number => {
  const { partsOf } = actorLookup();
  const parts = partsOf(form) | (form.endsWith('s') ? partsOf(withoutGenitive(form)) : 0);
  return parts * IS_NAME;
};

/** The actor that a word is alone. */
const actorAlone = (word: Omit<Word, 'traits'>): Pick<ActorMention, 'name' | 'kind'> | undefined =>
  byShape(word) ?? byLemma(word);

/** Names of one word or several from the lists, with or without a genitive at the end. */
const byName = (words: readonly Word[], forms: readonly Form[], first: number): ActorMention | undefined => {
  const { forms: known, prefixes } = actorLookup();
  let lower = '';
  let cased = '';
  let best: ActorMention | undefined;
  for (let last = first; last < words.length; last++) {
    const word = words[last]!;
    const form = forms[last]!.text;
    const endings = [
      [join(lower, word.norm), join(cased, form)],
      [join(lower, withoutGenitive(word.norm)), join(cased, withoutGenitive(form))],
    ];
    for (const [low, high] of endings) {
      const exact = known.get(high!);
      const hit = exact ?? known.get(low!);
      if (hit && (last > first || !isAccident(words, forms, first, exact !== undefined))) {
        best = { first, last: last + 1, name: hit[0], kind: hit[1] };
        break;
      }
    }
    lower = join(lower, word.norm);
    cased = join(cased, form);
    if (!prefixes.has(lower) && !prefixes.has(cased)) break;
  }
  return best;
};

const join = (before: string, word: string): string => (before === '' ? word : `${before} ${word}`);

/** Parts of speech of words that are no names: with a capital, and in lower case. */
const CLOSED: ReadonlySet<string> = new Set(['AUX', 'DET', 'PRON', 'ADP']);
const NO_NOUN: ReadonlySet<string> = new Set([...CLOSED, 'VERB', 'ADV']);

/**
 * A single capital letter, a word in lower case or one at the start of a sentence may be no name. `isCased`: the lists
 * have it with its capital, since it is a common word too.
 */
const isAccident = (words: readonly Word[], forms: readonly Form[], at: number, isCased: boolean): boolean => {
  const { upos, tags } = words[at]!;
  if (forms[at]!.text.length === 1) return !isParty(words, forms, at);
  // An abbreviation among words in lower case is a name, whatever the tagger makes of it: *säger SKR nej*.
  if (isAllCaps(tags) && !isAllCaps(words[at + 1]?.tags ?? NOTHING) && !isAllCaps(words[at - 1]?.tags ?? NOTHING))
    return false;
  if (!isCapitalised(tags)) return NO_NOUN.has(upos);
  if (!isCased || isNoun(words[at]!)) return false;
  return opensSentence(words, at) ? !standsAlone(words, at) : CLOSED.has(upos);
};

/** *Kommunal varslar*, *Kommunal och Vision*, *Kommunal i Malmö*: no noun follows that the word could go with. */
const standsAlone = (words: readonly Word[], at: number): boolean => {
  const next = words[at + 1];
  if (next === undefined) return false;
  if (next.form === 'Pres' || next.form === 'Past') return !isCopula(next.tags);
  const isLink = next.upos === 'CCONJ' || next.upos === 'ADP' || next.norm === ',';
  return isLink && isCapitalised(words[at + 2]?.tags ?? NOTHING);
};

/** Names by their last part: *-verket*, *-förbundet*, *-nämnden*. */
const byShape = (word: Omit<Word, 'traits'>): ReturnType<typeof actorAlone> => {
  const { suffixes, exceptions } = actorLookup();
  if (word.upos !== 'NOUN' && word.upos !== 'PROPN') return undefined;
  if (!isDefinite(word.tags) && !isCapitalised(word.tags)) return undefined;
  const form = withoutGenitive(word.norm);
  if (exceptions.has(form) || exceptions.has(word.norm)) return undefined;
  for (let from = firstEnd(form, 2); from <= form.length - 4; from++) {
    const kind = suffixes.get(form.slice(from));
    if (kind) return { name: form, kind };
  }
  return undefined;
};

/** Groups and members of parties as common nouns: definite, plural, or capitalised. */
const byLemma = (word: Omit<Word, 'traits'>): ReturnType<typeof actorAlone> => {
  const { lemmas } = actorLookup();
  if (word.upos !== 'NOUN') return undefined;
  const hit = lemmas.get(word.lemma) ?? (word.head === word.lemma ? undefined : lemmas.get(word.head));
  if (!hit || !(isDefinite(word.tags) || isPlural(word.tags))) return undefined;
  const kind: ActorKind = hit[1];
  return { name: kind === 'group' ? word.lemma : hit[0], kind };
};
