import type { Analysis, Clause } from '../model/analysis.ts';
import type { TokenRange } from '../model/span.ts';
import { TAG_WORDS, tagTest } from '../model/tag.ts';
import type { Holder } from '../model/unit.ts';
import { actorInside } from './actor-inside.ts';
import { canAct } from './can-act.ts';
import type { WeighedMatch } from './collect-evidence.ts';
import { mineWords, reports, tells } from './data.ts';
import { extendSubject, opensFreeRelative, phraseEndingAt } from './extend-phrase.ts';
import { findAgent } from './find-agent.ts';
import { findCriticised } from './find-criticised.ts';
import { findDoing } from './find-doing.ts';
import type { Segment } from './find-segments.ts';
import type { Found, FoundBy } from './found.ts';
import { toMention } from './mention.ts';
import { clauseAt, isOwnActor, type MiningContext, sentenceAt } from './mining-context.ts';
import { phraseFrom } from './phrase-from.ts';
import { resolvePronoun } from './resolve-pronoun.ts';
import { subjectOf } from './subject-of.ts';
import { takesAtt } from './takes-att.ts';
import { verbsOf } from './verbs-of.ts';

const isFirstPerson = tagTest('FirstPerson');
const isGeneric = tagTest('Generic');
const isRelative = tagTest('Relative');
const isExpletive = tagTest('Expletive');
const isCopula = tagTest('Copula');
const isDefinite = tagTest('Definite');
const isDeterminer = tagTest('Determiner');
const isPunctuation = tagTest('Punctuation');
const isPassiveClause = tagTest('PassiveClause');
const isSupine = tagTest('Supine');

/**
 * Who or what is criticised, as the unit names it; null where nothing is. `cue` is the token of the strongest evidence,
 * `holder` whose criticism it is.
 */
export const findTarget = (
  context: MiningContext,
  segment: Segment,
  matches: readonly WeighedMatch[],
  cue: number,
  holder: Holder,
): Found | null => {
  const { analysis } = context;
  const found = (range: TokenRange | undefined, by: FoundBy): Found | undefined =>
    range && { mention: toMention(analysis, range), by };
  const captured = matches.map(({ captures }) => captures.target).find((range) => range !== undefined);
  const clause = clauseAt(analysis, cue);
  return (
    found(captured, 'rule') ??
    found(findCriticised(context, segment), 'blamed') ??
    found(findDoing(analysis, segment), 'doing') ??
    found(findAgent(analysis, segment), 'agent') ??
    (segment.main.has(analysis.clauseOf[cue]!) ? undefined : mainSubject(context, segment, clause)) ??
    subjectAsTarget(context, clause) ??
    mainSubject(context, segment, clause) ??
    found(actorInside(context, segment, holder), 'only-actor') ??
    null
  );
};

/** The subject of the clause that criticises, unless it is people in general, nobody, or nothing at all. */
const subjectAsTarget = (context: MiningContext, clause: Clause): Found | undefined => {
  const { analysis } = context;
  const { finite } = clause;
  if (finite < 0) return undefined;
  const own = subjectOf(analysis, clause);
  if (!own) return frontedDeed(context, clause);
  const { subject, subjectHead } = own;
  const offset = subjectHead * TAG_WORDS;
  const { word } = analysis.tokens[subjectHead]!;
  if (isExpletive(analysis.tags, offset) || mineWords().dummies.has(word.norm))
    return postponedSubject(context, clause);
  const verb = verbOf(analysis, clause);
  const isActive = !isPassiveClause(analysis.tags, finite * TAG_WORDS);
  if (isActive && tells(analysis.tokens[verb]!.word.lemma) && clause.marker < 0) {
    const content = contentClause(context, clause);
    if (content) return subjectAsTarget(context, content);
    if (subject.first > finite && isPunctuation(analysis.tags, (finite - 1) * TAG_WORDS)) return undefined;
  }
  if (isFirstPerson(analysis.tags, offset) || isGeneric(analysis.tags, offset) || isOwnActor(context, subjectHead))
    return undefined;
  if (isRelative(analysis.tags, offset))
    return isDoneTo(analysis, clause) || isSuffering(analysis, clause) ? undefined : antecedentOf(context, clause);
  if ((word.upos === 'PRON' || word.upos === 'DET') && !opensFreeRelative(analysis, subjectHead))
    return pointedAt(context, subjectHead);
  if (isNobody(context, subject)) return undefined;
  if (suffers(context, clause, subjectHead)) return undefined;
  const { empty_subjects: empty } = mineWords();
  const isEmpty = (empty.has(word.lemma) || empty.has(word.head)) && !lacks(analysis, subjectHead);
  if (isEmpty && !isPointedOut(analysis, subject, subjectHead)) {
    const topic = topicOf(context, subjectHead) ?? placeOf(context, clause);
    return topic ? { mention: toMention(analysis, topic), by: 'topic' } : contentSubject(context, clause);
  }
  return { mention: toMention(analysis, extendSubject(analysis, subject, own.finite), subjectHead), by: 'subject' };
};

