import { carryOn } from './carry-on.ts';
import { collectEvidence, type SegmentEvidence } from './collect-evidence.ts';
import { type Decision, decide } from './decide.ts';
import { findSegments, type Segment } from './find-segments.ts';
import type { MiningContext } from './mining-context.ts';

/** A segment with what speaks for and against it, and what it is taken to be; null where no sum passes its threshold. */
export interface Judgement {
  readonly segment: Segment;
  readonly evidence: SegmentEvidence;
  readonly decision: Decision | null;
}

/** A segment that performs an act. */
export type Act = Judgement & { readonly decision: Decision };

export const isAct = (judgement: Judgement): judgement is Act => judgement.decision !== null;

/** What each segment of a sentence is taken to be; `index` is the sentence's. */
export const judge = (context: MiningContext, index: number): Judgement[] => {
  const segments = findSegments(context.analysis, context.analysis.sentences[index]!, index);
  const judgements = segments.map((segment) => {
    const evidence = collectEvidence(context, segment);
    return { segment, evidence, decision: decide(evidence.sums, context.thresholds) };
  });
  return carryOn(context, judgements);
};
