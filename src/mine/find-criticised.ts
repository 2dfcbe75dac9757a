import type { Analysis } from '../model/analysis.ts';
import type { TokenRange } from '../model/span.ts';
import { TAG_WORDS, tagTest } from '../model/tag.ts';
import { mineWords } from './data.ts';
import { extendSubject } from './extend-phrase.ts';
import type { Segment } from './find-segments.ts';
import { clauseAt, isOwnActor, type MiningContext } from './mining-context.ts';
import { nounPhraseFrom, phraseFrom } from './phrase-from.ts';
import { behindSubject } from './subject-of.ts';

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
const isOwn = (context: MiningContext, at: number): boolean => {
  const { tags } = context.analysis;
  const { subjectHead } = clauseAt(context.analysis, at);
  if (subjectHead < 0 || subjectHead === at) return true;
  const offset = subjectHead * TAG_WORDS;
  return isFirstPerson(tags, offset) || isExpletive(tags, offset) || isOwnActor(context, subjectHead);
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
  return points && from < last ? { first: from, last: from + 1 } : nounPhraseFrom(analysis, from, last);
};
