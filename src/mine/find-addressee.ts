import type { Clause } from '../model/analysis.ts';
import type { TokenRange } from '../model/span.ts';
import { TAG_WORDS, tagTest } from '../model/tag.ts';
import type { Mention } from '../model/unit.ts';
import type { WeightedMatch } from './collect-evidence.ts';
import { mineWords, reports } from './data.ts';
import type { Segment } from './find-segments.ts';
import { extendSubject, phraseEndingAt, toMention } from './mention.ts';
import { actorAt, clauseAt, type MiningContext } from './mining-context.ts';
import { resolvePronoun } from './resolve-pronoun.ts';

const isFirstPlural = tagTest('FirstPlural');
const isPassiveClause = tagTest('PassiveClause');
const isModalClause = tagTest('ModalClause');
const isFirstPerson = tagTest('FirstPerson');
const isSecondPerson = tagTest('SecondPerson');

/** Who ought to act, as the demand names it; null where nobody is named. `cue` is the token of the strongest evidence. */
export const findAddressee = (
  context: MiningContext,
  segment: Segment,
  matches: readonly WeightedMatch[],
  cue: number,
): Mention | null => {
  const captured = matches.map(({ match }) => match.captures.addressee).find((range) => range !== undefined);
  if (captured) return toMention(context.analysis, captured);
  const asked = askedObject(context, segment);
  if (asked) return toMention(context.analysis, asked);
  const clause = actingClause(context, segment, cue);
  return (clause && subjectAsAgent(context, clause)) ?? null;
};

/** The clause that says what is to be done: that of the cue, or the att-clause behind *vi vill*, *vi kräver*. */
const actingClause = (context: MiningContext, { first, last }: Segment, cue: number): Clause | undefined => {
  const { analysis } = context;
  const own = clauseAt(analysis, cue);
  const { word } = analysis.tokens[cue]!;
  const wants = reports(word.lemma) || !isModalClause(analysis.tags, cue * TAG_WORDS) || own.subject === null;
  if (!wants) return own;
  const content = analysis.clauses.find(
    ({ marker, parent, range }) =>
      marker > cue &&
      range.first >= first &&
      range.last <= last &&
      analysis.clauses[parent] === own &&
      analysis.tokens[marker]!.word.norm === 'att',
  );
  return content ?? (reports(word.lemma) ? undefined : own);
};

/** The subject of an active clause, where it is somebody who can act. */
const subjectAsAgent = (context: MiningContext, { subject, subjectHead, finite }: Clause): Mention | undefined => {
  const { analysis } = context;
  if (!subject || finite < 0 || isPassiveClause(analysis.tags, finite * TAG_WORDS)) return undefined;
  const offset = subjectHead * TAG_WORDS;
  const { word } = analysis.tokens[subjectHead]!;
  if (isFirstPlural(analysis.tags, offset) || isSecondPerson(analysis.tags, offset))
    return toMention(analysis, { first: subjectHead, last: subjectHead + 1 }, subjectHead);
  if (isFirstPerson(analysis.tags, offset)) return undefined;
  if (word.upos === 'PRON') {
    const antecedent = resolvePronoun(context, subjectHead);
    return antecedent ? toMention(analysis, antecedent) : undefined;
  }
  const canAct =
    actorAt(analysis, subjectHead) !== undefined ||
    mineWords().agents.has(word.lemma) ||
    mineWords().agents.has(word.head);
  return canAct ? toMention(analysis, extendSubject(analysis, subject, finite), subjectHead) : undefined;
};

/** *Vi uppmanar regeringen att …*, *krav på kommunen*, *självrannsakan från samtliga ledamöter*. */
const askedObject = ({ analysis }: MiningContext, { first, last }: TokenRange): TokenRange | undefined => {
  const { asking_verbs: verbs, asking } = mineWords();
  for (let i = first; i < last - 1; i++) {
    const { word } = analysis.tokens[i]!;
    const asks =
      (word.upos === 'VERB' && verbs.has(word.lemma)) ||
      (asking.has(word.norm) && isDemandNoun(analysis.tokens[i - 1]?.word.lemma));
    if (!asks) continue;
    for (let k = i + 1; k < Math.min(last, i + 6); k++) {
      const { upos } = analysis.tokens[k]!.word;
      if (upos === 'VERB' || upos === 'PUNCT' || upos === 'SCONJ' || upos === 'PART') break;
      const actor = actorAt(analysis, k);
      if (actor && analysis.tokens[actor.last - 1]!.word.upos !== 'ADJ')
        return phraseEndingAt(analysis, actor.last - 1);
    }
  }
  return undefined;
};

const isDemandNoun = (lemma: string | undefined): boolean => lemma !== undefined && mineWords().demands.has(lemma);
