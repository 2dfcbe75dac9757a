import { startsWithCapital, startsWithLetter, startsWithSmall } from '../model/letters.ts';
import { languageData } from './data.ts';
import { BEGINNING, LATER } from './names/actor-index.ts';

/** The closed classes of the grammar's lists that are asked for word by word; `att`, `som` and `pair` are made here. */
const TRAITS = [
  'att',
  'som',
  /** May open a subordinate clause together with the next word. */
  'pair',
  'subordinators',
  'sure_subordinators',
  'ambiguous_subordinators',
  'conditional',
  'relative',
  'interrogative',
  'object_questions',
  'main_coordinators',
  'resumptives',
  'comparing_resumptives',
  'articles',
  'antecedent_determiners',
  'demonstrative',
  'nominative',
  'object',
  'negations',
  'sentence_adverbs',
  'focus',
  'time_modifiers',
  'no_infinitive',
  'bare_infinitive',
  'modal_forms',
  'have_forms',
  'strong_pasts',
] as const;

export type Trait = (typeof TRAITS)[number];

/** The bit of a closed class. */
export const trait = (name: Trait): number => 1 << TRAITS.indexOf(name);

// What a word says of actors stands beside the closed classes.
/** A name of the lists. */
export const IS_NAME = 1 << 27;
/** Begins a name of several words; stands later in one. */
export const BEGINS_NAME = IS_NAME * BEGINNING;
export const CONTINUES_NAME = IS_NAME * LATER;
/** An actor by its shape or lemma. */
export const NAMES_ACTOR = 1 << 30;

let known: ReadonlyMap<string, number> | undefined;

/** The closed classes of a lower-case word, as bits. */
export const traitsOf = (norm: string): number => {
  known ??= readTraits();
  return known.get(norm) ?? 0;
};

const readTraits = (): Map<string, number> => {
  const { grammar } = languageData();
  const lists: Readonly<Record<string, readonly string[]>> = {
    ...(grammar as object),
    ...grammar.pronouns,
    att: ['att'],
    som: ['som'],
    pair: [...grammar.adverbial_subordinators.map((pair) => pair.split(' ')[0]!), ...grammar.comparing_subordinators],
  };
  const traits = new Map<string, number>();
  for (const name of TRAITS) for (const word of lists[name]!) traits.set(word, (traits.get(word) ?? 0) | trait(name));
  return traits;
};

/** Begins with a letter, a capital, a small letter. */
export const LETTER_FIRST = 1;
export const CAPITAL_FIRST = 2;
export const SMALL_FIRST = 4;
/** Small letters alone. */
export const ALL_SMALL = 8;
/** Ends in *-a*, *-s*, *-t*, and in a vowel that infinitives end in. */
export const ENDS_IN_A = 16;
export const ENDS_IN_S = 32;
export const ENDS_IN_T = 64;
export const ENDS_IN_VOWEL = 128;
/** Ends in *-as*, *-es*; in *-ts*, *-t*; in *-de*, *-te*, *-des*, *-tes*. */
export const LIKE_PASSIVE = 256;
export const LIKE_SUPINE = 512;
export const LIKE_PAST = 1024;

/** What the letters of a word show, as bits: the first ones of the word as it is spelt, the last ones of its lower case. */
export const shapeOf = (text: string, norm: string): number => {
  let shape = 0;
  if (startsWithLetter(text)) shape |= LETTER_FIRST;
  if (startsWithCapital(text)) shape |= CAPITAL_FIRST;
  else if (startsWithSmall(text)) shape |= SMALL_FIRST;
  if (shape & SMALL_FIRST && /^\p{Ll}+$/u.test(text)) shape |= ALL_SMALL;
  const last = norm.charAt(norm.length - 1);
  if (last === 'a') shape |= ENDS_IN_A;
  else if (last === 's') shape |= ENDS_IN_S;
  else if (last === 't') shape |= ENDS_IN_T;
  if (languageData().grammar.infinitive_vowels.includes(last)) shape |= ENDS_IN_VOWEL;
  const stem = last === 's' ? norm.slice(0, -1) : norm;
  if (last === 's' && /[ae]$/.test(stem)) shape |= LIKE_PASSIVE;
  if (/.t$/.test(stem)) shape |= LIKE_SUPINE;
  if (/.[dt]e$/.test(stem)) shape |= LIKE_PAST;
  return shape;
};
