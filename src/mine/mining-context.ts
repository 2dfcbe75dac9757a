import type { ActorMention, Analysis, Clause } from '../model/analysis.ts';
import type { Match, Weights } from '../model/rule.ts';
import type { Identity } from './find-identity.ts';

/** Everything that the questions about a unit may look at. */
export interface MiningContext {
  readonly analysis: Analysis;
  /** The matches of each sentence, by the sentence's index. */
  readonly matches: readonly (readonly Match[])[];
  readonly thresholds: Weights;
  /** Who speaks in the document. */
  readonly identity: Identity;
}

/** The actor that holds a token, or undefined. */
export const actorAt = ({ actors }: Pick<Analysis, 'actors'>, token: number): ActorMention | undefined => {
  let low = 0;
  let high = actors.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (actors[middle]!.last <= token) low = middle + 1;
    else high = middle;
  }
  const found = actors[low];
  return found && found.first <= token ? found : undefined;
};

/** The clause of a token. */
export const clauseAt = ({ clauses, clauseOf }: Analysis, token: number): Clause => clauses[clauseOf[token]!]!;
