import type { Analysis } from '../model/analysis.ts';
import type { TokenRange } from '../model/span.ts';
import { TAG_WORDS, tagTest } from '../model/tag.ts';
import { mineWords } from './data.ts';
import type { Segment } from './find-segments.ts';
import { extendPhrase, extendSubject, opensFreeRelative, phraseEndingAt, withJoined } from './mention.ts';
import { actorAt, clauseAt, type MiningContext } from './mining-context.ts';
import { behindSubject } from './subject-of.ts';

const isGenitive = tagTest('Genitive');
const isFirstPerson = tagTest('FirstPerson');
const isPassive = tagTest('Passive');
const isExpletive = tagTest('Expletive');

/** What an act or attitude of criticism is directed at: *Vi kritiserar förslaget*, *kritisk till EBO*, *trött på linjen*. */
export const findCriticised = (context: MiningContext, { first, last, main }: Segment): TokenRange | undefined => {
  const { analysis } = context;
  const { tokens, tags } = analysis;
  const { blaming_verbs: blaming, opposing_verbs: opposing, attitudes } = mineWords();
  for (let i = first; i < last - 1; i++) {
    const { lemma, head, upos } = tokens[i]!.word;
    const isVerb = upos === 'VERB' && !isPassive(tags, i * TAG_WORDS) && !isDeed(analysis, main, i);
    if (isVerb && (blaming.has(lemma) || (opposing.has(lemma) && isOwn(context, i)))) {
      const object = objectFrom(analysis, behindSubject(analysis, i), last);
      if (object) return object;
    } else if ((attitudes.has(lemma) || attitudes.has(head)) && isOwn(context, i)) {
      const object = directedAt(analysis, i + 1, last);
      if (object) return object;
    }
  }
  return undefined;
};

/** Behind how many words of an attitude its preposition may stand. */
const NEAR = 3;

const directedAt = (analysis: Analysis, from: number, last: number): TokenRange | undefined => {
  const { tokens, clauses, clauseOf } = analysis;
  for (let i = from; i < Math.min(last - 1, from + NEAR); i++) {
    if (!mineWords().attitude_prepositions.has(tokens[i]!.word.norm)) continue;
    const content = clauses[clauseOf[i + 1]!]!;
    if (content.marker === i + 1 && content.subject) return extendSubject(analysis, content.subject, content.finite);
    return phraseFrom(analysis, i + 1, last);
  }
  return undefined;
};

/** Is the subject of a word's clause the author, or nobody else? */
const isOwn = ({ analysis, identity }: MiningContext, at: number): boolean => {
  const { subjectHead } = clauseAt(analysis, at);
  if (subjectHead < 0 || subjectHead === at) return true;
  const offset = subjectHead * TAG_WORDS;
  const actor = actorAt(analysis, subjectHead);
  return (
    isFirstPerson(analysis.tags, offset) ||
    isExpletive(analysis.tags, offset) ||
    (actor !== undefined && identity.own.has(actor.name))
  );
};

const ENDING: ReadonlySet<string> = new Set(['VERB', 'AUX', 'PUNCT', 'SCONJ', 'ADP', 'PART']);
/** How far a noun phrase may reach to its head. */
const REACH = 7;

/** The noun phrase that begins at a token, or a few adverbs behind it, with what belongs to it. */
export const phraseFrom = (analysis: Analysis, from: number, last: number): TokenRange | undefined => {
  if (from < last && opensFreeRelative(analysis, from)) return { first: from, last: endOfClause(analysis, from + 1) };
  const bare = bareFrom(analysis, from, last);
  return bare && extendPhrase(analysis, bare);
};

/** The end of a token's clause without the marks that close it. */
const endOfClause = (analysis: Analysis, at: number): number => {
  let { last } = clauseAt(analysis, at).range;
  while (analysis.tokens[last - 1]!.word.upos === 'PUNCT') last--;
  return last;
};

/** The same without its prepositional phrases, which behind a verb may belong to the verb. */
const bareFrom = (analysis: Analysis, from: number, last: number): TokenRange | undefined => {
  for (let i = from; i < Math.min(last, from + REACH); i++) {
    const { upos } = analysis.tokens[i]!.word;
    if (ENDING.has(upos)) return undefined;
    if ((upos === 'NOUN' || upos === 'PROPN') && !isGenitive(analysis.tags, i * TAG_WORDS))
      return withJoined(analysis, phraseEndingAt(analysis, i));
  }
  return undefined;
};

/** *Att en folkvald kallar sina väljare gnällspikar är ovärdigt*: blame that is told as a deed. */
const isDeed = ({ clauses, clauseOf, tokens }: Analysis, main: Segment['main'], verb: number): boolean => {
  const { marker } = clauses[clauseOf[verb]!]!;
  return marker >= 0 && !main.has(clauseOf[verb]!) && mineWords().content_markers.has(tokens[marker]!.word.norm);
};

/** The object of a verb: a noun phrase, or a pronoun right behind it (*kallar detta ett slag mot djuren*). */
const objectFrom = (analysis: Analysis, from: number, last: number): TokenRange | undefined => {
  const word = analysis.tokens[from]?.word;
  const points = word?.upos === 'PRON' && (mineWords().pointers.has(word.norm) || mineWords().dummies.has(word.norm));
  return points && from < last ? { first: from, last: from + 1 } : bareFrom(analysis, from, last);
};

/** *den tidigare regeringens nedskärningar*, *moderaternas politik*: what an actor does or has done. */
export const findDoing = (analysis: Analysis, { first, last }: TokenRange): TokenRange | undefined => {
  const { doings } = mineWords();
  for (let i = first; i < last; i++) {
    const { word } = analysis.tokens[i]!;
    if (word.upos !== 'NOUN' || !(doings.has(word.lemma) || doings.has(word.head))) continue;
    const phrase = phraseEndingAt(analysis, i);
    for (let k = phrase.first; k < i; k++)
      if (isGenitive(analysis.tags, k * TAG_WORDS) && actorAt(analysis, k)) return extendPhrase(analysis, phrase);
  }
  return undefined;
};
