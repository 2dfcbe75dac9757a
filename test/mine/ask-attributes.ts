import { findAddressee } from '../../src/mine/find-addressee.ts';
import { findSegments, type Segment } from '../../src/mine/find-segments.ts';
import { findTarget } from '../../src/mine/find-target.ts';
import { findVoice } from '../../src/mine/find-voice.ts';
import { makeContext } from '../../src/mine/make-context.ts';
import type { MiningContext } from '../../src/mine/mining-context.ts';
import type { Author } from '../../src/model/document.ts';
import type { Mention } from '../../src/model/unit.ts';
import { RuleSet } from '../../src/rules/rule-set.ts';
import { analyseText } from '../analyse-text.ts';

/** What our questions say of one act, whatever the rules would decide that it is. */
export interface Attributes {
  readonly addressee: string | null;
  readonly target: string | null;
  readonly attribution: string;
  readonly holder: string;
}

/**
 * Asks the questions about the last segment of a text, or the one in which `cue` stands first; the finite verb of its main
 * clause is the cue where none is named. The text is put below a sentence of its own, so that no rule takes it for a title.
 */
export const askAttributes = (text: string, cue?: string, authors: readonly Author[] = []): Attributes => {
  const read = analyseText(`Så här ser det ut i landet i dag.\n\n${text}\n`);
  const analysis = { ...read, document: { ...read.document, metadata: { ...read.document.metadata, authors } } };
  const matches = new RuleSet([]).matchAll(analysis, () => false);
  const context = makeContext({ analysis, matches, thresholds: {} });
  const at = cue === undefined ? -1 : analysis.tokens.findLastIndex(({ word }) => word.norm === cue);
  const segments = analysis.sentences.flatMap((sentence, index) => findSegments(analysis, sentence, index));
  const segment = at < 0 ? segments.at(-1)! : segments.find(({ first, last }) => first <= at && at < last)!;
  const token = at < 0 ? verbOf(context, segment) : at;
  const textOf = (mention: Mention | undefined): string | null =>
    mention ? analysis.document.text.slice(mention.start, mention.end) : null;
  const { attribution, holder } = findVoice(context, segment);
  return {
    addressee: textOf(findAddressee(context, segment, [], token)?.mention),
    target: textOf(findTarget(context, segment, [], token, holder)?.mention),
    attribution,
    holder: holder.name === null ? holder.type : `${holder.type} ${holder.name}`,
  };
};

const verbOf = ({ analysis }: MiningContext, { main, first, last }: Segment): number => {
  const verbs = [...main].map((clause) => analysis.clauses[clause]!.finite).filter((at) => at >= first && at < last);
  return verbs[0] ?? first;
};
