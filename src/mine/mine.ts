import type { Analysis } from '../model/analysis.ts';
import { UNIT_ZONES } from '../model/document.ts';
import type { Matches } from '../model/matches.ts';
import { isSingle, type Weights } from '../model/rule.ts';
import { overlap, spanOf } from '../model/span.ts';
import { type Evidence, type Holder, UNIT_FORMS, type Unit, type UnitKind } from '../model/unit.ts';
import { matchesFor, type WeighedMatch } from './collect-evidence.ts';
import type { Decision } from './decide.ts';
import { findAddressee } from './find-addressee.ts';
import type { Segment } from './find-segments.ts';
import { findTarget } from './find-target.ts';
import { findVoice, type VoiceBy } from './find-voice.ts';
import type { Found, FoundBy } from './found.ts';
import { type Act, isAct, type Judgement, judge } from './judge.ts';
import { makeContext } from './make-context.ts';
import type { MiningContext } from './mining-context.ts';
import { placeSpan } from './place-span.ts';

/** What the mining of one document needs. */
export interface MineInput {
  readonly analysis: Analysis;
  readonly matches: Matches;
  /** The sums that the evidence of each kind has to pass. */
  readonly thresholds: Weights;
}

/** How a unit came about. */
export interface Trace {
  /** The segments that it joins. */
  readonly judgements: readonly Act[];
  readonly holderBy: VoiceBy;
  readonly addresseeBy: FoundBy | null;
  readonly targetBy: FoundBy | null;
}

/** What mining found, and how. */
export interface Findings {
  readonly units: readonly Unit[];
  /** How each unit came about, by its index. */
  readonly traces: readonly Trace[];
  /** What was decided of every segment that may hold a unit, in the order of the text. */
  readonly judgements: readonly Judgement[];
}

/** The units of a document, in the order of the text, with their ids. */
export const mine = (input: MineInput): Findings => {
  const { analysis } = input;
  const context = makeContext(input);
  const units: Unit[] = [];
  const traces: Trace[] = [];
  const judgements: Judgement[] = [];
  for (const [index, sentence] of analysis.sentences.entries()) {
    if (!UNIT_ZONES.has(sentence.zone)) continue;
    const judged = judge(context, index);
    judgements.push(...judged);
    for (const joined of joinSame(judged.filter(isAct))) {
      const made = makeUnit(context, joined, `u${units.length + 1}`);
      if (!made) continue;
      units.push(made.unit);
      traces.push(made.trace);
    }
  }
  return { units, traces, judgements };
};

/** Segments that are one unit, and what they are together. */
interface Joined {
  readonly segment: Segment;
  readonly decision: Decision;
  readonly parts: readonly Act[];
}

/** Neighbouring segments that perform the same act are one unit. */
const joinSame = (acts: readonly Act[]): Joined[] => {
  const joined: Joined[] = [];
  for (const act of acts) {
    const before = joined.at(-1);
    const isSame = before && before.decision.kind === act.decision.kind && before.segment.last === act.segment.first;
    if (isSame) joined[joined.length - 1] = join(before, act);
    else joined.push({ segment: act.segment, decision: act.decision, parts: [act] });
  }
  return joined;
};

const join = (a: Joined, b: Act): Joined => ({
  segment: {
    sentence: a.segment.sentence,
    first: a.segment.first,
    last: b.segment.last,
    main: new Set([...a.segment.main, ...b.segment.main]),
  },
  decision: a.decision.score >= b.decision.score ? a.decision : b.decision,
  parts: [...a.parts, b],
});

const makeUnit = (
  context: MiningContext,
  { segment, decision, parts }: Joined,
  id: string,
): { readonly unit: Unit; readonly trace: Trace } | null => {
  const { analysis } = context;
  const { kind, score } = decision;
  const range = placeSpan(analysis, segment);
  if (range.first >= range.last) return null;
  const own: WeighedMatch[] = [];
  for (const part of parts) own.push(...matchesFor(kind, part.evidence, context.matches));
  const evidence = own.map((match) => toEvidence(analysis, match));
  if (!isFilled(evidence)) return null;
  const { cue } = strongestOf(own);
  const { holder, attribution, by } = findVoice(context, segment);
  const addressee = kind === 'demand' ? unlessHolder(holder, findAddressee(context, segment, own, cue)) : null;
  const target = kind === 'criticism' ? unlessHolder(holder, findTarget(context, segment, own, cue, holder)) : null;
  const unit: Unit = {
    id,
    kind,
    form: formOf(own, kind),
    ...spanOf(analysis.tokens, range),
    sentence: segment.sentence,
    holder,
    attribution,
    addressee: addressee?.mention ?? null,
    target: target?.mention ?? null,
    cue: { start: analysis.tokens[cue]!.start, end: analysis.tokens[cue]!.end },
    score,
    evidence,
  };
  const trace = { judgements: parts, holderBy: by, addresseeBy: addressee?.by ?? null, targetBy: target?.by ?? null };
  return { unit, trace };
};

/** Found, unless its words are those of the holder: nobody asks or criticises themselves. */
const unlessHolder = ({ span }: Holder, found: Found | null): Found | null =>
  span && found && overlap(found.mention, span) > 0 ? null : found;

const isFilled = <Item>(list: readonly Item[]): list is readonly [Item, ...Item[]] => list.length > 0;

/** What reveals the unit: the rule that weighs most; a single word or tag only where no rule speaks for the kind. */
const strongestOf = (matches: readonly WeighedMatch[]): WeighedMatch => {
  let best = matches[0]!;
  let highest = rankOf(best);
  for (const match of matches) {
    const rank = rankOf(match);
    if (rank <= highest) continue;
    best = match;
    highest = rank;
  }
  return best;
};

const rankOf = ({ rule, weight }: WeighedMatch): number => (weight > 0 && isSingle(rule) ? weight / DISCOUNT : weight);

/** Larger than any weight, so that none of them comes before a rule. */
const DISCOUNT = 1e6;

const toEvidence = ({ tokens }: Analysis, { rule, first, last, weight }: WeighedMatch): Evidence => ({
  rule: rule.id,
  ...spanOf(tokens, { first, last }),
  weight,
});

/** The form that the strongest rule with one gives. */
const formOf = (matches: readonly WeighedMatch[], kind: UnitKind): string => {
  let form: string | null = null;
  let most = 0;
  for (const { rule, weight } of matches) {
    if (rule.form === null || !rule.id.startsWith(`${kind}/`) || weight <= most) continue;
    form = rule.form;
    most = weight;
  }
  return form ?? DEFAULT_FORM[kind];
};

const DEFAULT_FORM: Readonly<Record<UnitKind, string>> = {
  demand: UNIT_FORMS.demand[0],
  criticism: UNIT_FORMS.criticism[0],
  claim: UNIT_FORMS.claim.at(-1)!,
};
