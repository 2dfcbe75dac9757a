import type { ActorKind, ActorMention, Word } from '../../model/analysis.ts';
import { addTag, addTags, TAG_WORDS, type Tag, type Tags, tagAdder, tagTest } from '../../model/tag.ts';
import { clauseTags } from './clause-tags.ts';
import { findNegations, type Negating, type Negations } from './find-negations.ts';
import { phraseOver, type Scene } from './find-subject.ts';
import { grammar } from './grammar.ts';
import type { Phrase } from './phrases.ts';

const isNumber = tagTest('Number');
const isFiniteVerb = tagTest('Finite');
const isCopula = tagTest('Copula');

/** Puts a tag on the words `first` to `last` (half-open) of a sentence. */
type Adder = (tags: Tags, first: number, last?: number) => void;

const adder = (tag: Tag): Adder => {
  const add = tagAdder(tag);
  return (tags, first, last = first + 1) => {
    for (let i = first; i < last; i++) add(tags, i * TAG_WORDS);
  };
};

const ACTOR: Readonly<Record<ActorKind, Adder>> = {
  party: adder('Party'),
  government: adder('Government'),
  authority: adder('Authority'),
  municipality: adder('Municipality'),
  court: adder('Court'),
  union: adder('Union'),
  media: adder('Media'),
  organisation: adder('Organisation'),
  person: adder('Person'),
  place: adder('Place'),
  group: adder('Group'),
};
const addActor = adder('Actor');
const addInPhrase = adder('InPhrase');
const addSubject = adder('Subject');
const addSubjectHead = adder('SubjectHead');
const addMarker = adder('Marker');
const addMainVerb = adder('MainVerb');
const addPredicate = adder('Predicate');
const addFronted = adder('Fronted');
const addQuestion = adder('Question');
const addExclamation = adder('Exclamation');
const addAttInfinitive = adder('AttInfinitive');
const addRelative = adder('Relative');
const addFirst = adder('First');
const addLast = adder('Last');
const addNegated = adder('Negated');
const addOpenQuote = adder('OpenQuote');
const addCloseQuote = adder('CloseQuote');
const addScareQuoted = adder('ScareQuoted');
const addQuoted = adder('Quoted');

const CLAUSE_TAG = {
  main: 'Main',
  subordinate: 'Subordinate',
  relative: 'RelativeClause',
  conditional: 'Conditional',
  fragment: 'Fragment',
} as const;

/**
 * The tags of each word of a sentence where it stands. `subjects` are the clauses' own, `shared` those with the subject
 * that a coordinated clause takes from the one before, `everywhere` the tags that all words have.
 */
export const sentenceTags = (
  scene: Scene,
  actors: readonly ActorMention[],
  subjects: readonly (Phrase | undefined)[],
  shared: readonly (Phrase | undefined)[],
  everywhere: Tags,
): Tags => {
  const { words, parse, phrases } = scene;
  const { clauses, clauseOf } = parse;
  const tags: Tags = new Int32Array(words.length * TAG_WORDS);
  for (let i = 0; i < words.length; i++) addTags(tags, words[i]!.tags, i * TAG_WORDS);
  for (const { first, last, preposition } of phrases) if (preposition >= 0) addInPhrase(tags, first, last);
  for (const subject of subjects) {
    if (!subject) continue;
    addSubject(tags, subject.first, subject.last);
    addSubjectHead(tags, subject.head);
  }
  for (const { first, last, kind } of actors) {
    ACTOR[kind](tags, first, last);
    if (kind !== 'media' && kind !== 'place') addActor(tags, first, last);
  }
  const negations = findNegations(scene);
  const contents = clauseContents(scene, negations);
  const ofClauses: Tags[] = [];
  for (let i = 0; i < clauses.length; i++) {
    const { marker, finite, first, kind } = clauses[i]!;
    if (marker >= 0) addMarker(tags, marker);
    const ofClause = everywhere.slice();
    ofClauses.push(ofClause);
    addTag(ofClause, CLAUSE_TAG[kind]);
    if (finite < 0) continue;
    const verb = mainVerb(scene, i);
    addMainVerb(tags, verb);
    for (const at of predicates(scene, i, verb)) addPredicate(tags, at);
    if (marker < 0) for (let k = first; k < finite; k++) if (clauseOf[k] === i) addFronted(tags, k);
    for (const tag of clauseTags(scene, actors, i, verb, shared[i])) addTag(ofClause, tag);
    if (contents[i]! & NEGATED) addTag(ofClause, 'NegatedClause');
    if (contents[i]! & NUMBERED) addTag(ofClause, 'NumberClause');
  }
  for (let i = 0; i < words.length; i++) addTags(tags, ofClauses[clauseOf[i]!]!, i * TAG_WORDS);
  addSentenceTags(scene, tags);
  addNegation(scene, negations, tags);
  addQuotes(scene, tags);
  return tags;
};

