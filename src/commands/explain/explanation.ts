import type { ClauseKind } from '../../model/analysis.ts';
import type { Zone } from '../../model/document.ts';
import type { OutputHolder, OutputMention, OutputSpan } from '../../model/output.ts';
import type { Attribution, RelationType, UnitKind } from '../../model/unit.ts';

/** A number for each kind. */
export type PerKind = Readonly<Record<UnitKind, number>>;

/** Why units are units, and why sentences hold none. `start` and `end` are half-open and count Unicode code points. */
export interface Explanation {
  readonly schema: 'yrka-explanation/1';
  readonly offsets: 'codepoints';
  readonly document: { readonly id: string; readonly path: string };
  /** The sums that the evidence has to pass. */
  readonly thresholds: PerKind;
  readonly sentences: readonly ExplainedSentence[];
}

export interface ExplainedSentence extends OutputSpan {
  readonly id: string;
  /** 1-based. */
  readonly line: number;
  readonly zone: Zone;
  readonly clauses: readonly ExplainedClause[];
  readonly tokens: readonly ExplainedToken[];
  /** Empty for zones that no unit comes from. */
  readonly segments: readonly ExplainedSegment[];
  readonly units: readonly ExplainedUnit[];
}

export interface ExplainedClause extends OutputSpan {
  /** `c1`, `c2` …, counted in the sentence. */
  readonly id: string;
  readonly kind: ClauseKind;
  readonly parent: string | null;
  readonly marker: OutputSpan | null;
  readonly finite: OutputSpan | null;
  readonly subject: OutputSpan | null;
}

export interface ExplainedToken extends OutputSpan {
  readonly lemma: string;
  readonly upos: string;
  readonly clause: string;
  /** Tags of the language layer, then those of the rules' word lists. */
  readonly tags: readonly string[];
}

/** A stretch that is judged by itself. */
export interface ExplainedSegment extends OutputSpan {
  /** The clauses on whose level the act is performed. */
  readonly clauses: readonly string[];
  readonly evidence: readonly ExplainedEvidence[];
  /** Further matches of rules that count once. */
  readonly repeated: readonly (OutputSpan & { readonly rule: string })[];
  readonly sums: PerKind;
  /** What each sum lies above its threshold; negative where it falls short. */
  readonly margins: PerKind;
  readonly decision: { readonly kind: UnitKind; readonly score: number } | null;
  /** Where nothing passes: the kind that comes closest. */
  readonly closest: UnitKind | null;
  readonly unit: string | null;
}

export interface ExplainedEvidence extends OutputSpan {
  readonly rule: string;
  /** Does it stand in a clause inside the one that is judged? */
  readonly embedded: boolean;
  readonly weights: PerKind;
}

export interface ExplainedUnit extends OutputSpan {
  readonly id: string;
  readonly kind: UnitKind;
  readonly form: string;
  readonly score: number;
  readonly holder: OutputHolder & { readonly by: string };
  readonly attribution: Attribution;
  readonly addressee: (OutputMention & { readonly by: string }) | null;
  readonly target: (OutputMention & { readonly by: string }) | null;
  readonly cue: OutputSpan | null;
  /** What it supports, attacks or restates, and what does so to it. */
  readonly relations: readonly ExplainedRelation[];
}

/** A relation as one of its ends sees it. */
export interface ExplainedRelation {
  readonly id: string;
  readonly type: RelationType;
  /** Ids of units; one is the unit that is explained. */
  readonly from: string;
  readonly to: string;
  readonly score: number;
  /** The unit at the other end. */
  readonly other: OutputSpan & { readonly id: string; readonly kind: UnitKind };
  readonly evidence: readonly (OutputSpan & { readonly rule: string; readonly weight: number })[];
}
