import type { Analysis, Clause, Word } from '../model/analysis.ts';
import type { TokenRange } from '../model/span.ts';
import { TAG_WORDS, tagTest } from '../model/tag.ts';
import { canAct } from './can-act.ts';
import type { WeighedMatch } from './collect-evidence.ts';
import { mineWords, reports } from './data.ts';
import { extendSubject, opensFreeRelative } from './extend-phrase.ts';
import { findAddressed } from './find-addressed.ts';
import { findAgentOf, isReported } from './find-agent.ts';
import { findAsked } from './find-asked.ts';
import { findLeadIn } from './find-lead-in.ts';
import type { Segment } from './find-segments.ts';
import type { Found } from './found.ts';
import { toMention } from './mention.ts';
import { actorAt, clauseAt, type MiningContext } from './mining-context.ts';
import { resolvePronoun } from './resolve-pronoun.ts';
import { subjectOf } from './subject-of.ts';
import { verbsOf } from './verbs-of.ts';

const isFirstPlural = tagTest('FirstPlural');
const isModalClause = tagTest('ModalClause');
const isFirstPerson = tagTest('FirstPerson');
const isSecondPerson = tagTest('SecondPerson');
const isPassive = tagTest('Passive');
const isGenitive = tagTest('Genitive');

/** Who ought to act, as the demand names it; null where nobody is named. `cue` is the token of the strongest evidence. */
export const findAddressee = (
  context: MiningContext,
  segment: Segment,
  matches: readonly WeighedMatch[],
  cue: number,
): Found | null => {
  const { analysis } = context;
  const captured = matches.map(({ captures }) => captures.addressee).find((range) => range !== undefined);
  if (captured) return { mention: toMention(analysis, captured), by: 'rule' };
  const asked = findAsked(analysis, segment);
  if (asked) return { mention: toMention(analysis, asked), by: 'asked' };
  const addressed = findAddressed(analysis, segment);
  if (addressed) return { mention: toMention(analysis, addressed), by: 'addressed' };
  const clause = actingClause(context, segment, cue);
  return (clause && (subjectAsAgent(context, clause) ?? agentOf(context, clause))) ?? ledIn(context, segment) ?? null;
};

/** *Kommunen måste:*: who ought to do what the points of a list say that have no subject of their own. */
const ledIn = (context: MiningContext, segment: Segment): Found | undefined => {
  const { analysis } = context;
  for (let i = segment.first; i < segment.last; i++) if (clauseAt(analysis, i).subject) return undefined;
  const leadIn = findLeadIn(analysis, segment.sentence);
  if (!leadIn) return undefined;
  const asked = findAsked(analysis, leadIn);
  if (asked) return { mention: toMention(analysis, asked), by: 'lead-in' };
  const verb = leadIn.last - 2;
  const { finite } = clauseAt(analysis, verb);
  if (finite < 0 || !verbsOf(analysis, { finite }).includes(verb)) return undefined;
  const clause = actingClause(context, leadIn, finite);
  const found = clause && subjectAsAgent(context, clause);
  return found && { ...found, by: 'lead-in' };
};

/** The clause that says what is to be done: that of the cue, or the content clause behind *vi vill*, *det vore bra*. */
const actingClause = (context: MiningContext, { first, last }: Segment, cue: number): Clause | undefined => {
  const { analysis } = context;
  const own = clauseAt(analysis, cue);
  const { word } = analysis.tokens[cue]!;
  const isDemand = reports(word.lemma) || mineWords().striving.has(analysis.tokens[own.finite]?.word.lemma ?? '');
  const wants = isDemand || !isModalClause(analysis.tags, cue * TAG_WORDS) || own.subject === null;
  if (!wants) return own;
  const content = contentIn(analysis, own, cue, { first, last });
  return content ?? (isDemand ? undefined : own);
};

/** The clause inside a range that says what somebody wishes, behind the cue. */
const contentIn = (analysis: Analysis, own: Clause, cue: number, { first, last }: TokenRange): Clause | undefined => {
  const { clauses, clauseOf, tokens } = analysis;
  for (let c = clauseOf[cue]!; c < clauses.length && clauses[c]!.range.first < last; c++) {
    const { marker, parent, range } = clauses[c]!;
    const isContent = marker > cue && clauses[parent] === own && range.first >= first && range.last <= last;
    if (isContent && mineWords().content_markers.has(tokens[marker]!.word.norm)) return clauses[c];
  }
  return undefined;
};

/** The subject of an active clause, where it is somebody who can act, and not somebody who is to be given something. */
const subjectAsAgent = (context: MiningContext, clause: Clause): Found | undefined => {
  const { analysis } = context;
  const found = subjectOf(analysis, clause);
  if (!found || clause.finite < 0) return undefined;
  const { subject, subjectHead } = found;
  const { tokens, tags } = analysis;
  const offset = subjectHead * TAG_WORDS;
  const { word } = tokens[subjectHead]!;
  const verbs = verbsOf(analysis, clause);
  if (verbs.some((verb) => isPassive(tags, verb * TAG_WORDS))) return undefined;
  if (isFirstPlural(tags, offset) || isSecondPerson(tags, offset))
    return { mention: toMention(analysis, { first: subjectHead, last: subjectHead + 1 }, subjectHead), by: 'subject' };
  if (isFirstPerson(tags, offset)) return undefined;
  if (verbs.some((verb) => mineWords().needing.has(tokens[verb]!.word.lemma))) return undefined;
  if (verbs.slice(1).some((verb) => isReceiving(tokens[verb]!.word))) return undefined;
  const owner = ownerOfDuty(analysis, subject, subjectHead);
  if (owner) return { mention: toMention(analysis, owner), by: 'subject' };
  if (word.upos === 'PRON' && !opensFreeRelative(analysis, subjectHead)) {
    if (mineWords().someone.has(word.norm)) return { mention: toMention(analysis, subject), by: 'subject' };
    const antecedent = resolvePronoun(context, subjectHead);
    return antecedent && { mention: toMention(analysis, antecedent), by: 'antecedent' };
  }
  if (!canAct(analysis, subjectHead)) return undefined;
  return { mention: toMention(analysis, extendSubject(analysis, subject, found.finite), subjectHead), by: 'subject' };
};

/** *Det bör beslutas av riksdagen*: a named actor behind a passive verb. */
const agentOf = ({ analysis }: MiningContext, clause: Clause): Found | undefined => {
  if (clause.finite < 0) return undefined;
  const verb = verbsOf(analysis, clause).find((at) => isPassive(analysis.tags, at * TAG_WORDS));
  if (verb === undefined || isReported(analysis, verb)) return undefined;
  const agent = findAgentOf(analysis, verb, clause.range.last);
  const actor = agent && actorAt(analysis, agent.last - 1);
  return agent && actor && actor.kind !== 'group' ? { mention: toMention(analysis, agent), by: 'agent' } : undefined;
};

/** *ska få*, *ska ges*: the passive of *ge* is told by its form, for the tagger takes it for a present tense. */
const isReceiving = ({ lemma, norm }: Word): boolean =>
  mineWords().receiving.has(lemma) || mineWords().receiving.has(norm);

/** *Statens uppgift är att …*: the genitive in front of a duty. */
const ownerOfDuty = ({ tokens, tags }: Analysis, { first }: TokenRange, head: number): TokenRange | undefined => {
  const { lemma, head: part } = tokens[head]!.word;
  if (!mineWords().duties.has(lemma) && !mineWords().duties.has(part)) return undefined;
  return head > first && isGenitive(tags, (head - 1) * TAG_WORDS) ? { first, last: head } : undefined;
};
