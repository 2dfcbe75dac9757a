import type { ActorKind, ActorMention } from '../../model/analysis.ts';
import { addTag, addTags, TAG_WORDS, type Tag, type Tags, tagSet, tagTest } from '../../model/tag.ts';
import { clauseTags } from './clause-tags.ts';
import type { Scene } from './find-subject.ts';
import type { Phrase } from './phrases.ts';

const isNegation = tagTest('Negation');
const isFiniteVerb = tagTest('Finite');
const isCopula = tagTest('Copula');

const ACTOR_TAG: Readonly<Record<ActorKind, Tag>> = {
  party: 'Party',
  government: 'Government',
  authority: 'Authority',
  municipality: 'Municipality',
  court: 'Court',
  union: 'Union',
  media: 'Media',
  organisation: 'Organisation',
  person: 'Person',
  place: 'Place',
  group: 'Group',
};

const CLAUSE_TAG = {
  main: 'Main',
  subordinate: 'Subordinate',
  relative: 'RelativeClause',
  conditional: 'Conditional',
  fragment: 'Fragment',
} as const;

/**
 * The tags of each word of a sentence where it stands. `subjects` are the clauses' own, `shared` those with the subject
 * that a coordinated clause takes from the one before.
 */
export const sentenceTags = (
  scene: Scene,
  actors: readonly ActorMention[],
  subjects: readonly (Phrase | undefined)[],
  shared: readonly (Phrase | undefined)[],
): Tags => {
  const { words, parse, phrases } = scene;
  const tags: Tags = new Int32Array(words.length * TAG_WORDS);
  for (const [i, word] of words.entries()) tags.set(word.tags, i * TAG_WORDS);
  const add = (at: number, tag: Tag): void => addTag(tags, tag, at * TAG_WORDS);
  const addAll = ({ first, last }: { first: number; last: number }, tag: Tag): void => {
    for (let i = first; i < last; i++) add(i, tag);
  };
  const ofClauses = parse.clauses.map(({ kind }) => tagSet([CLAUSE_TAG[kind]]));
  for (const phrase of phrases) if (phrase.preposition >= 0) addAll(phrase, 'InPhrase');
  for (const subject of subjects) {
    if (!subject) continue;
    addAll(subject, 'Subject');
    add(subject.head, 'SubjectHead');
  }
  for (const { first, last, kind } of actors) {
    addAll({ first, last }, ACTOR_TAG[kind]);
    if (kind !== 'media' && kind !== 'place') addAll({ first, last }, 'Actor');
  }
  for (const [i, { marker, finite, first }] of parse.clauses.entries()) {
    if (marker >= 0) add(marker, 'Marker');
    if (finite < 0) continue;
    const verb = mainVerb(scene, i);
    add(verb, 'MainVerb');
    for (const at of predicates(scene, i, verb)) add(at, 'Predicate');
    if (marker < 0) for (let k = first; k < finite; k++) if (parse.clauseOf[k] === i) add(k, 'Fronted');
    addTags(ofClauses[i]!, tagSet(clauseTags(scene, actors, i, verb, shared[i])));
  }
  for (const [i, clause] of parse.clauseOf.entries()) addTags(tags, ofClauses[clause]!, i * TAG_WORDS);
  addSentenceTags(scene, add);
  addNegation(scene, tags, add);
  addQuotes(scene, add);
  return tags;
};

/** The verb that says what a clause is about: the last of its chain of auxiliaries, infinitives and supines. */
const mainVerb = ({ words, parse }: Scene, index: number): number => {
  const { finite } = parse.clauses[index]!;
  let verb = finite;
  for (let i = finite + 1; i < words.length && i <= verb + 5 && parse.clauseOf[i] === index; i++) {
    const { upos, form, norm } = words[i]!;
    if (norm === ',' || upos === 'CCONJ') break;
    if (words[verb]!.upos !== 'AUX' && !(form === 'Sup' && words[verb]!.lemma === 'ha')) break;
    if ((upos === 'VERB' || upos === 'AUX') && (form === 'Inf' || form === 'Sup')) verb = i;
  }
  return verb;
};

