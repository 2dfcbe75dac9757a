import type { Analysis } from '../model/analysis.ts';
import type { TokenRange } from '../model/span.ts';
import { TAG_WORDS, tagTest } from '../model/tag.ts';
import { canAct } from './can-act.ts';
import { mineWords } from './data.ts';
import { phraseEndingAt } from './extend-phrase.ts';
import { findAsked } from './find-asked.ts';
import type { Segment } from './find-segments.ts';

const isImperative = tagTest('Imperative');
const isSecondPerson = tagTest('SecondPerson');
const isNominative = tagTest('Nominative');
const isPunctuation = tagTest('Punctuation');
const isComma = tagTest('Comma');
const isColon = tagTest('Colon');

/** Whom an imperative speaks to: named beside it, by *du* or *ni*, or by what leads the list in that it stands in. */
export const findAddressed = (analysis: Analysis, segment: Segment): TokenRange | undefined => {
  const verb = imperativeOf(analysis, segment);
  if (verb < 0)
    return segment.last - segment.first <= SHORT_CALL
      ? (calledFirst(analysis, segment) ?? vocative(analysis, segment))
      : undefined;
  return (
    letUs(analysis, verb) ??
    spokenTo(analysis, segment, verb) ??
    calledFirst(analysis, segment) ??
    vocative(analysis, segment) ??
    second(analysis, segment) ??
    ledIn(analysis, segment)
  );
};

/** How many words a call may have that shows no imperative: the tagger misses some. */
const SHORT_CALL = 8;

const imperativeOf = ({ tags }: Analysis, { first, last }: TokenRange): number => {
  for (let i = first; i < last; i++) if (isImperative(tags, i * TAG_WORDS)) return i;
  return -1;
};

/** *Låt oss …*. */
const letUs = ({ tokens }: Analysis, verb: number): TokenRange | undefined =>
  mineWords().letting.has(tokens[verb]!.word.lemma) && mineWords().us.has(tokens[verb + 1]?.word.norm ?? '')
    ? { first: verb + 1, last: verb + 2 }
    : undefined;

/** *Du som handlar i butiken: fråga …*, *Till våra medlemmar: håll ihop*. */
const spokenTo = (analysis: Analysis, { sentence }: Segment, verb: number): TokenRange | undefined => {
  const { tokens, tags, sentences } = analysis;
  let colon = verb - 1;
  const { first } = sentences[sentence]!;
  while (colon > first && !isColon(tags, colon * TAG_WORDS)) colon--;
  if (colon <= first) return undefined;
  const start = mineWords().towards.has(tokens[first]!.word.norm) ? first + 1 : first;
  const names = start > first || isSecondPerson(tags, start * TAG_WORDS);
  return names && start < colon ? { first: start, last: colon } : undefined;
};

/** *Lyft luren, regionrådet*; *Så riv annonsen, kära stift*: an actor between marks, with nothing else. */
const vocative = (analysis: Analysis, { first, last }: TokenRange): TokenRange | undefined => {
  const { tokens, tags } = analysis;
  for (let i = first + 1; i < last - 1; i++) {
    if (!isComma(tags, i * TAG_WORDS)) continue;
    let end = i + 1;
    while (end < tokens.length && !isPunctuation(tags, end * TAG_WORDS)) end++;
    const { word } = tokens[end - 1]!;
    if (end - i > MOST_CALLED || (word.upos !== 'NOUN' && word.upos !== 'PROPN')) continue;
    if (mineWords().chairs.has(word.lemma)) continue;
    const phrase = phraseEndingAt(analysis, end - 1);
    const opens = phrase.first <= i + 1 || mineWords().courtesies.has(tokens[i + 1]!.word.lemma);
    const calls = mineWords().courtesies.has(tokens[i + 1]!.word.lemma) || canAct(analysis, end - 1);
    const follows = mineWords().conjoining.has(tokens[end]?.word.norm ?? '');
    if (opens && calls && !follows && isAlone(analysis, i, end)) return { first: i + 1, last: end };
  }
  return undefined;
};

/** *Regeringen, sänk skatten!*: an actor in front of a comma with nothing before it. */
const calledFirst = (analysis: Analysis, { first, last }: TokenRange): TokenRange | undefined => {
  const { tokens, tags } = analysis;
  let comma = first;
  while (comma < last && comma - first < MOST_CALLED && NAMING.has(tokens[comma]!.word.upos)) comma++;
  if (comma === first || comma >= last - 1 || !isComma(tags, comma * TAG_WORDS)) return undefined;
  const isChair = mineWords().chairs.has(tokens[comma - 1]!.word.lemma);
  const calls = tokens[comma + 1]!.word.upos === 'VERB' && !isChair && canAct(analysis, comma - 1);
  return calls ? { first, last: comma } : undefined;
};

const NAMING: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'DET']);

/** How many words somebody may be called by, the comma in front counted. */
const MOST_CALLED = 5;

/** No list goes on around it: what stands in front of the comma is no name, and nothing is joined behind. */
const isAlone = ({ tokens, tags }: Analysis, comma: number, end: number): boolean =>
  !isComma(tags, end * TAG_WORDS) || tokens[comma - 1]!.word.upos !== tokens[end - 1]!.word.upos;

/** *Be om ett kostnadsförslag innan ni lägger er*. */
const second = ({ tags }: Analysis, { first, last }: TokenRange): TokenRange | undefined => {
  for (let i = first; i < last; i++) {
    if (isSecondPerson(tags, i * TAG_WORDS) && isNominative(tags, i * TAG_WORDS)) return { first: i, last: i + 1 };
  }
  return undefined;
};

/** Does a sentence end with a colon, or with *följande*? `last` is the end of its tokens. */
const leadsIn = ({ tokens, tags }: Analysis, last: number): boolean => {
  const end = isPunctuation(tags, (last - 1) * TAG_WORDS) ? last - 1 : last;
  return isColon(tags, (last - 1) * TAG_WORDS) || mineWords().leading_in.has(tokens[end - 1]?.word.norm ?? '');
};

/** Whom an imperative names, those of so many sentences behind it mean too. */
const NEAR = 3;
/** How far back a list's lead-in is looked for, in sentences. */
const LONGEST_LIST = 12;

/** Who is named by an imperative just before, or by *Vi uppmanar regeringen att:* in front of the list. */
const ledIn = (analysis: Analysis, { sentence }: Segment): TokenRange | undefined => {
  const { sentences } = analysis;
  for (let i = sentence - 1; i >= Math.max(0, sentence - LONGEST_LIST); i--) {
    const { first, last } = sentences[i]!;
    const called = i > sentence - NEAR && imperativeOf(analysis, { first, last }) >= 0;
    const name = called ? vocative(analysis, { first, last }) : undefined;
    if (name) return name;
    if (leadsIn(analysis, last)) return findAsked(analysis, { first, last }) ?? wished(analysis, i);
  }
  return undefined;
};

/** *Vi vill att regeringen gör följande:*. */
const wished = (analysis: Analysis, sentence: number): TokenRange | undefined => {
  const { clauses, sentences, tokens } = analysis;
  const range = sentences[sentence]!.clauses;
  for (let c = range.first; c < range.last; c++) {
    const { marker, subject, subjectHead } = clauses[c]!;
    if (marker < 0 || !subject || !mineWords().content_markers.has(tokens[marker]!.word.norm)) continue;
    if (canAct(analysis, subjectHead)) return subject;
  }
  return undefined;
};
