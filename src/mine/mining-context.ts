import type { ActorMention, Analysis, Clause } from '../model/analysis.ts';
import type { Matches } from '../model/matches.ts';
import type { Weights } from '../model/rule.ts';
import type { Identity } from './find-identity.ts';

/** Everything that the questions about a unit may look at. */
export interface MiningContext {
  readonly analysis: Analysis;
  readonly matches: Matches;
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