/** *Bristen på lärare*: the lack itself, not what is lacking. */
const lacks = ({ tokens }: Analysis, head: number): boolean =>
  mineWords().lacking.has(tokens[head]!.word.lemma) &&
  mineWords().lacking_prepositions.has(tokens[head + 1]?.word.norm ?? '');

/** *Den siffran*, *det argumentet*: a noun that is told from others of its kind. */
const isPointedOut = ({ tags }: Analysis, { first }: TokenRange, head: number): boolean =>
  head === first + 1 && isDeterminer(tags, first * TAG_WORDS) && isDefinite(tags, head * TAG_WORDS);

/** *Felet är att regeringen …*: the subject of what an empty subject is said to be. */
const contentSubject = (context: MiningContext, clause: Clause): Found | undefined => {
  const content = contentClause(context, clause);
  return content && subjectAsTarget(context, content);
};

/** How far behind the verb what is said may begin. */
const REACH = 8;

/** The clause that says what somebody says, or what a noun stands for: *X menar att …*, *felet är att …*. */
const contentClause = (
  { analysis }: MiningContext,
  clause: Clause,
  markers: ReadonlySet<string> = mineWords().content_markers,
): Clause | undefined => {
  const { clauses, clauseOf, tokens } = analysis;
  for (let c = clauseOf[clause.finite]! + 1; c < clauses.length; c++) {
    const { marker, parent, range } = clauses[c]!;
    if (range.first >= clause.finite + REACH) return undefined;
    if (marker <= clause.finite || clauses[parent] !== clause) continue;
    if (markers.has(tokens[marker]!.word.norm)) return clauses[c];
  }
  return undefined;
};

/** A pronoun's antecedent, or the pronoun itself where nothing safe stands behind it. */
const pointedAt = (context: MiningContext, head: number): Found | undefined => {
  const { analysis } = context;
  if (!mineWords().pointers.has(analysis.tokens[head]!.word.norm)) return undefined;
  const antecedent = resolvePronoun(context, head);
  return antecedent
    ? { mention: toMention(analysis, antecedent), by: 'antecedent' }
    : { mention: toMention(analysis, { first: head, last: head + 1 }), by: 'subject' };
};

/** *Ingen rektor*, *någon prövning*: nobody is criticised by what nobody did. */
const isNobody = ({ analysis }: MiningContext, { first }: TokenRange): boolean =>
  mineWords().nobody.has(analysis.tokens[first]!.word.norm);

/** *Människor tvingas tigga*: those to whom it is done are not the ones who are criticised. */
const suffers = ({ analysis }: MiningContext, clause: Clause, head: number): boolean =>
  isDoneTo(analysis, clause) || (isSuffering(analysis, clause) && canAct(analysis, head));

/** Is something done to the subject, rather than thought or said of it? */
const isDoneTo = (analysis: Analysis, clause: Clause): boolean =>
  isPassiveClause(analysis.tags, clause.finite * TAG_WORDS) &&
  !verbsOf(analysis, clause).some((verb) => isJudging(analysis.tokens[verb]!.word.lemma));

const isJudging = (lemma: string): boolean =>
  mineWords().judging.has(lemma) || (reports(lemma) && mineWords().blaming_verbs.has(lemma));

const isSuffering = (analysis: Analysis, clause: Clause): boolean =>
  mineWords().suffering.has(analysis.tokens[verbOf(analysis, clause)]!.word.lemma);

