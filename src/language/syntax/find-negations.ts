import type { Word } from '../../model/analysis.ts';
import { tagTest } from '../../model/tag.ts';
import type { Scene } from './find-subject.ts';
import { grammar } from './grammar.ts';

const isNegation = tagTest('Negation');

/** What a negation denies: its clause, one phrase of it, or the next word alone. */
export type Negating = 'clause' | 'phrase' | 'word';

/** What the negations of a sentence deny, by the indices of their words. */
export type Negations = ReadonlyMap<number, Negating>;

/** The negations of a sentence. */
export const findNegations = (scene: Scene): Negations => {
  const found = new Map<number, Negating>();
  for (let i = 0; i < scene.words.length; i++) if (isNegation(scene.words[i]!.tags)) found.set(i, negates(scene, i));
  return found;
};

/**
 * What the negation at a word denies: a phrase in *inte avgifter utan skatter*, the next word in *inte minst i skolan* and
 * *inte bara i skolan*; any other one denies its clause.
 */
const negates = ({ words, parse }: Scene, at: number): Negating => {
  const { adverbial_negations, least, limits, contrasts } = grammar();
  const next = words[at + 1];
  if (!next || !adverbial_negations.has(words[at]!.norm)) return 'clause';
  if (least.has(next.norm)) return 'word';
  const own = parse.clauseOf[at];
  const isLimit = limits.has(next.norm);
  for (let i = at + 2; i < words.length; i++) {
    if (!contrasts.has(words[i]!.norm) || !isContrast(words, at, i)) continue;
    // A verb of its own behind *utan* makes a clause of its own: *löser inte problemet utan skapar nya*.
    if (isLimit) return 'word';
    return parse.clauseOf[i] === own && parse.clauseOf[i + 1] === own ? 'phrase' : 'clause';
  }
  // *kan inte bara se på* does deny something.
  return isLimit && words[at + 2]?.form !== 'Inf' ? 'word' : 'clause';
};

/** The word may be a preposition as well: then *också* or a phrase that begins like the denied one has to follow. */
const isContrast = (words: readonly Word[], negation: number, at: number): boolean => {
  const denied = words[negation + 1]!;
  const next = words[at + 1];
  if (!next || words[at]!.upos !== 'ADP' || grammar().additions.has(next.norm)) return true;
  return next.upos === denied.upos && (next.upos === 'DET' || next.upos === 'ADJ' || next.upos === 'ADP');
};
