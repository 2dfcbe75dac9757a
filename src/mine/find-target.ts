import type { Clause } from '../model/analysis.ts';
import type { TokenRange } from '../model/span.ts';
import { TAG_WORDS, tagTest } from '../model/tag.ts';
import type { Mention } from '../model/unit.ts';
import type { WeightedMatch } from './collect-evidence.ts';
import { mineWords } from './data.ts';
import type { Segment } from './find-segments.ts';
import { extendSubject, phraseEndingAt, toMention } from './mention.ts';
import { actorAt, clauseAt, type MiningContext } from './mining-context.ts';
import { resolvePronoun } from './resolve-pronoun.ts';

const isGenitive = tagTest('Genitive');
const isFirstPerson = tagTest('FirstPerson');
const isGeneric = tagTest('Generic');
const isRelative = tagTest('Relative');
const isExpletive = tagTest('Expletive');

/** Who or what is criticised, as the unit names it; null where nothing is. `cue` is the token of the strongest evidence. */
export const findTarget = (
  context: MiningContext,
  segment: Segment,
  matches: readonly WeightedMatch[],
  cue: number,
): Mention | null => {
  const { analysis } = context;
  const captured = matches.map(({ match }) => match.captures.target).find((range) => range !== undefined);
  if (captured) return toMention(analysis, captured);
  const range = blamedObject(context, segment) ?? actorsDoing(context, segment);
  if (range) return toMention(analysis, range);
  const clause = clauseAt(analysis, cue);
  const found = subjectAsTarget(context, clause) ?? mainSubject(context, segment, clause);
  if (found) return found;
  const actor = actorInside(context, segment);
  return actor ? toMention(analysis, actor) : null;
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
const subjectAsTarget = (context: MiningContext, clause: Clause): Mention | undefined => {
  const { analysis } = context;
  const { subject, subjectHead, finite } = clause;
  if (finite < 0) return undefined;
  if (!subject) return undefined;
  const offset = subjectHead * TAG_WORDS;
  const { word } = analysis.tokens[subjectHead]!;
  if (isExpletive(analysis.tags, offset) || mineWords().dummies.has(word.norm))
    return postponedSubject(context, clause);
  if (isFirstPerson(analysis.tags, offset) || isGeneric(analysis.tags, offset) || isOwnSide(context, subjectHead))
    return undefined;
  if (isRelative(analysis.tags, offset)) return antecedentOf(context, clause);
  if (word.upos === 'PRON' || word.upos === 'DET') {
    if (!mineWords().pointers.has(word.norm)) return undefined;
    const antecedent = resolvePronoun(context, subjectHead);
    return toMention(analysis, antecedent ?? { first: subjectHead, last: subjectHead + 1 });
  }
  const { empty_subjects: empty } = mineWords();
  if (empty.has(word.lemma) || empty.has(word.head)) {
    const topic = topicOf(context, subjectHead);
    return topic && toMention(analysis, topic);
  }
  return toMention(analysis, extendSubject(analysis, subject, finite), subjectHead);
};

/** *ett synsätt som strider mot …*: the noun phrase that a relative clause describes. */
const antecedentOf = ({ analysis }: MiningContext, { range }: Clause): Mention | undefined => {
  let at = range.first - 1;
  if (at >= 0 && analysis.tokens[at]!.word.upos === 'PUNCT') at--;
  const upos = analysis.tokens[at]?.word.upos;
  return upos === 'NOUN' || upos === 'PROPN' ? toMention(analysis, phraseEndingAt(analysis, at)) : undefined;
};

const isOwnSide = ({ analysis, identity }: MiningContext, token: number): boolean => {
  const actor = actorAt(analysis, token);
  return actor !== undefined && identity.own.has(actor.name);
};

/** *brister i tillsynen*: the noun phrase that a preposition joins to an empty subject. */
const topicOf = ({ analysis }: MiningContext, head: number): TokenRange | undefined => {
  const { tokens, clauseOf } = analysis;
  const at = head + 1;
  if (!mineWords().about_prepositions.has(tokens[at]?.word.norm ?? '') || clauseOf[at] !== clauseOf[head])
    return undefined;
  for (let i = at + 1; i < Math.min(tokens.length, at + 6); i++) {
    const { upos } = tokens[i]!.word;
    if (upos === 'VERB' || upos === 'AUX' || upos === 'PUNCT') return undefined;
    if ((upos === 'NOUN' || upos === 'PROPN') && !isGenitive(analysis.tags, i * TAG_WORDS))
      return { first: at + 1, last: i + 1 };
  }
  return undefined;
};

/** Behind these *att* opens no subject: *kommer att*, *för att*. */
const LEADING: ReadonlySet<string> = new Set(['VERB', 'AUX', 'ADP']);

/** *Det är fel att regeringen skär ner*, *Det är oacceptabelt att tvinga kommunen*: who does it, or the deed itself. */
const postponedSubject = (context: MiningContext, { finite, range }: Clause): Mention | undefined => {
  const { analysis } = context;
  const { tokens, clauses, clauseOf } = analysis;
  for (let i = finite + 1; i < range.last; i++) {
    if (tokens[i]!.word.norm !== 'att' || LEADING.has(tokens[i - 1]!.word.upos)) continue;
    const inner = clauses[clauseOf[i]!]!;
    if (inner.marker === i && inner.finite >= 0) return subjectAsTarget(context, inner);
    let last = range.last;
    while (last > i + 1 && tokens[last - 1]!.word.upos === 'PUNCT') last--;
    return toMention(analysis, { first: i, last });
  }
  return undefined;
};

/** The subject of the segment's own level, where the criticism stands in a clause inside it. */
const mainSubject = (context: MiningContext, segment: Segment, clause: Clause): Mention | undefined => {
  for (const index of segment.main) {
    const other = context.analysis.clauses[index]!;
    if (other === clause || other.finite < segment.first || other.finite >= segment.last) continue;
    const found = subjectAsTarget(context, other);
    if (found) return found;
  }
  return undefined;
};

/** The only actor that is named inside the unit. */
const actorInside = ({ analysis, identity }: MiningContext, { first, last }: TokenRange): TokenRange | undefined => {
  const found = analysis.actors.filter(
    ({ kind, name, ...actor }) =>
      actor.first >= first && actor.last <= last && kind !== 'group' && kind !== 'place' && !identity.own.has(name),
  );
  return found.length === 1 ? found[0] : undefined;
};
