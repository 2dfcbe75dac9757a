import type { ActorKind, ActorMention, Word } from '../../model/analysis.ts';
import { TAG_WORDS, type Tags, tagTest } from '../../model/tag.ts';
import { actorLookup } from './actor-index.ts';

const isGenitive = tagTest('Genitive');
const isDefinite = tagTest('Definite');
const isPlural = tagTest('Plural');
const isCapitalised = tagTest('Capitalised');
const isAllCaps = tagTest('AllCaps');
const NOTHING: Tags = new Int32Array(TAG_WORDS);

/** The actors that a sentence names, left to right, the longest name at each place. Ranges count words of the sentence. */
export const findActors = (words: readonly Word[], forms: readonly string[]): ActorMention[] => {
  const found: ActorMention[] = [];
  let at = 0;
  while (at < words.length) {
    const { beginsName, alone } = factsOf(words[at]!, forms[at]!);
    const actor =
      byMark(words, at) ??
      (beginsName ? byName(words, forms, at) : undefined) ??
      byPerson(words, forms, at) ??
      (alone && { first: at, last: at + 1, ...alone });
    if (!actor) {
      at++;
      continue;
    }
    found.push(actor);
    at = actor.last;
  }
  return found;
};

/** A word's form without the ending of the genitive. */
const bare = (text: string, word: Word): string => {
  if (!isGenitive(word.tags) && !/s$/u.test(text)) return text;
  return text.replace(/:?s$/u, '');
};

/** Words that are kept; past that the store starts anew, so that memory stays flat. */
const LARGEST_STORE = 50_000;

/** What a word says of actors whatever stands around it. */
interface WordFacts {
  /** May a name from the lists begin with it? */
  readonly beginsName: boolean;
  /** The actor that it is alone. */
  readonly alone: Pick<ActorMention, 'name' | 'kind'> | undefined;
}

/** Each word is looked up many times. */
const store = new Map<Word, WordFacts>();

const factsOf = (word: Word, form: string): WordFacts => {
  const known = store.get(word);
  if (known) return known;
  if (store.size > LARGEST_STORE) store.clear();
  const facts = { beginsName: beginsName(word, form), alone: byShape(word) ?? byLemma(word) };
  store.set(word, facts);
  return facts;
};

const beginsName = (word: Word, form: string): boolean => {
  const { forms, prefixes } = actorLookup();
  // The genitive's ending is taken off here whatever the word's label, which is not that of every word of this form.
  const keys = [word.norm, form, word.norm.replace(/:?s$/u, ''), form.replace(/:?s$/u, '')];
  return keys.some((key) => forms.get(key) !== undefined || prefixes.has(key));
};

/** The mark of a party behind a name, in the lower case of older texts too: *Anna Ek (fp)*. */
const byMark = (words: readonly Word[], at: number): ActorMention | undefined => {
  if (words[at - 1]?.norm !== '(' || words[at + 1]?.norm !== ')') return undefined;
  const holder = words[at - 2];
  const name = holder?.upos === 'PROPN' ? actorLookup().parties.get(words[at]!.norm) : undefined;
  return name === undefined ? undefined : { first: at, last: at + 1, name, kind: 'party' };
};

