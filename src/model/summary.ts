import type { HolderType, UnitKind } from './unit.ts';

/** How many units of each kind. */
export type KindCounts = Readonly<Record<UnitKind, number>>;

/** A word that tells an article, or a party's articles, from Swedish text at large. */
export interface Keyword {
  /** The commonest form of the stem in the text. */
  readonly term: string;
  /** Tf-idf over Swedish stems, against the background that ships with the tool; higher tells more. */
  readonly score: number;
}

export interface ArticleSummary {
  readonly id: string;
  readonly path: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly publication: string | null;
  readonly authors: readonly string[];
  /** Abbreviations of the authors' parties, sorted. */
  readonly parties: readonly string[];
  readonly words: number;
  readonly counts: KindCounts;
  readonly keywords: readonly Keyword[];
}

/** The articles of a party, a year, a publication … together. */
export interface GroupSummary {
  readonly name: string;
  readonly articles: number;
  readonly counts: KindCounts;
  /** Empty for groups that have none. */
  readonly keywords: readonly Keyword[];
}

/**
 * Somebody who holds units. Authors count under the party or organisation that they have in common, else under their names
 * together.
 */
export interface HolderSummary {
  /** Empty for authors that nobody names (type `author`) and for quotations without a source (`unknown`). */
  readonly name: string;
  /** The type that most of the units give. */
  readonly type: HolderType;
  readonly articles: number;
  readonly counts: KindCounts;
}

/**
 * Somebody who is asked to act, or somebody or something that is criticised. Pronouns that stand for nobody in their text
 * are left out.
 */
export interface NamedSummary {
  /** *vi* is the party or organisation that the authors share; empty where they share none: the authors themselves. */
  readonly name: string;
  readonly articles: number;
  readonly count: number;
}

/** A unit by the id of its document and its own id, with its words. */
export interface UnitReference {
  readonly document: string;
  readonly unit: string;
  readonly text: string;
}

/** Who demands of whom (`demand`), who criticises whom (`criticism`). */
export interface Flow {
  readonly kind: 'demand' | 'criticism';
  /** Empty for authors that nobody names. Who is quoted without a name holds no flow. */
  readonly holder: string;
  /** As in {@link NamedSummary}. */
  readonly to: string;
  readonly count: number;
  readonly articles: number;
  /** The unit with the highest score. */
  readonly example: UnitReference;
}

/** Demands, or criticisms, of several articles that say nearly the same. Of near-duplicate articles the first alone takes part. */
export interface SimilarUnits {
  readonly kind: 'demand' | 'criticism';
  readonly members: readonly UnitReference[];
}

/** Articles whose texts are nearly the same, by id. */
export interface NearDuplicates {
  readonly documents: readonly string[];
  /** Share of word sequences in common, from 0 to 1; the lowest in the group. */
  readonly similarity: number;
}

/**
 * What many documents say together. Lists are sorted by count, then by name in code-unit order; flows of those whom nobody
 * names come after the others of their count.
 */
export interface Summary {
  readonly schema: 'yrka-summary/1';
  readonly articles: readonly ArticleSummary[];
  /** Inputs that could not be read, with the reason. */
  readonly unreadable: readonly { readonly path: string; readonly code: string; readonly message: string }[];
  readonly words: number;
  readonly counts: KindCounts;
  readonly forms: readonly { readonly kind: UnitKind; readonly form: string; readonly count: number }[];
  readonly parties: readonly GroupSummary[];
  readonly years: readonly GroupSummary[];
  readonly publications: readonly GroupSummary[];
  readonly holders: readonly HolderSummary[];
  readonly addressees: readonly NamedSummary[];
  readonly targets: readonly NamedSummary[];
  readonly flows: readonly Flow[];
  readonly similar: readonly SimilarUnits[];
  readonly duplicates: readonly NearDuplicates[];
  /** The similarities, 0 to 1, from which units count as similar and articles as near-duplicates. */
  readonly thresholds: { readonly similar: number; readonly duplicate: number };
}
