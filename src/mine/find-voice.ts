import type { Clause, Sentence } from '../model/analysis.ts';
import type { TokenRange } from '../model/span.ts';
import { TAG_WORDS, tagTest } from '../model/tag.ts';
import type { Attribution, Holder } from '../model/unit.ts';
import { canAct } from './can-act.ts';
import { mineWords, reports } from './data.ts';
import { findAgentOf, isReported } from './find-agent.ts';
import { findLeadIn } from './find-lead-in.ts';
import type { Segment } from './find-segments.ts';
import { findSpeaker, isSpoken } from './find-speaker.ts';
import { hasContent } from './has-content.ts';
import { holderOf } from './holder-of.ts';
import { extendSubject, phraseEndingAt } from './mention.ts';
import { actorAt, isOwnActor, type MiningContext } from './mining-context.ts';
import { verbsOf } from './verbs-of.ts';

/** What shows whose act a unit is; `author`: nothing but that the text is the author's. */
export type VoiceBy = 'speech-verb' | 'according-to' | 'reporting-verb' | 'quotation' | 'lead-in' | 'author';

/** In whose voice a unit speaks. */
export interface Voice {
  readonly attribution: Attribution;
  readonly holder: Holder;
  readonly by: VoiceBy;
}

const isQuoted = tagTest('Quoted');
const isFirstPerson = tagTest('FirstPerson');
const isSpeech = tagTest('SpeechVerb');
const isPassive = tagTest('Passive');
const isGeneric = tagTest('Generic');

/** The author's own voice, or that of somebody whom the sentence names as the source. */
export const findVoice = (context: MiningContext, segment: Segment): Voice => {
  const { analysis, quotations } = context;
  const { sentence } = segment;
  const source = findSource(context, segment);
  if (source) return source.range ? voiceOf(context, source.range, source.by) : unknownVoice(source.by);
  if (isWhollyQuoted(context, segment)) return quotedVoice(context, segment);
  if (quotations[sentence]! >= 0) return spokenVoice(context, segment) ?? unknownVoice('quotation');
  const spoken = isSpoken(analysis, sentence) ? spokenVoice(context, segment) : undefined;
  if (spoken) return spoken;
  const leadIn = findLeadIn(analysis, sentence);
  const voice = leadIn && findVoice(context, leadIn);
  return voice?.attribution === 'reported' ? { ...voice, by: 'lead-in' } : ownVoice(context, 'author');
};

/** The voice of whom a token range names, who may be the author's own side. */
const voiceOf = (context: MiningContext, range: TokenRange, by: VoiceBy): Voice =>
  isOwn(context, range)
    ? ownVoice(context, by)
    : { attribution: 'reported', holder: holderOf(context.analysis, range), by };

const ownVoice = ({ identity }: MiningContext, by: VoiceBy): Voice => ({
  attribution: 'own',
  holder: { type: 'author', name: identity.name, span: null },
  by,
});

interface Source {
  /** Who it is; undefined where nobody is named. */
  readonly range: TokenRange | undefined;
  readonly by: VoiceBy;
}

const findSource = (context: MiningContext, segment: Segment): Source | undefined => {
  const speaker = speechSource(context, segment);
  if (speaker) return { range: speaker, by: 'speech-verb' };
  const stated = statedSource(context, segment);
  if (stated) return { range: stated, by: 'according-to' };
  return matrixSource(context, segment);
};

const sentenceOf = ({ analysis }: MiningContext, { sentence }: Segment): Sentence => analysis.sentences[sentence]!;

/** *…, säger Anna Ek*; *Anna Ek skriver: ”…”*: a verb of speech outside the quotation, with its subject. */
const speechSource = (context: MiningContext, segment: Segment): TokenRange | undefined => {
  const { analysis } = context;
  const sentence = sentenceOf(context, segment);
  const quoted = isWhollyQuoted(context, segment);
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

const isWhollyQuoted = ({ analysis }: MiningContext, { first, last }: TokenRange): boolean => {
  let words = 0;
  let quoted = 0;
  for (let i = first; i < last; i++) {
    if (analysis.tokens[i]!.word.upos === 'PUNCT') continue;
    words++;
    if (isQuoted(analysis.tags, i * TAG_WORDS)) quoted++;
  }
  return quoted > 0.6 * words;
};

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

const nounAfter = (tokens: MiningContext['analysis']['tokens'], from: number, to: number): number => {
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

const isHave = tagTest('Have');

/** The finite verb, or the last one behind *har* or *brukar*: what somebody should or could say is not said. */
const reportingVerb = ({ analysis }: MiningContext, { finite }: Clause): number | undefined => {
  const { tokens, tags } = analysis;
  const { lemma } = tokens[finite]!.word;
  if (reports(lemma)) return finite;
  if (!isHave(tags, finite * TAG_WORDS) && !mineWords().habitual.has(lemma)) return undefined;
  const verb = verbsOf(analysis, { finite }).at(-1)!;
  return reports(tokens[verb]!.word.lemma) ? verb : undefined;
};

const isExpletive = tagTest('Expletive');

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

/** Is the source the author, or the author's party or organisation? */
const isOwn = (context: MiningContext, { first, last }: TokenRange): boolean => {
  for (let i = first; i < last; i++)
    if (isFirstPerson(context.analysis.tags, i * TAG_WORDS) || isOwnActor(context, i)) return true;
  return false;
};

/** A sentence wholly in quotation marks: the title's are decoration, the body's are somebody's words. */
const quotedVoice = (context: MiningContext, segment: Segment): Voice => {
  const isTitle = sentenceOf(context, segment).zone === 'title';
  return isTitle ? ownVoice(context, 'author') : (spokenVoice(context, segment) ?? unknownVoice('quotation'));
};

/** The words of somebody who is not named. */
const unknownVoice = (by: VoiceBy): Voice => ({
  attribution: 'reported',
  holder: { type: 'unknown', name: null, span: null },
  by,
});

/** The voice of whoever is named in or beside a quotation. */
const spokenVoice = (context: MiningContext, { sentence }: Segment): Voice | undefined => {
  const speaker = findSpeaker(context, sentence);
  return speaker && voiceOf(context, speaker, 'quotation');
};
