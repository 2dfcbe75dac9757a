import type { Clause } from '../../model/analysis.ts';
import { TAG_WORDS, tagNames } from '../../model/tag.ts';
import type { Mention, Relation } from '../../model/unit.ts';
import type { Pipeline, Steps } from '../../pipeline.ts';
import type { Choice } from './choose.ts';
import { explainSegment, fromWeights, unitOf } from './explain-segment.ts';
import type {
  ExplainedClause,
  ExplainedRelation,
  ExplainedSentence,
  ExplainedToken,
  ExplainedUnit,
  Explanation,
} from './explanation.ts';
import { makeScene, range, type Scene } from './scene.ts';

/** What was chosen of a mined document, with everything that decided it. */
export const explainSteps = (
  steps: Steps,
  choices: readonly Choice[],
  { thresholds, rules }: Pick<Pipeline, 'thresholds' | 'rules'>,
): Explanation => {
  const sums = fromWeights(thresholds);
  const scene = makeScene(steps, sums, (token) => rules.listTags(steps.analysis.tokens[token]!.word));
  const { id, path } = steps.document;
  return {
    schema: 'yrka-explanation/1',
    offsets: 'codepoints',
    document: { id, path },
    thresholds: sums,
    sentences: choices.map((choice) => explainSentence(scene, choice)),
  };
};

const explainSentence = (scene: Scene, { sentence: index, units }: Choice): ExplainedSentence => {
  const { analysis, findings } = scene.steps;
  const sentence = analysis.sentences[index]!;
  const all = findings.units.flatMap((unit, i) => (unit.sentence === index ? [i] : []));
  const segments = findings.judgements
    .filter(({ segment }) => segment.sentence === index)
    .map((judgement) => ({ judgement, unit: unitOf(judgement, findings.traces) }))
    .filter(({ unit }) => units === null || units.includes(unit));
  return {
    id: `s${index + 1}`,
    ...scene.span(sentence),
    line: scene.lineOf(sentence.start),
    zone: sentence.zone,
    clauses: range(sentence.clauses).map((clause) => explainClause(scene, clause)),
    tokens: range(sentence).map((token) => explainToken(scene, token)),
    segments: segments.map(({ judgement, unit }) =>
      explainSegment(scene, judgement, unit < 0 ? null : findings.units[unit]!.id),
    ),
    units: (units ?? all).map((unit) => explainUnit(scene, unit)),
  };
};

const explainClause = ({ steps, place, clauseId }: Scene, index: number): ExplainedClause => {
  const clause: Clause = steps.analysis.clauses[index]!;
  const word = (token: number) => (token < 0 ? null : place({ first: token, last: token + 1 }));
  return {
    id: clauseId(index),
    kind: clause.kind,
    ...place(clause.range),
    parent: clause.parent < 0 ? null : clauseId(clause.parent),
    marker: word(clause.marker),
    finite: word(clause.finite),
    subject: clause.subject && place(clause.subject),
  };
};

const explainToken = ({ steps, span, clauseId, listTags }: Scene, index: number): ExplainedToken => {
  const { tokens, tags, clauseOf } = steps.analysis;
  const { word, ...place } = tokens[index]!;
  return {
    ...span(place),
    lemma: word.lemma,
    upos: word.upos,
    clause: clauseId(clauseOf[index]!),
    tags: [...tagNames(tags, index * TAG_WORDS), ...listTags(index)],
  };
};

const explainUnit = (scene: Scene, index: number): ExplainedUnit => {
  const { steps, span } = scene;
  const { id, kind, form, score, attribution, holder, addressee, target, cue, start, end } =
    steps.findings.units[index]!;
  const { holderBy, addresseeBy, targetBy } = steps.findings.traces[index]!;
  const mention = (found: Mention | null, by: string | null) =>
    found && { ...span(found), name: found.name, by: by ?? 'rule' };
  return {
    id,
    kind,
    form,
    ...span({ start, end }),
    score: roundScore(score),
    holder: {
      type: holder.type,
      name: holder.name,
      ...(holder.span ? span(holder.span) : { text: null, start: null, end: null }),
      by: holderBy,
    },
    attribution,
    addressee: mention(addressee, addresseeBy),
    target: mention(target, targetBy),
    cue: cue && span(cue),
    relations: steps.mining.relations.flatMap((relation) => explainRelation(scene, relation, id)),
  };
};

/** A relation, if the unit is one of its ends. */
const explainRelation = (
  { steps, span }: Scene,
  { id, type, from, to, score, evidence }: Relation,
  unit: string,
): ExplainedRelation[] => {
  if (from !== unit && to !== unit) return [];
  const other = steps.findings.units.find((each) => each.id === (from === unit ? to : from))!;
  return [
    {
      ...{ id, type, from, to },
      score: roundScore(score),
      other: { id: other.id, kind: other.kind, ...span({ start: other.start, end: other.end }) },
      evidence: evidence.map(({ rule, start, end, weight }) => ({ rule, ...span({ start, end }), weight })),
    },
  ];
};

/** As the output has it. */
const roundScore = (score: number): number => Math.round(score * 100) / 100;
