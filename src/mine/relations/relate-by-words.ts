import type { Analysis } from '../../model/analysis.ts';
import { type Phrase, type RelationRule, relationData } from './data.ts';
import type { Link } from './link.ts';
import type { PlacedUnit } from './place-units.ts';
import { type StemWeights, sharedStems } from './weigh-stems.ts';

/** How many sentences may lie between two units that words join. */
const REACH = 3;
/** How far behind the finite verb a word may stand that joins its whole clause: *Det är därför …*. */
const BEHIND = 3;
/** How many words a unit's opening has at most. */
const OPENING = 6;
/** A shared stem counts from this weight on. */
const TELLING = 0.5;

/** What the words at the opening of units say: at most one relation of each type between a unit and the one before. */
export const relateByWords = (analysis: Analysis, units: readonly PlacedUnit[], weights: StemWeights): Link[] =>
  units.flatMap((after, i) => {
    const before = previous(units, i);
    if (!before) return [];
    const found = new Map<string, Link>();
    for (const { phrase, at } of openings(analysis, before, after)) {
      const { rule } = phrase;
      if (found.has(rule.type) || !holds(analysis, rule, before, after, weights)) continue;
      const [from, to] = rule.from === 'before' ? [before, after] : [after, before];
      const evidence = [{ rule: rule.id, first: at, last: at + phrase.words.length, weight: rule.weight }];
      found.set(rule.type, { type: rule.type, from: from.unit.id, to: to.unit.id, evidence });
    }
    return [...found.values()];
  });

/** The unit before, if it is near and not a heading's; what a unit lies inside comes before it too. */
const previous = (units: readonly PlacedUnit[], at: number): PlacedUnit | undefined => {
  const { unit, isTitle } = units[at]!;
  const before = units[at - 1];
  return before && before.isTitle === isTitle && unit.sentence - before.unit.sentence <= REACH ? before : undefined;
};

/** The phrases of rules that stand in front of a unit or in its opening, in the order of the text. */
function* openings(
  { tokens, sentences, clauses, clauseOf }: Analysis,
  before: PlacedUnit,
  { unit, first, last }: PlacedUnit,
): Generator<{ readonly phrase: Phrase; readonly at: number }> {
  const sentence = sentences[unit.sentence]!;
  const start = before.unit.sentence === unit.sentence ? Math.max(before.last, sentence.first) : sentence.first;
  const gap = Math.max(start, first - OPENING);
  const { finite } = clauses[clauseOf[first]!]!;
  const end = Math.min(last, finite >= first && finite < first + OPENING ? finite + BEHIND + 1 : first + BEHIND);
  for (let i = gap; i < end; ) {
    const phrases = relationData().phrases.get(tokens[i]!.word.norm);
    if (!phrases) {
      i++;
      continue;
    }
    const fitting = phrases.filter(
      ({ words, rule }) =>
        words.every((word, k) => tokens[i + k]?.word.norm === word) &&
        (rule.at === 'clause' || i <= first) &&
        !rule.not_before?.includes(tokens[i + words.length]?.word.norm ?? ''),
    );
    const longest = fitting[0]?.words.length ?? 1;
    for (const phrase of fitting) if (phrase.words.length === longest) yield { phrase, at: i };
    i += longest;
  }
}

const holds = (
  analysis: Analysis,
  { before: kindsBefore, after: kindsAfter, needs, within }: RelationRule,
  before: PlacedUnit,
  after: PlacedUnit,
  weights: StemWeights,
): boolean => {
  if (kindsBefore && !kindsBefore.includes(before.unit.kind)) return false;
  if (kindsAfter && !kindsAfter.includes(after.unit.kind)) return false;
  if (within === 'sentence' && before.unit.sentence !== after.unit.sentence) return false;
  if (needs === 'granted') return !concedes(analysis, before);
  if (needs === 'opposed') return before.unit.attribution === 'reported' && after.unit.attribution === 'own';
  if (needs === 'conceded') return concedes(analysis, before) && before.unit.kind !== 'demand';
  if (needs === 'shared') return sharedStems(before, after, weights).some((key) => weights.get(key)! >= TELLING);
  return true;
};

const concedes = ({ tokens }: Analysis, { first, last }: PlacedUnit): boolean => {
  for (let i = first; i < Math.min(last, first + OPENING); i++)
    if (relationData().words.conceding.has(tokens[i]!.word.norm)) return true;
  return false;
};
