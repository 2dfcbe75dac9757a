import type { Word } from '../../model/analysis.ts';
import { tagTest } from '../../model/tag.ts';
import { trait } from '../traits.ts';
import type { BareClause, ClauseParse } from './find-clauses.ts';
import { grammar } from './grammar.ts';
import { isBareRelative } from './is-marker.ts';
import type { Phrase } from './phrases.ts';

const isNominative = tagTest('Nominative');
const isCopula = tagTest('Copula');
const isPassive = tagTest('Passive');
const isTimeNoun = tagTest('TimeNoun');

/** Pronouns that may be the subject of the clause that they open. */
const OPEN = trait('relative') | trait('interrogative');
const OBJECT_QUESTION = trait('object_questions');
const SENTENCE_ADVERB = trait('sentence_adverbs');
const FOCUS = trait('focus');
const TIME_MODIFIER = trait('time_modifiers');
const OBJECT = trait('object');

/** What the subject search may look at: a sentence with its clauses and phrases. */
export interface Scene {
  readonly words: readonly Word[];
  readonly parse: ClauseParse;
  readonly phrases: readonly Phrase[];
  /** For each word the index of the phrase that holds it, or -1. */
  readonly phraseOf: readonly number[];
}

/** The phrase that holds a word, or undefined. */
export const phraseOver = ({ phrases, phraseOf }: Scene, at: number): Phrase | undefined => {
  const id = phraseOf[at]!;
  // An index below 0 is to V8 a look-up by name, and makes every later one in its place slow.
  return id < 0 ? undefined : phrases[id];
};

/** The phrase (or relative pronoun) that is a clause's subject, or undefined: none rather than a guess. */
export const findSubject = (scene: Scene, index: number): Phrase | undefined => {
  const clause = scene.parse.clauses[index]!;
  if (clause.finite < 0 || scene.words[clause.finite]!.form === 'Imp') return undefined;
  const found =
    clause.marker >= 0
      ? subordinateSubject(scene, clause, index)
      : mainSubject(scene, behindLabel(scene, clause), index);
  return found && scene.words[found.head]!.norm === 'det' ? (notionalSubject(scene, clause, index) ?? found) : found;
};

/** What there is, behind an expletive: *Det saknas lärare*, *Det måste skapas en rättvis fördelning*. */
const notionalSubject = (scene: Scene, clause: BareClause, index: number): Phrase | undefined => {
  const { words, parse } = scene;
  let verb = clause.finite;
  for (let i = verb + 1; i < words.length && i < verb + 5 && parse.clauseOf[i] === index; i++) {
    if (words[i]!.norm === 'att') break;
    if (words[i]!.form === 'Inf' || words[i]!.form === 'Sup') verb = i;
  }
  if (!grammar().existentials.has(words[verb]!.lemma) && !isPassive(words[verb]!.tags)) return undefined;
  const from = clause.finite === verb ? verb + 1 : Math.max(verb, clause.finite) + 1;
  const phrase = nextPhrase(scene, index, from, 'det');
  const head = phrase && words[phrase.head]!;
  return head?.upos === 'PRON' && isNominative(head.tags) ? undefined : phrase;
};

/** Between marker and verb; a relative pronoun with nothing between is the subject itself. */
const subordinateSubject = (scene: Scene, clause: BareClause, index: number): Phrase | undefined => {
  const { words } = scene;
  const holding = phraseOver(scene, clause.marker);
  if (isBareRelative(words, clause.marker)) return holding;
  if (holding && holding.last - holding.first > 1 && holding.last <= clause.finite && holding.preposition < 0) {
    const later = phrasesOf(scene, index, holding.last, clause.finite).find(({ preposition }) => preposition < 0);
    return later ?? holding; // *vars make har*, *vilka möjligheter det har*
  }
  const between = phrasesOf(scene, index, clause.marker + 1, clause.finite);
  const nominative = between.find(({ head }) => isNominative(words[head]!.tags));
  const found = nominative ?? between.find((phrase) => phrase.preposition < 0 && !isTime(words, phrase)) ?? undefined;
  if (found) return found;
  const { norm, traits, upos } = words[clause.marker]!;
  const isOpen = norm === 'som' || ((traits & OPEN) !== 0 && upos === 'PRON');
  if (isOpen) return { first: clause.marker, last: clause.marker + 1, head: clause.marker, preposition: -1 };
  return between.length === 0 ? nominativeBehind(scene, clause, index) : undefined;
};

/** *Replik: Regeringen måste agera*: what a colon in front of the verb closes is no part of the clause. */
const behindLabel = ({ words }: Scene, clause: BareClause): BareClause => {
  for (let i = clause.finite - 1; i > clause.first; i--) if (words[i]!.norm === ':') return { ...clause, first: i + 1 };
  return clause;
};

/** V2: what stands in front of the verb, or right behind it where the place in front is taken by something else. */
const mainSubject = (scene: Scene, clause: BareClause, index: number): Phrase | undefined => {
  const { words } = scene;
  if (continuesClause(scene, clause)) return nominativeBehind(scene, clause, index);
  if (opensWithInfinitive(scene, clause) || followsSubjectClause(scene, clause))
    return invertedSubject(scene, clause, index);
  const fundament = phrasesOf(scene, index, clause.first, clause.finite);
  const after = nextPhrase(scene, index, clause.finite + 1);
  if (after && isNominative(words[after.head]!.tags)) return after;
  const nominative = fundament.find(({ head }) => isNominative(words[head]!.tags));
  if (nominative) return nominative;
  if (after && isInverted(scene, clause, after)) return after;
  if (after && asksForObject(scene, clause, fundament)) return after;
  if (takesSubject(scene, clause, fundament)) return fundament.find(({ preposition }) => preposition < 0);
  return after ?? undefined;
};

