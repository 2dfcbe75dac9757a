import type { Analysis } from '../model/analysis.ts';
import { UNIT_ZONES } from '../model/document.ts';
import type { Match, Weights } from '../model/rule.ts';
import type { TokenRange } from '../model/span.ts';
import { type Evidence, UNIT_FORMS, type Unit, type UnitKind } from '../model/unit.ts';
import { collectEvidence, type SegmentEvidence, type WeightedMatch } from './collect-evidence.ts';
import { type Decision, decide } from './decide.ts';
import { findAddressee } from './find-addressee.ts';
import { findVoice } from './find-attribution.ts';
import { findIdentity } from './find-identity.ts';
import { findSegments, type Segment } from './find-segments.ts';
import { findTarget } from './find-target.ts';
import type { MiningContext } from './mining-context.ts';
import { placeSpan } from './place-span.ts';

/** What the mining of one document needs. */
export interface MineInput {
  readonly analysis: Analysis;
  /** The matches of each sentence, by the sentence's index. */
  readonly matches: readonly (readonly Match[])[];
  /** The sums that the evidence of each kind has to pass. */
  readonly thresholds: Weights;
}

/** A segment that performs an act. */
interface Act {
  readonly segment: Segment;
  readonly evidence: SegmentEvidence;
  readonly decision: Decision;
}

/** The units of a document, in the order of the text, with their ids. */
export const mine = ({ analysis, matches, thresholds }: MineInput): Unit[] => {
  const context: MiningContext = { analysis, matches, thresholds, identity: findIdentity(analysis) };
  const units: Unit[] = [];
  for (const [index, sentence] of analysis.sentences.entries()) {
    if (!UNIT_ZONES.has(sentence.zone)) continue;
    for (const act of joinSame(judge(context, index))) {
      const unit = makeUnit(context, act, `u${units.length + 1}`);
      if (unit) units.push(unit);
    }
  }
  return units;
};

/** The segments of a sentence whose evidence passes a threshold. */
const judge = (context: MiningContext, index: number): Act[] =>
  findSegments(context.analysis, context.analysis.sentences[index]!, index).flatMap((segment) => {
    const evidence = collectEvidence(context, segment);
    const decision = decide(evidence.sums, context.thresholds);
    return decision ? [{ segment, evidence, decision }] : [];
  });

/** Neighbouring segments that perform the same act are one unit. */
const joinSame = (acts: readonly Act[]): Act[] => {
  const joined: Act[] = [];
  for (const act of acts) {
    const before = joined.at(-1);
    if (before && before.decision.kind === act.decision.kind && before.segment.last === act.segment.first) {
      joined[joined.length - 1] = join(before, act);
    } else joined.push(act);
  }
  return joined;
};

const join = (a: Act, b: Act): Act => {
  const [stronger] = a.decision.score >= b.decision.score ? [a] : [b];
  return {
    segment: { ...a.segment, last: b.segment.last, main: new Set([...a.segment.main, ...b.segment.main]) },
    evidence: { matches: [...a.evidence.matches, ...b.evidence.matches], sums: stronger.evidence.sums },
    decision: stronger.decision,
  };
};

const makeUnit = (context: MiningContext, { segment, evidence, decision }: Act, id: string): Unit | null => {
  const { analysis } = context;
  const { kind, score } = decision;
  const range = placeSpan(analysis, segment);
  if (range.first >= range.last) return null;
  const own = evidence.matches.filter(({ weights }) => (weights[kind] ?? 0) !== 0);
  const [first, ...rest] = own.map((match) => toEvidence(context, match, kind));
  if (!first) return null;
  const strongest = own.reduce((best, match) =>
    (match.weights[kind] ?? 0) > (best.weights[kind] ?? 0) ? match : best,
  );
  const cue = strongest.match.cue;
  return {
    id,
    kind,
    form: formOf(own, kind),
    ...spanOf(analysis, range),
    sentence: segment.sentence,
    ...withVoice(context, segment),
    addressee: kind === 'demand' ? findAddressee(context, segment, own, cue) : null,
    target: kind === 'criticism' ? findTarget(context, segment, own, cue) : null,
    cue: { start: analysis.tokens[cue]!.start, end: analysis.tokens[cue]!.end },
    score,
    evidence: [first, ...rest],
  };
};

const withVoice = (context: MiningContext, segment: Segment): Pick<Unit, 'holder' | 'attribution'> => {
  const { holder, attribution } = findVoice(context, segment);
  return { holder, attribution };
};

const spanOf = ({ tokens }: Analysis, { first, last }: TokenRange): { start: number; end: number } => ({
  start: tokens[first]!.start,
  end: tokens[last - 1]!.end,
});

const toEvidence = ({ analysis }: MiningContext, { match, weights }: WeightedMatch, kind: UnitKind): Evidence => ({
  rule: match.rule.id,
  ...spanOf(analysis, match),
  weight: weights[kind] ?? 0,
});

/** The form that the strongest rule with one gives. */
const formOf = (matches: readonly WeightedMatch[], kind: UnitKind): string => {
  let form: string | null = null;
  let most = 0;
  for (const { match, weights } of matches) {
    const weight = weights[kind] ?? 0;
    if (match.rule.form === null || !match.rule.id.startsWith(`${kind}/`) || weight <= most) continue;
    form = match.rule.form;
    most = weight;
  }
  return form ?? DEFAULT_FORM[kind];
};

const DEFAULT_FORM: Readonly<Record<UnitKind, string>> = {
  demand: UNIT_FORMS.demand[0],
  criticism: UNIT_FORMS.criticism[0],
  claim: UNIT_FORMS.claim.at(-1)!,
};