/** The verb that says what happens: the finite one, or the supine behind *har* and *hade*. */
const verbOf = ({ tokens, tags, clauseOf }: Analysis, { finite, range }: Clause): number => {
  if (tokens[finite]!.word.upos !== 'AUX') return finite;
  for (let i = finite + 1; i < range.last; i++)
    if (isSupine(tags, i * TAG_WORDS) && clauseOf[i] === clauseOf[finite]) return i;
  return finite;
};

/** *ett synsätt som strider mot …*: the noun phrase that a relative clause describes. */
const antecedentOf = ({ analysis }: MiningContext, { range }: Clause): Found | undefined => {
  let at = range.first - 1;
  if (at >= 0 && analysis.tokens[at]!.word.upos === 'PUNCT') at--;
  const word = analysis.tokens[at]?.word;
  if (word && mineWords().persons.has(word.norm))
    return { mention: toMention(analysis, { first: at, last: at + 1 }), by: 'antecedent' };
  if (word?.upos !== 'NOUN' && word?.upos !== 'PROPN') return undefined;
  return { mention: toMention(analysis, phraseEndingAt(analysis, at)), by: 'antecedent' };
};

/** *brister i tillsynen*: the noun phrase that a preposition joins to an empty subject. */
const topicOf = ({ analysis }: MiningContext, head: number): TokenRange | undefined => {
  const { tokens, clauseOf } = analysis;
  const at = head + 1;
  if (!mineWords().about_prepositions.has(tokens[at]?.word.norm ?? '') || clauseOf[at] !== clauseOf[head])
    return undefined;
  return phraseFrom(analysis, at + 1, tokens.length);
};

/** *Felet ligger hos regionen*, *störst ansvar vilar på nämnden*. */
const placeOf = ({ analysis }: MiningContext, { finite, range }: Clause): TokenRange | undefined => {
  const { tokens } = analysis;
  if (!mineWords().lying.has(tokens[finite]!.word.lemma)) return undefined;
  for (let i = finite + 1; i < Math.min(range.last, finite + 4); i++)
    if (tokens[i]!.word.upos === 'ADP') return phraseFrom(analysis, i + 1, range.last);
  return undefined;
};

/** *Det är fel att regeringen skär ner*, *Det är oacceptabelt att tvinga kommunen*: who does it, or the deed itself. */
const postponedSubject = (context: MiningContext, clause: Clause): Found | undefined => {
  const { analysis } = context;
  const { tokens, tags } = analysis;
  const { finite, range } = clause;
  const content = contentClause(context, clause) ?? contentClause(context, clause, mineWords().occasions);
  if (content) return subjectAsTarget(context, content);
  for (let i = finite + 1; i < range.last; i++) {
    if (
      !mineWords().infinitive_marks.has(tokens[i]!.word.norm) ||
      (takesAtt(tokens[i - 1]!.word) && !isCopula(tags, (i - 1) * TAG_WORDS))
    )
      continue;
    let last = range.last;
    while (last > i + 1 && tokens[last - 1]!.word.upos === 'PUNCT') last--;
    if (last === i + 1 || i === finite + 1) return undefined;
    return { mention: toMention(analysis, { first: i, last }), by: 'deed' };
  }
  return undefined;
};

/** *Att införa dödshjälp vore fel*, *Att kommunen säljer är fel*: a deed in front of the verb, or who does it. */
const frontedDeed = (context: MiningContext, clause: Clause): Found | undefined => {
  const { analysis } = context;
  const { tokens, clauses, clauseOf, tags } = analysis;
  if (clause.marker >= 0) return undefined;
  let first = clause.range.first;
  const inner = clauses[clauseOf[first - 1] ?? -1];
  if (inner && inner.marker >= 0 && inner.range.last >= first) first = inner.range.first;
  while (first > 0 && isPunctuation(tags, first * TAG_WORDS)) first++;
  if (!mineWords().infinitive_marks.has(tokens[first]!.word.norm) || clause.finite <= first + 1) return undefined;
  const opener = clauses[clauseOf[first]!]!;
  if (opener.marker === first && opener.subject) return subjectAsTarget(context, opener);
  return sentenceAt(analysis, first) === sentenceAt(analysis, clause.finite)
    ? { mention: toMention(analysis, { first, last: clause.finite }), by: 'deed' }
    : undefined;
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
