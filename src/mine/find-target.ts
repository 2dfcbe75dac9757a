import type { Clause } from '../model/analysis.ts';
import type { TokenRange } from '../model/span.ts';
import { TAG_WORDS, tagTest } from '../model/tag.ts';
import type { WeightedMatch } from './collect-evidence.ts';
import { mineWords } from './data.ts';
import type { Segment } from './find-segments.ts';
import type { Found } from './found.ts';
import { extendSubject, phraseEndingAt, toMention } from './mention.ts';
import { actorAt, clauseAt, type MiningContext } from './mining-context.ts';
import { resolvePronoun } from './resolve-pronoun.ts';

const isGenitive = tagTest('Genitive');
const isFirstPerson = tagTest('FirstPerson');
const isGeneric = tagTest('Generic');
const isExpletive = tagTest('Expletive');

/** Who or what is criticised, as the unit names it; null where nothing is. `cue` is the token of the strongest evidence. */
export const findTarget = (
  context: MiningContext,
  segment: Segment,
  matches: readonly WeightedMatch[],
  cue: number,
): Found | null => {
  const { analysis } = context;
  const captured = matches.map(({ match }) => match.captures.target).find((range) => range !== undefined);
  if (captured) return { mention: toMention(analysis, captured), by: 'rule' };
  const blamed = blamedObject(context, segment);
  if (blamed) return { mention: toMention(analysis, blamed), by: 'blamed' };
  const doing = actorsDoing(context, segment);
  if (doing) return { mention: toMention(analysis, doing), by: 'doing' };
  const clause = clauseAt(analysis, cue);
  const found = subjectAsTarget(context, clause) ?? mainSubject(context, segment, clause);
  if (found) return found;
  const actor = actorInside(context, segment);
  return actor ? { mention: toMention(analysis, actor), by: 'only-actor' } : null;
};

/** *Vi kritiserar regeringens förslag*, *kritiska till EBO-principen*: the object of criticism as an act. */
const blamedObject = ({ analysis }: MiningContext, { first, last }: TokenRange): TokenRange | undefined => {
  const { blaming_verbs: verbs, blaming } = mineWords();
  for (let i = first; i < last - 1; i++) {
    const { lemma } = analysis.tokens[i]!.word;
    if (!verbs.has(lemma)) continue;
    const from = blaming.has(analysis.tokens[i + 1]!.word.norm) ? i + 2 : i + 1;
    const head = phraseFrom(analysis, from, last);
    if (head) return head;
  }
  return undefined;
};

/** The noun phrase that begins at a token, or a few adverbs behind it. */
const phraseFrom = (analysis: MiningContext['analysis'], from: number, last: number): TokenRange | undefined => {
  for (let i = from; i < Math.min(last, from + 7); i++) {
    const { upos } = analysis.tokens[i]!.word;
    if (upos === 'VERB' || upos === 'PUNCT' || upos === 'SCONJ' || upos === 'ADP') return undefined;
    if ((upos === 'NOUN' || upos === 'PROPN') && !isGenitive(analysis.tags, i * TAG_WORDS))
      return phraseEndingAt(analysis, i);
  }
  return undefined;
};

/** *den tidigare regeringens nedskärningar*, *moderaternas politik*. */
const actorsDoing = ({ analysis }: MiningContext, { first, last }: TokenRange): TokenRange | undefined => {
  const { doings } = mineWords();
  for (let i = first; i < last; i++) {
    const { word } = analysis.tokens[i]!;
    if (word.upos !== 'NOUN' || !(doings.has(word.lemma) || doings.has(word.head))) continue;
    const phrase = phraseEndingAt(analysis, i);
    for (let k = phrase.first; k < i; k++)
      if (isGenitive(analysis.tags, k * TAG_WORDS) && actorAt(analysis, k)) return phrase;
  }
  return undefined;
};

/** The subject of the clause that criticises, unless it is the author, people in general, or nothing at all. */
const subjectAsTarget = (context: MiningContext, { subject, subjectHead, finite }: Clause): Found | undefined => {
  const { analysis } = context;
  if (!subject || finite < 0) return undefined;
  const offset = subjectHead * TAG_WORDS;
  const { word } = analysis.tokens[subjectHead]!;
  if (isFirstPerson(analysis.tags, offset) || isGeneric(analysis.tags, offset) || isExpletive(analysis.tags, offset))
    return undefined;
  if (word.upos === 'PRON') {
    const antecedent = resolvePronoun(context, subjectHead);
    return antecedent && { mention: toMention(analysis, antecedent), by: 'antecedent' };
  }
  return { mention: toMention(analysis, extendSubject(analysis, subject, finite), subjectHead), by: 'subject' };
};

/** The subject of the segment's own level, where the criticism stands in a clause inside it. */
const mainSubject = (context: MiningContext, segment: Segment, clause: Clause): Found | undefined => {
  for (const index of segment.main) {
    const other = context.analysis.clauses[index]!;
    if (other === clause || other.finite < segment.first || other.finite >= segment.last) continue;
    const found = subjectAsTarget(context, other);
    if (found) return { ...found, by: 'main-subject' };
  }
  return undefined;
};

/** The only actor that is named inside the unit. */
const actorInside = ({ analysis }: MiningContext, { first, last }: TokenRange): TokenRange | undefined => {
  const found = analysis.actors.filter(
    (actor) => actor.first >= first && actor.last <= last && actor.kind !== 'group' && actor.kind !== 'place',
  );
  return found.length === 1 ? found[0] : undefined;
};
