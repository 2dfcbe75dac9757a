import type { Clause, Sentence, Token } from '../model/analysis.ts';
import type { TokenRange } from '../model/span.ts';
import { TAG_WORDS, tagTest } from '../model/tag.ts';
import { canAct } from './can-act.ts';
import { mineWords, reports } from './data.ts';
import { extendSubject, phraseEndingAt } from './extend-phrase.ts';
import { findAgentOf, isReported } from './find-agent.ts';
import type { Segment } from './find-segments.ts';
import { hasContent } from './has-content.ts';
import { isWhollyQuoted } from './is-wholly-quoted.ts';
import { actorAt, type MiningContext } from './mining-context.ts';
import { verbsOf } from './verbs-of.ts';

const isQuoted = tagTest('Quoted');
const isFirstPerson = tagTest('FirstPerson');
const isSpeech = tagTest('SpeechVerb');
const isPassive = tagTest('Passive');
const isGeneric = tagTest('Generic');
const isHave = tagTest('Have');
const isExpletive = tagTest('Expletive');

/** What of a sentence names its source. */
export type SourceBy = 'speech-verb' | 'according-to' | 'reporting-verb';

/** Somebody whose words or acts a sentence reports. */
export interface Source {
  /** Who it is; undefined where nobody is named. */
  readonly range: TokenRange | undefined;
  readonly by: SourceBy;
}

/** The source that the sentence of a segment names, or undefined where the segment is in nobody else's name. */
export const findSource = (context: MiningContext, segment: Segment): Source | undefined => {
  const speaker = speechSource(context, segment);
  if (speaker) return { range: speaker, by: 'speech-verb' };
  const stated = statedSource(context, segment);
  if (stated) return { range: stated, by: 'according-to' };
  return matrixSource(context, segment);
};

/** *…, säger Anna Ek*; *Anna Ek skriver: ”…”*: a verb of speech outside the quotation, with its subject. */
const speechSource = (context: MiningContext, segment: Segment): TokenRange | undefined => {
  const { analysis } = context;
  const sentence = analysis.sentences[segment.sentence]!;
  const quoted = isWhollyQuoted(analysis, segment);
  for (let c = sentence.clauses.first; c < sentence.clauses.last; c++) {
    const clause = analysis.clauses[c]!;
    if (clause.finite < 0 || !clause.subject || clause.marker >= 0) continue;
    const offset = clause.finite * TAG_WORDS;
    if (!isSpeech(analysis.tags, offset) || isQuoted(analysis.tags, offset)) continue;
    const isBehind =
      clause.finite < clause.subject.first &&
      clause.finite > sentence.first &&
      analysis.tokens[clause.finite - 1]!.word.upos === 'PUNCT';
    if (isBehind && !quoted && isSignature(context, sentence, clause)) return undefined;
    if (isBehind || quoted) return extendSubject(analysis, clause.subject, clause.finite);
  }
  return undefined;
};

/** *…, skriver Anna Ek (S)* in the lead: the newspaper names the authors. */
const isSignature = ({ analysis }: MiningContext, { zone, first }: Sentence, { finite }: Clause): boolean =>
  (zone === 'lead' || zone === 'title' || first === 0) && mineWords().signing.has(analysis.tokens[finite]!.word.lemma);

/** *enligt polisen*, *enligt många*: not laws, statistics and the author's own opinion. */
const statedSource = ({ analysis }: MiningContext, { first, last }: Segment): TokenRange | undefined => {
  const { according, no_source: noSource } = mineWords();
  for (let i = first; i + 1 < last; i++) {
    if (!according.has(analysis.tokens[i]!.word.norm)) continue;
    if (mineWords().people.has(analysis.tokens[i + 1]!.word.norm)) return { first: i + 1, last: i + 2 };
    const head = nounAfter(analysis.tokens, i + 1, last);
    if (head < 0 || isFirstPerson(analysis.tags, (i + 1) * TAG_WORDS)) continue;
    const { lemma, head: part } = analysis.tokens[head]!.word;
    if (noSource.has(lemma) || noSource.has(part)) return undefined;
    const actor = actorAt(analysis, head);
    return actor ?? phraseEndingAt(analysis, head);
  }
  return undefined;
};

const nounAfter = (tokens: readonly Token[], from: number, to: number): number => {
  for (let i = from; i < Math.min(to, from + 5); i++) {
    const { upos } = tokens[i]!.word;
    if (upos === 'NOUN' || upos === 'PROPN') return i;
    if (upos === 'VERB' || upos === 'PUNCT') return -1;
  }
  return -1;
};

/**
 * *X anser att …*, *Facket kräver …*: the subject of a verb of saying or demanding in the third person; behind a passive
 * (*Ministern anklagas av LO*) its agent.
 */
const matrixSource = (context: MiningContext, segment: Segment): Source | undefined => {
  const { analysis } = context;
  for (const index of segment.main) {
    const clause = analysis.clauses[index]!;
    if (clause.finite < segment.first || clause.finite >= segment.last || !clause.subject || clause.marker >= 0)
      continue;
    const verb = reportingVerb(context, clause);
    if (verb === undefined) continue;
    if (isPassive(analysis.tags, verb * TAG_WORDS)) {
      const range = isReported(analysis, verb) ? findAgentOf(analysis, verb, segment.last) : undefined;
      if (range || mineWords().blaming_verbs.has(analysis.tokens[verb]!.word.lemma))
        return { range, by: 'reporting-verb' };
    } else if (canHold(context, clause, verb))
      return { range: extendSubject(analysis, clause.subject, clause.finite), by: 'reporting-verb' };
  }
  return undefined;
};

/** The finite verb, or the last one behind *har* or *brukar*: what somebody should or could say is not said. */
const reportingVerb = ({ analysis }: MiningContext, { finite }: Clause): number | undefined => {
  const { tokens, tags } = analysis;
  const { lemma } = tokens[finite]!.word;
  if (reports(lemma)) return finite;
  if (!isHave(tags, finite * TAG_WORDS) && !mineWords().habitual.has(lemma)) return undefined;
  const verb = verbsOf(analysis, { finite }).at(-1)!;
  return reports(tokens[verb]!.word.lemma) ? verb : undefined;
};

/** Somebody who can say something: no *jag*, *vi*, *det*, *man*, no thing. */
const canHold = (context: MiningContext, { subjectHead }: Clause, verb: number): boolean => {
  const { analysis } = context;
  const {
    people,
    acting,
    wishing,
    no_source: noSource,
    plural_pronouns: plural,
    singular_pronouns: singular,
  } = mineWords();
  const { word } = analysis.tokens[subjectHead]!;
  const offset = subjectHead * TAG_WORDS;
  if (isFirstPerson(analysis.tags, offset) || isExpletive(analysis.tags, offset) || isGeneric(analysis.tags, offset))
    return false;
  const { lemma } = analysis.tokens[verb]!.word;
  const isAct = acting.has(lemma);
  const isActor = actorAt(analysis, subjectHead) !== undefined;
  if (!(isAct && isActor) && !hasContent(analysis, verb)) return false;
  if (isActor || word.upos === 'PROPN' || people.has(word.norm)) return true;
  if (word.upos === 'NOUN')
    return (
      !noSource.has(word.lemma) &&
      !noSource.has(word.head) &&
      (!isAct || (!wishing.has(lemma) && canAct(analysis, subjectHead)))
    );
  return !isAct && (plural.has(word.norm) || singular.has(word.norm));
};
