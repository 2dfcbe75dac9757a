import type { Sentence } from './analysis.ts';
import type { Document } from './document.ts';
import type { Issue } from './issue.ts';
import type { Span } from './span.ts';

/** The kinds of units, in the order that decides where a clause fits several. */
export const UNIT_KINDS = ['demand', 'criticism', 'claim'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** What rules may give as a unit's form, by kind; the first is used where no rule gives one. */
export const UNIT_FORMS = {
  demand: ['obligation', 'prohibition', 'proposal', 'request', 'wish', 'goal', 'imperative'],
  criticism: ['evaluation', 'blame', 'omission', 'rejection'],
  claim: ['importance', 'cause', 'prediction', 'belief', 'principle', 'generalisation', 'evaluation'],
} as const satisfies Record<UnitKind, readonly string[]>;

/** One rule that speaks for a unit's kind, with the words that it saw. */
export interface Evidence extends Span {
  readonly rule: string;
  readonly weight: number;
}

export type HolderType = 'author' | 'person' | 'organisation' | 'group' | 'unknown';

/** Whose act a unit is. `span` is where the text names a holder of reported speech. */
export interface Holder {
  readonly type: HolderType;
  /** The normalised name; for the author the organisation or party that all authors share. */
  readonly name: string | null;
  readonly span: Span | null;
}

/** Words that name an actor, a decision or a thing. */
export interface Mention extends Span {
  readonly name: string;
}

export type Attribution = 'own' | 'reported';

/** A claim, a demand or a criticism. All offsets are UTF-16 code units of the document's text, spans half-open. */
export interface Unit extends Span {
  readonly id: string;
  readonly kind: UnitKind;
  readonly form: string;
  /** Index of its sentence. */
  readonly sentence: number;
  readonly holder: Holder;
  readonly addressee: Mention | null;
  readonly target: Mention | null;
  readonly attribution: Attribution;
  readonly cue: Span | null;
  /** A rule score from 0 to 1. */
  readonly score: number;
  readonly evidence: readonly [Evidence, ...Evidence[]];
}

export type RelationType = 'support' | 'attack' | 'rephrase';

/** A directed relation between two units, by their ids. */
export interface Relation {
  readonly id: string;
  readonly type: RelationType;
  readonly from: string;
  readonly to: string;
  readonly score: number;
  readonly evidence: readonly Evidence[];
}

/** Everything that was found in one document. */
export interface Mining {
  readonly document: Document;
  readonly sentences: readonly Sentence[];
  /** How many tokens hold a letter or a digit. */
  readonly words: number;
  readonly units: readonly Unit[];
  readonly relations: readonly Relation[];
  readonly issues: readonly Issue[];
}
