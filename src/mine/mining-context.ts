import type { ActorMention, Analysis, Clause } from '../model/analysis.ts';
import type { Matches } from '../model/matches.ts';
import type { Weights } from '../model/rule.ts';
import { firstEndingBehind } from '../model/span.ts';
import type { Identity } from './find-identity.ts';

/** Everything that the questions about a unit may look at. */
export interface MiningContext {
  readonly analysis: Analysis;
  readonly matches: Matches;
  readonly thresholds: Weights;
  /** Who speaks in the document. */
  readonly identity: Identity;
  /** For each sentence the index of the one whose quotation is still open where it begins, or -1. */
  readonly quotations: Int32Array;
}

/** The actor that holds a token, or undefined. */
export const actorAt = ({ actors }: Pick<Analysis, 'actors'>, token: number): ActorMention | undefined => {
  const found = actors[firstEndingBehind(actors, token)];
  return found && found.first <= token ? found : undefined;
};

/** Is the actor that holds a token the author, or the author's party or organisation? */
export const isOwnActor = ({ analysis, identity }: MiningContext, token: number): boolean => {
  const actor = actorAt(analysis, token);
  return actor !== undefined && identity.own.has(actor.name);
};

/** The index of the sentence that holds a token. */
export const sentenceAt = ({ sentences }: Analysis, token: number): number => firstEndingBehind(sentences, token);

/** The clause of a token. */
export const clauseAt = ({ clauses, clauseOf }: Analysis, token: number): Clause => clauses[clauseOf[token]!]!;
