import type { ActorMention, Analysis } from '../model/analysis.ts';
import type { TokenRange } from '../model/span.ts';
import { TAG_WORDS, tagTest } from '../model/tag.ts';
import { mineWords } from './data.ts';
import { actorAt } from './mining-context.ts';

const isPunctuation = tagTest('Punctuation');
const isDeterminer = tagTest('Determiner');
const isGenitive = tagTest('Genitive');
const isRelative = tagTest('Relative');

/** An actor with those that are joined to it: *Socialdemokraterna, Moderaterna och Centerpartiet*. */
export const joinedActors = ({ actors, tokens, document }: Analysis, actor: ActorMention): readonly ActorMention[] => {
  const joined = [actor];
  let last = 1;
  for (let at = actor.last; at + 1 < tokens.length; at = joined.at(-1)!.last) {
    const { start, word } = tokens[at]!;
    const next = actorAt({ actors }, at + 1);
    if (next?.first !== at + 1 || next.kind === 'place') break;
    if (word.upos !== 'CCONJ' && document.text[start] !== ',') break;
    joined.push(next);
    if (word.upos === 'CCONJ') last = joined.length;
  }
  return joined.slice(0, last);
};

/** A phrase that ends in an actor, with the actors that are joined to it. */
export const withJoined = (analysis: Analysis, { first, last }: TokenRange): TokenRange => {
  const actor = actorAt(analysis, last - 1);
  return { first, last: actor?.last === last ? joinedActors(analysis, actor).at(-1)!.last : last };
};

/**
 * A subject with what belongs to it: in front of the verb everything up to the verb; behind the verb its phrase with the
 * prepositional phrases and names that are joined to it.
 */
export const extendSubject = (analysis: Analysis, subject: TokenRange, finite: number): TokenRange => {
  if (subject.first < finite) return { first: subject.first, last: lastBefore(analysis, subject, finite) };
  return extendPhrase(analysis, subject);
};

/** What may stand between a subject and its verb without belonging to it, as the relative does in *En fråga som kvarstår.* */
const TRAILING: ReadonlySet<string> = new Set(['ADV', 'PUNCT', 'PART', 'CCONJ', 'ADP', 'SCONJ']);

/** The end of a subject in front of its verb: adverbs, marks and what stands in brackets between the two are no part of it. */
const lastBefore = (analysis: Analysis, { first, last }: TokenRange, finite: number): number => {
  const { document, tokens, tags, clauseOf } = analysis;
  let end = finite;
  for (let i = last; i < end; i++) if (document.text[tokens[i]!.start] === '(') end = i;
  while (end > last && (TRAILING.has(tokens[end - 1]!.word.upos) || isRelative(tags, (end - 1) * TAG_WORDS))) end--;
  // A clause between that is no relative clause of the subject is left out with what follows it.
  return end > last && clauseOf[last] !== clauseOf[first] && tokens[last]!.word.norm !== 'som' ? last : end;
};

/** Words that end what may belong to a phrase. */
const CLOSING: ReadonlySet<string> = new Set(['VERB', 'AUX', 'ADV', 'PART', 'SCONJ', 'PRON']);

/** How far prepositional phrases and coordinated nouns behind a phrase belong to it. */
const attachedTo = (analysis: Analysis, last: number): number => {
  const { tokens, tags, clauseOf } = analysis;
  let end = last;
  // Behind a whole phrase only a preposition or a conjunction leads on: in *är lagen ett misslyckande* another one begins.
  let isOpen = false;
  for (let at = last; at < tokens.length && clauseOf[at] === clauseOf[last - 1]; at++) {
    const { upos, norm } = tokens[at]!.word;
    if (isPunctuation(tags, at * TAG_WORDS) || CLOSING.has(upos)) break;
    if (upos === 'ADP' && !mineWords().attaching.has(norm)) break;
    const isLink = upos === 'ADP' || upos === 'CCONJ';
    if (!isLink && !isOpen && !isApposition(analysis, at)) break;
    const isNoun = upos === 'NOUN' || upos === 'PROPN';
    if (isNoun) end = at + 1;
    isOpen = isLink || (isOpen && !(isNoun && !isGenitive(tags, at * TAG_WORDS)));
  }
  return end;
};

/** *läkaren Eva Ros*: a name that goes on with the noun or name in front of it, and is no party's or authority's. */
const isApposition = (analysis: Analysis, at: number): boolean => {
  if (analysis.tokens[at]!.word.upos !== 'PROPN') return false;
  const actor = actorAt(analysis, at);
  return actor === undefined || actor.kind === 'person' || actor.first < at;
};

/** The phrase that ends in a noun: its articles, genitives and adjectives from the left. */
export const phraseEndingAt = ({ tokens, tags, clauseOf }: Analysis, head: number): TokenRange => {
  let first = head;
  while (first > 0 && clauseOf[first - 1] === clauseOf[head]) {
    const { upos } = tokens[first - 1]!.word;
    const belongs =
      upos === 'ADJ' ||
      upos === 'NUM' ||
      isDeterminer(tags, (first - 1) * TAG_WORDS) ||
      isGenitive(tags, (first - 1) * TAG_WORDS);
    if (!belongs) break;
    first--;
  }
  return { first, last: head + 1 };
};

/** A phrase with the relative clause or the prepositional phrases that belong to it. */
export const extendPhrase = (analysis: Analysis, phrase: TokenRange): TokenRange => {
  const { first, last } = withJoined(analysis, phrase);
  return { first, last: attachedTo(analysis, last) };
};

/** *den som …*, *de som …*, *alla som …*: a pronoun that a relative clause says all about. */
export const opensFreeRelative = ({ tokens, tags }: Analysis, at: number): boolean =>
  tokens[at]!.word.upos !== 'NOUN' && at + 1 < tokens.length && isRelative(tags, (at + 1) * TAG_WORDS);