const NEGATED = 1;
const NUMBERED = 2;

/** For each clause whether it holds a negation that denies it, and a number, as bits. */
const clauseContents = ({ words, parse }: Scene, negations: Negations): number[] => {
  const contents: number[] = [];
  for (let i = 0; i < parse.clauses.length; i++) contents.push(0);
  for (let i = 0; i < words.length; i++) {
    const { tags } = words[i]!;
    if (negations.get(i) === 'clause') contents[parse.clauseOf[i]!]! |= NEGATED;
    if (isNumber(tags)) contents[parse.clauseOf[i]!]! |= NUMBERED;
  }
  return contents;
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
const predicates = (scene: Scene, index: number, verb: number): number[] => {
  const { words, parse } = scene;
  const { finite } = parse.clauses[index]!;
  if (!isCopula(words[verb]!.tags) && !isCopula(words[finite]!.tags)) return [];
  const found: number[] = [];
  for (let i = finite + 1; i < words.length && parse.clauseOf[i] === index; i++) {
    const { upos, form, norm } = words[i]!;
    const phrase = phraseOver(scene, i);
    if (phrase && phrase.preposition >= 0) continue;
    if (norm === 'att' || (form === 'Inf' && i > verb)) break;
    if (upos === 'ADJ' && (!phrase || phrase.head === i || words[phrase.head]!.upos === 'NOUN')) found.push(i);
    else if (phrase?.head === i && (upos === 'NOUN' || upos === 'PROPN')) found.push(i);
    else if (upos === 'ADV' && norm.endsWith('t') && !phrase) found.push(i);
  }
  return found;
};

const addSentenceTags = ({ words }: Scene, tags: Tags): void => {
  let end = words.length - 1;
  while (end > 0 && /^["”»’')\]]+$/u.test(words[end]!.norm)) end--;
  const mark = words[end]?.norm ?? '';
  if (mark.includes('?')) addQuestion(tags, 0, words.length);
  else if (mark.startsWith('!')) addExclamation(tags, 0, words.length);
  for (let i = 1; i < words.length; i++) {
    if (words[i]!.form === 'Inf' && words[i - 1]!.norm === 'att') addAttInfinitive(tags, i);
    if (words[i]!.norm === 'som') addRelative(tags, i);
  }
  let start = 0;
  while (start < end && words[start]!.upos === 'PUNCT') start++;
  if (words.length > 0) {
    addFirst(tags, start);
    addLast(tags, end > 0 && words[end]!.upos === 'PUNCT' ? end - 1 : end);
  }
};

/**
 * A negation reaches over the rest of its clause, and back to the finite verb in front of it; that of a phrase up to
 * *utan*, and *inte bara* over its second word.
 */
const addNegation = ({ words, parse }: Scene, negations: Negations, tags: Tags): void => {
  let clause = -1;
  let reach: Negating = 'clause';
  for (let i = 0; i < words.length; i++) {
    const own = parse.clauseOf[i]!;
    const { upos, norm } = words[i]!;
    const negating = negations.get(i);
    if (negating) {
      reach = negating;
      clause = reach === 'word' ? -1 : own;
      const { finite } = parse.clauses[own]!;
      if (reach === 'word') addNegated(tags, i + 1);
      else if (reach === 'clause' && finite >= 0 && finite < i && isFiniteVerb(tags, finite * TAG_WORDS))
        addNegated(tags, finite);
    } else if (own === clause) {
      const ends =
        (upos === 'CCONJ' && norm !== 'eller' && norm !== 'och') ||
        (reach === 'phrase' && grammar().contrasts.has(norm));
      if (ends) clause = -1;
      else addNegated(tags, i);
    }
  }
};

/** The most words in quotation marks that take distance from a word, rather than quote somebody. */
const LONGEST_SCARE = 3;

/** Quotation marks and what stands between a pair of them. An unclosed quotation runs to the end of the sentence. */
const addQuotes = ({ words }: Scene, tags: Tags): void => {
  let open = -1;
  for (let i = 0; i < words.length; i++) {
    if (words[i]!.norm.length !== 1 || !'"”“„»«'.includes(words[i]!.norm)) continue;
    if (open < 0) {
      open = i;
      addOpenQuote(tags, i);
      continue;
    }
    addCloseQuote(tags, i);
    const add = isScare(words.slice(open + 1, i)) ? addScareQuoted : addQuoted;
    add(tags, open + 1, i);
    open = -1;
  }
  if (open >= 0) addQuoted(tags, open + 1, words.length);
};

const isScare = (inside: readonly Word[]): boolean =>
  inside.length <= LONGEST_SCARE &&
  inside.every(({ tags, upos }) => !isFiniteVerb(tags) && upos !== 'PROPN' && upos !== 'PUNCT');
