import type { Word } from '../../model/analysis.ts';
import { tagTest } from '../../model/tag.ts';
import { trait } from '../traits.ts';
import { grammar } from './grammar.ts';
import { isBareRelative, isFiniteVerb } from './is-marker.ts';

/** A noun phrase or pronoun without its clauses and prepositional phrases. Indices count words of the sentence. */
export interface Phrase {
  readonly first: number;
  /** Half-open. */
  readonly last: number;
  readonly head: number;
  /** Index of the preposition that governs it, or -1. */
  readonly preposition: number;
}

const isComparative = tagTest('Comparative');
const isCopula = tagTest('Copula');
const isGenitive = tagTest('Genitive');
const isDefinite = tagTest('Definite');
const isPossessive = tagTest('Possessive');
const isNominative = tagTest('Nominative');

const ARTICLE = trait('articles');
const DEMONSTRATIVE = trait('demonstrative');

const canModify = (word: Word): boolean =>
  word.upos === 'DET' || word.upos === 'NUM' || word.upos === 'ADJ' || isGenitive(word.tags) || isPossessive(word.tags);

const isName = (word: Word): boolean => word.upos === 'PROPN';
const isNoun = (word: Word): boolean => word.upos === 'NOUN' || isName(word);

/** The noun phrases of a sentence, in order and apart from each other. */
export const findPhrases = (words: readonly Word[]): Phrase[] => {
  const phrases: Phrase[] = [];
  let at = 0;
  while (at < words.length) {
    const phrase = phraseAt(words, at);
    if (!phrase) {
      at++;
      continue;
    }
    phrases.push(phrase);
    at = phrase.last;
  }
  return phrases;
};

const prepositionBefore = (words: readonly Word[], first: number): number => {
  const before = first > 0 ? words[first - 1] : undefined;
  return before?.upos === 'ADP' ? first - 1 : -1;
};

const makePhrase = (words: readonly Word[], first: number, last: number, head: number): Phrase => ({
  first,
  last,
  head,
  preposition: prepositionBefore(words, first),
});

const phraseAt = (words: readonly Word[], first: number): Phrase | undefined => {
  const start = words[first]!;
  if (start.upos === 'PRON' && !isPossessive(start.tags) && !opensPhrase(words, first)) {
    return makePhrase(words, first, first + 1, first);
  }
  let at = first;
  while (
    at < words.length &&
    (canModify(words[at]!) || opensPhrase(words, at) || isDegree(words, at) || joinsModifiers(words, first, at))
  )
    at++;
  // A genitive may be the last modifier of a noun, or the head itself where no noun follows.
  if (at < words.length && isNoun(words[at]!)) {
    const end = nounRun(words, at);
    return makePhrase(words, first, end + 1, nameStart(words, at, end));
  }
  return nominalised(words, first, at);
};

/** A pronoun form that stands as a determiner: *de styrande*, *den höga skatten*. */
const opensPhrase = (words: readonly Word[], at: number): boolean => {
  const word = words[at]!;
  if (word.upos !== 'PRON') return false;
  const next = words[at + 1];
  if ((word.traits & ARTICLE) !== 0)
    return next?.upos === 'NOUN'
      ? isBareRelative(words, at + 2) // *de krav vi ställer*
      : next?.upos === 'ADJ' && /[ae]$/u.test(next.norm) && words[at + 2]?.upos !== 'ADJ';
  if (isNominative(word.tags)) return false;
  return next !== undefined && (next.upos === 'ADJ' || next.upos === 'NOUN') && (word.traits & DEMONSTRATIVE) !== 0;
};

/** An adverb of degree inside the phrase: *en mycket viktig fråga*. */
const isDegree = (words: readonly Word[], at: number): boolean =>
  words[at]!.upos === 'ADV' &&
  words[at + 1]?.upos === 'ADJ' &&
  (at === 0 || words[at - 1]!.upos === 'DET' || words[at - 1]!.upos === 'ADJ' || words[at - 1]!.upos === 'ADP');

/** A conjunction or comma between two adjectives of one phrase: *en bred och folklig allians*. */
const joinsModifiers = (words: readonly Word[], first: number, at: number): boolean => {
  if (at === first || (words[at]!.upos !== 'CCONJ' && words[at]!.norm !== ',')) return false;
  const next = words[at + 1];
  if (next && isGenitive(words[at - 1]!.tags) && isGenitive(next.tags))
    return words[at + 2] !== undefined && isNoun(words[at + 2]!);
  if (words[at - 1]!.upos !== 'ADJ' || words[at + 1]?.upos !== 'ADJ') return false;
  let end = at + 2;
  while (end < words.length && words[end]!.upos === 'ADJ') end++;
  return end < words.length && isNoun(words[end]!);
};

/** The last noun of a run: names stand together, a common noun takes a name behind it (*finansminister Anders Borg*). */
const nounRun = (words: readonly Word[], at: number): number => {
  let head = at;
  while (
    head + 1 < words.length &&
    !isBareRelative(words, head + 1) &&
    (isName(words[head + 1]!) || (isGenitive(words[head]!.tags) && isNoun(words[head + 1]!)) || isMeasure(words, head))
  )
    head++;
  return head;
};

/** The head of a run that ends in a name is the name's first word (*direktör John Erik Boork*), as UD has it. */
const nameStart = (words: readonly Word[], first: number, end: number): number => {
  let at = end;
  while (at > first && isName(words[at]!) && isName(words[at - 1]!) && !isGenitive(words[at - 1]!.tags)) at--;
  return at;
};

/** *en rad undersökningar*, *en del barn*, *sju miljarder människor*: the measured is the head. */
const isMeasure = (words: readonly Word[], at: number): boolean =>
  grammar().measures.has(words[at]!.lemma) && words[at + 1]!.upos === 'NOUN' && !isDefinite(words[at + 1]!.tags);

/** A phrase without a noun, whose last adjective, number or determiner is its head: *de professionella*, *tre av tio*. */
const nominalised = (words: readonly Word[], first: number, end: number): Phrase | undefined => {
  let last = end;
  while (last > first && !canModify(words[last - 1]!)) last--;
  if (last === first) return undefined;
  const head = words[last - 1]!;
  const isHead =
    head.upos === 'NUM' ||
    isGenitive(head.tags) ||
    head.upos === 'DET' ||
    (head.upos === 'ADJ' && last - first > 1 && words[first]!.upos !== 'ADV') ||
    standsAlone(words, first, last);
  return isHead ? makePhrase(words, first, last, last - 1) : undefined;
};

/**
 * An adjective in the plural, or a quantifier, that is a subject by its place alone: at the start of a clause in front of
 * its verb (*Unga dör*, *Allt fler väljer*, but *Rika blir de*), or between an auxiliary and its infinitive (*måste fler betala*).
 */
const standsAlone = (words: readonly Word[], first: number, last: number): boolean => {
  const head = words[last - 1]!;
  const isQuantity = grammar().quantities.has(head.norm);
  if (head.upos !== 'ADJ' || !(isQuantity || (/[ae]$/u.test(head.norm) && !isComparative(head.tags)))) return false;
  const before = words[first - 1];
  const next = words[last];
  if (!next) return false;
  if (before && isFiniteVerb(before)) return before.upos === 'AUX' && next.form === 'Inf';
  const opens = !before || before.upos === 'PUNCT' || before.upos === 'CCONJ' || before.upos === 'SCONJ';
  return opens && isFiniteVerb(next) && (isQuantity || !isCopula(next.tags));
};
