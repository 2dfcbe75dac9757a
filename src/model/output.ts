import type { Zone } from './document.ts';
import type { Severity } from './issue.ts';
import type { OffsetUnit } from './offsets.ts';
import type { Attribution, HolderType, RelationType, UnitKind } from './unit.ts';

/**
 * The contract, version 1: what yrka writes of one document, key by key and in this order. `start` and `end` are half-open
 * and count what `offsets` says, in `document.text`; `line` is 1-based. Every key is always there, null where unknown;
 * `document.text` alone can be left out.
 */
export interface Output {
  readonly schema: 'yrka/1';
  readonly offsets: OffsetUnit;
  readonly tool: OutputTool;
  readonly document: OutputDocument;
  readonly sentences: readonly OutputSentence[];
  readonly units: readonly OutputUnit[];
  readonly relations: readonly OutputRelation[];
  readonly issues: readonly OutputIssue[];
}

export interface OutputTool {
  readonly name: 'yrka';
  readonly version: string;
  readonly packs: readonly { readonly name: string; readonly version: string }[];
  /** SHA-256 of the rules and weights in force. */
  readonly hash: string;
}

export interface OutputDocument {
  readonly id: string;
  readonly path: string;
  /** SHA-256 of the text as UTF-8. */
  readonly sha256: string;
  readonly format: string;
  readonly encoding: string;
  readonly language: string | null;
  readonly title: string | null;
  readonly authors: readonly OutputAuthor[];
  readonly date: string | null;
  readonly publication: string | null;
  /** Length of the text in the unit of `offsets`. */
  readonly characters: number;
  /** Tokens that hold a letter or a digit. */
  readonly words: number;
  readonly text?: string;
}

export interface OutputAuthor {
  readonly name: string;
  readonly role: string | null;
  readonly party: string | null;
  readonly organisation: string | null;
}

export interface OutputSentence {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly zone: Zone;
}

/** Words of the text with their place. */
export interface OutputSpan {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface OutputMention extends OutputSpan {
  /** The normalised name. */
  readonly name: string;
}

export interface OutputHolder {
  readonly type: HolderType;
  readonly name: string | null;
  readonly text: string | null;
  readonly start: number | null;
  readonly end: number | null;
}

export interface OutputEvidence {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly weight: number;
}

export interface OutputUnit {
  readonly id: string;
  readonly kind: UnitKind;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly text: string;
  readonly sentence: string;
  readonly zone: Zone;
  readonly form: string;
  readonly holder: OutputHolder;
  readonly addressee: OutputMention | null;
  readonly target: OutputMention | null;
  readonly attribution: Attribution;
  readonly cue: OutputSpan | null;
  /** A rule score from 0 to 1. */
  readonly score: number;
  readonly evidence: readonly OutputEvidence[];
}

export interface OutputRelation {
  readonly id: string;
  readonly type: RelationType;
  readonly from: string;
  readonly to: string;
  readonly score: number;
  readonly evidence: readonly OutputEvidence[];
}

export interface OutputIssue {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
}

/** What stands in the place of a document that could not be read. */
export interface OutputFailure {
  readonly schema: 'yrka/1';
  readonly error: { readonly code: string; readonly message: string; readonly path: string };
}

export const isFailure = (output: Output | OutputFailure): output is OutputFailure => 'error' in output;