/** Names of one to six words from the lists, with or without a genitive at the end. */
const byName = (words: readonly Word[], forms: readonly string[], first: number): ActorMention | undefined => {
  const { forms: known, prefixes } = actorLookup();
  let lower = '';
  let cased = '';
  let best: ActorMention | undefined;
  for (let last = first; last < Math.min(words.length, first + 6); last++) {
    const word = words[last]!;
    const form = forms[last]!;
    const endings = [
      [join(lower, word.norm), join(cased, form)],
      [join(lower, bare(word.norm, word)), join(cased, bare(form, word))],
    ];
    for (const [low, high] of endings) {
      const hit = known.get(high!) ?? (low !== high || isCommonName(word, first, last) ? known.get(low!) : undefined);
      if (hit && !isAccident(words, forms, first, last)) {
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

/** Names in lower case (*regeringen*, *polisen*) are nouns; several words are sure whatever they are. */
const isCommonName = ({ upos }: Word, first: number, last: number): boolean =>
  last > first || upos === 'NOUN' || upos === 'PROPN' || upos === 'ADJ';

/** A single capital letter or a word at the start of a sentence may be no name. */
const isAccident = (words: readonly Word[], forms: readonly string[], first: number, last: number): boolean => {
  if (last > first) return false;
  const word = words[first]!;
  const form = forms[first]!;
  if (form.length === 1) return !isParty(words, forms, first);
  // An abbreviation among words in lower case is a name, whatever the tagger makes of it: *säger SKR nej*.
  if (
    isAllCaps(word.tags) &&
    !isAllCaps(words[first + 1]?.tags ?? NOTHING) &&
    !isAllCaps(words[first - 1]?.tags ?? NOTHING)
  )
    return false;
  if (form !== form.toLowerCase() && first === 0) {
    // *Kommunal varslar*: no noun follows that it could go with.
    const isAlone = word.upos === 'ADJ' && ['Pres', 'Past'].includes(words[1]?.form ?? '');
    return word.upos !== 'PROPN' && word.upos !== 'NOUN' && !isAlone;
  }
  return (
    word.upos === 'VERB' ||
    word.upos === 'ADV' ||
    word.upos === 'AUX' ||
    word.upos === 'DET' ||
    word.upos === 'PRON' ||
    word.upos === 'ADP'
  );
};

/** `(V)`, `M gör`, `från S`, `C och L`: a capital letter that stands where a party's name can. */
const isParty = (words: readonly Word[], forms: readonly string[], at: number): boolean => {
  if (!/^\p{Lu}$/u.test(forms[at]!)) return false;
  const before = words[at - 1];
  const next = words[at + 1];
  if (before?.norm === '(' && next?.norm === ')') return true;
  const isLetter = (form: string | undefined): boolean => form !== undefined && /^\p{Lu}{1,2}$/u.test(form);
  if (next && (next.form === 'Pres' || next.form === 'Past')) return true;
  if (next && (next.upos === 'CCONJ' || next.norm === ',') && isLetter(forms[at + 2])) return true;
  return before !== undefined && (before.upos === 'CCONJ' || before.norm === ',') && isLetter(forms[at - 2]);
};

/** Two or more capitalised words that begin with a given name; a given name alone; a name behind a title. */
const byPerson = (words: readonly Word[], forms: readonly string[], first: number): ActorMention | undefined => {
  const { given, ambiguous } = actorLookup();
  const form = forms[first]!;
  if (!isCapitalised(words[first]!.tags)) return undefined;
  let last = first + 1;
  while (last < words.length && last - first < 5 && isNamePart(words, forms, last)) last++;
  const name = forms
    .slice(first, last)
    .map((part, i) => (i === last - first - 1 ? bare(part, words[last - 1]!) : part))
    .join(' ');
  const stem = bare(form, words[first]!);
  if (last === first + 1 && !isNoun(words[first]!)) return undefined;
  const isGiven = given.has(form) || given.has(stem) || given.has(form.split('-')[0]!);
  const isMaybe = ambiguous.has(form) && last - first > 1;
  if (isGiven || isMaybe)
    return { first, last, name: last === first + 1 && given.has(form) ? form : name, kind: 'person' };
  const isBehindTitle = words[first - 1]?.upos === 'NOUN' && actorLookup().titles.has(words[first - 1]!.head);
  return words[first]!.upos === 'PROPN' && last - first === 2 && (isBehindTitle || isSurname(forms[first + 1]!))
    ? { first, last, name, kind: 'person' }
    : undefined;
};

const isNoun = ({ upos }: Word): boolean => upos === 'PROPN' || upos === 'NOUN';

const isNamePart = (words: readonly Word[], forms: readonly string[], at: number): boolean => {
  if (actorLookup().particles.has(forms[at]!)) return /^\p{Lu}/u.test(forms[at + 1] ?? '');
  return (
    isCapitalised(words[at]!.tags) &&
    words[at]!.upos !== 'PUNCT' &&
    /^\p{Lu}[\p{L}'’-]*$/u.test(forms[at]!) &&
    !isGenitive(words[at - 1]!.tags)
  );
};

const isSurname = (form: string): boolean =>
  actorLookup().surnames.some((ending) => form.endsWith(ending) || form.endsWith(`${ending}s`));

/** Names by their last part: *-verket*, *-förbundet*, *-nämnden*. */
const byShape = (word: Word): WordFacts['alone'] => {
  const { suffixes, exceptions } = actorLookup();
  if (word.upos !== 'NOUN' && word.upos !== 'PROPN') return undefined;
  if (!isDefinite(word.tags) && !isCapitalised(word.tags)) return undefined;
  const form = bare(word.norm, word);
  if (exceptions.has(form) || exceptions.has(word.norm)) return undefined;
  for (let from = 2; from <= form.length - 4; from++) {
    const kind = suffixes.get(form.slice(from));
    if (kind) return { name: form, kind };
  }
  return undefined;
};

/** Groups and members of parties as common nouns: definite, plural, or capitalised. */
const byLemma = (word: Word): WordFacts['alone'] => {
  const { lemmas } = actorLookup();
  if (word.upos !== 'NOUN') return undefined;
  const hit = lemmas.get(word.lemma) ?? (word.head === word.lemma ? undefined : lemmas.get(word.head));
  if (!hit || !(isDefinite(word.tags) || isPlural(word.tags))) return undefined;
  const kind: ActorKind = hit[1];
  return { name: kind === 'group' ? word.lemma : hit[0], kind };
};