/** Heads of what a copula says of its subject: *är *viktig**, *är ett stort *problem**, *blir *sämre**. */
const predicates = ({ words, parse, phrases, phraseOf }: Scene, index: number, verb: number): number[] => {
  const { finite } = parse.clauses[index]!;
  if (!isCopula(words[verb]!.tags) && !isCopula(words[finite]!.tags)) return [];
  const found: number[] = [];
  for (let i = finite + 1; i < words.length && parse.clauseOf[i] === index; i++) {
    const { upos, form, norm } = words[i]!;
    const phrase = phrases[phraseOf[i]!];
    if (phrase && phrase.preposition >= 0) continue;
    if (norm === 'att' || (form === 'Inf' && i > verb)) break;
    if (upos === 'ADJ' && (!phrase || phrase.head === i || words[phrase.head]!.upos === 'NOUN')) found.push(i);
    else if (phrase?.head === i && (upos === 'NOUN' || upos === 'PROPN')) found.push(i);
    else if (upos === 'ADV' && norm.endsWith('t') && !phrase) found.push(i);
  }
  return found;
};

const addSentenceTags = ({ words }: Scene, add: (at: number, tag: Tag) => void): void => {
  let end = words.length - 1;
  while (end > 0 && /^["”»’')\]]+$/u.test(words[end]!.norm)) end--;
  const mark = words[end]?.norm ?? '';
  for (const [i, { norm, form }] of words.entries()) {
    if (mark.includes('?')) add(i, 'Question');
    else if (mark.startsWith('!')) add(i, 'Exclamation');
    if (form === 'Inf' && words[i - 1]?.norm === 'att') add(i, 'AttInfinitive');
    if (norm === 'som' && i > 0) add(i, 'Relative');
  }
  let start = 0;
  while (start < end && words[start]!.upos === 'PUNCT') start++;
  if (words.length > 0) {
    add(start, 'First');
    add(end > 0 && words[end]!.upos === 'PUNCT' ? end - 1 : end, 'Last');
  }
};

/** A negation reaches over the rest of its clause, and back to the finite verb in front of it. */
const addNegation = ({ words, parse }: Scene, tags: Tags, add: (at: number, tag: Tag) => void): void => {
  let clause = -1;
  for (const [i, own] of parse.clauseOf.entries()) {
    if (isNegation(tags, i * TAG_WORDS)) {
      clause = own;
      const { finite } = parse.clauses[own]!;
      if (finite >= 0 && finite < i && isFiniteVerb(tags, finite * TAG_WORDS)) add(finite, 'Negated');
    } else if (own === clause) {
      if (words[i]!.upos === 'CCONJ' && words[i]!.norm !== 'eller' && words[i]!.norm !== 'och') clause = -1;
      else add(i, 'Negated');
    }
  }
};

/** The most words in quotation marks that take distance from a word, rather than quote somebody. */
const LONGEST_SCARE = 3;

/** Quotation marks and what stands between a pair of them. An unclosed quotation runs to the end of the sentence. */
const addQuotes = ({ words }: Scene, add: (at: number, tag: Tag) => void): void => {
  let open = -1;
  for (const [i, { norm }] of words.entries()) {
    if (!/^["”“„»«]$/u.test(norm)) continue;
    if (open < 0) {
      open = i;
      add(i, 'OpenQuote');
      continue;
    }
    add(i, 'CloseQuote');
    const inside = words.slice(open + 1, i);
    const isScare =
      inside.length <= LONGEST_SCARE &&
      inside.every(({ tags, upos }) => !isFiniteVerb(tags) && upos !== 'PROPN' && upos !== 'PUNCT');
    for (let k = open + 1; k < i; k++) add(k, isScare ? 'ScareQuoted' : 'Quoted');
    open = -1;
  }
  if (open >= 0) for (let k = open + 1; k < words.length; k++) add(k, 'Quoted');
};