/** *Att minska utsläppen kräver mod*: what stands behind the verb is its object, unless an infinitive follows. */
const opensWithInfinitive = ({ words }: Scene, { first, finite }: BareClause): boolean =>
  finite > first + 1 && words[first]!.norm === 'att' && words.slice(first, finite).some(({ form }) => form === 'Inf');

/** *Att ingen har agerat är en skandal*: a clause with *att* is the subject of a copula. */
const followsSubjectClause = ({ words, parse }: Scene, { first, finite }: BareClause): boolean => {
  const before = parse.clauses[parse.clauseOf[first - 1] ?? -1];
  return first === finite && isCopula(words[finite]!.tags) && before?.marker === 0 && words[0]!.norm === 'att';
};

/** *Vad gör regeringen?*: with a noun phrase behind its verb, such a question asks for the object. */
const asksForObject = ({ words }: Scene, { finite }: BareClause, fundament: readonly Phrase[]): boolean =>
  fundament.length === 1 &&
  (words[fundament[0]!.head]!.traits & OBJECT_QUESTION) !== 0 &&
  !isCopula(words[finite]!.tags) &&
  words[finite]!.upos === 'VERB';

const invertedSubject = (scene: Scene, clause: BareClause, index: number): Phrase | undefined => {
  const after = nextPhrase(scene, index, clause.finite + 1);
  return after && (isNominative(scene.words[after.head]!.tags) || isInverted(scene, clause, after)) ? after : undefined;
};

/** Does the clause open with its verb behind a conjunction (*… och höjer avgifterna*) and so share its subject? */
const continuesClause = ({ words }: Scene, { first, finite }: BareClause): boolean =>
  first === finite && words[first - 1]?.upos === 'CCONJ';

/** Between an auxiliary and its infinitive or supine only the subject can stand: *Nattmål vill alla barn ha*. */
const isInverted = ({ words, parse }: Scene, { finite }: BareClause, after: Phrase): boolean => {
  if (words[finite]!.upos !== 'AUX') return false;
  for (let i = after.last; i < words.length && i < after.last + 4; i++) {
    const { form, upos } = words[i]!;
    if (form === 'Inf' || form === 'Sup')
      return words[i - 1]?.norm !== 'att' && parse.clauseOf[i] === parse.clauseOf[finite];
    if (upos !== 'ADV') return false;
  }
  return false;
};

/** Is the fundament a noun phrase that may be the subject? Not behind an adverb, a preposition or a clause. */
const takesSubject = ({ words }: Scene, clause: BareClause, fundament: readonly Phrase[]): boolean => {
  const first = fundament[0];
  if (!first || first.preposition >= 0 || isTime(words, first)) return false;
  if (isFocusPhrase(words, clause.first, first.first)) return true;
  for (let i = clause.first; i < first.first; i++) {
    const { upos } = words[i]!;
    if (upos !== 'CCONJ' && upos !== 'PUNCT' && upos !== 'ADV' && upos !== 'INTJ') return false;
    if (upos === 'ADV' && i + 1 < first.first) return false;
    // A focus adverb may stand in front of the subject; any other adverb there means that it is the fundament.
    if (upos === 'ADV' && (words[i]!.traits & SENTENCE_ADVERB) !== 0 && first.first - i === 1 && !isFocus(words[i]!))
      return false;
  }
  return true;
};

/** *Inte heller Moderaterna*, *Inte ens staten*. */
const isFocusPhrase = (words: readonly Word[], from: number, to: number): boolean =>
  words.slice(from, to).every((word) => isFocus(word) && (word.upos === 'ADV' || word.upos === 'PART'));

const isFocus = ({ traits }: Word): boolean => (traits & FOCUS) !== 0;

const isTime = (words: readonly Word[], { first, last, head }: Phrase): boolean =>
  isTimeNoun(words[head]!.tags) &&
  (last - first === 1 ||
    (words[first]!.traits & TIME_MODIFIER) !== 0 ||
    words[first]!.upos === 'NUM' ||
    words[first]!.lemma === 'sen');

/** The phrases of one clause inside a stretch of words. */
const phrasesOf = ({ phrases, parse }: Scene, index: number, from: number, to: number): Phrase[] =>
  phrases.filter(({ first, last }) => first >= from && last <= to && parse.clauseOf[first] === index);

/** The phrase right behind a verb, with nothing but adverbs and reflexives between. */
const nextPhrase = (scene: Scene, index: number, from: number, except?: string): Phrase | undefined => {
  const { words, parse } = scene;
  for (let i = from; i < words.length && parse.clauseOf[i] === index; i++) {
    const { upos, norm, traits } = words[i]!;
    const phrase = phraseOver(scene, i);
    if (phrase && phrase.preposition < 0 && phrase.first === i) {
      if ((traits & OBJECT) !== 0 || norm === except) continue;
      return phrase;
    }
    if (upos !== 'ADV' && upos !== 'PART') return undefined;
  }
  return undefined;
};

const nominativeBehind = (scene: Scene, clause: BareClause, index: number): Phrase | undefined => {
  const phrase = nextPhrase(scene, index, clause.finite + 1);
  return phrase && isNominative(scene.words[phrase.head]!.tags) ? phrase : undefined;
};
