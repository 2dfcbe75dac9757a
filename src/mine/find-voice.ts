import type { TokenRange } from '../model/span.ts';
import { TAG_WORDS, tagTest } from '../model/tag.ts';
import type { Attribution, Holder } from '../model/unit.ts';
import { findLeadIn } from './find-lead-in.ts';
import type { Segment } from './find-segments.ts';
import { findSource, type SourceBy } from './find-source.ts';
import { findSpeaker, isSpoken } from './find-speaker.ts';
import { holderOf } from './holder-of.ts';
import { isWhollyQuoted } from './is-wholly-quoted.ts';
import { isOwnActor, type MiningContext } from './mining-context.ts';

/** What shows whose act a unit is; `author`: nothing but that the text is the author's. */
export type VoiceBy = SourceBy | 'quotation' | 'lead-in' | 'author';

/** In whose voice a unit speaks. */
export interface Voice {
  readonly attribution: Attribution;
  readonly holder: Holder;
  readonly by: VoiceBy;
}

const isFirstPerson = tagTest('FirstPerson');

/** The author's own voice, or that of somebody whom the sentence names as the source. */
export const findVoice = (context: MiningContext, segment: Segment): Voice => {
  const { analysis, quotations } = context;
  const { sentence } = segment;
  const source = findSource(context, segment);
  if (source) return source.range ? voiceOf(context, source.range, source.by) : unknownVoice(source.by);
  if (isWhollyQuoted(analysis, segment)) return quotedVoice(context, segment);
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

/** Is the source the author, or the author's party or organisation? */
const isOwn = (context: MiningContext, { first, last }: TokenRange): boolean => {
  for (let i = first; i < last; i++)
    if (isFirstPerson(context.analysis.tags, i * TAG_WORDS) || isOwnActor(context, i)) return true;
  return false;
};

/** A sentence wholly in quotation marks: the title's are decoration, the body's are somebody's words. */
const quotedVoice = (context: MiningContext, segment: Segment): Voice => {
  const { zone } = context.analysis.sentences[segment.sentence]!;
  return zone === 'title' ? ownVoice(context, 'author') : (spokenVoice(context, segment) ?? unknownVoice('quotation'));
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
