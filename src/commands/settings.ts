import type { OffsetUnit } from '../model/offsets.ts';
import type { UnitKind } from '../model/unit.ts';
import type { Limits } from '../read/limits.ts';
import type { MetadataField } from '../read/reader.ts';
import type { Locale } from '../write/writer.ts';
import type { WriterName } from '../write/writers.ts';

/** Which rules are in force. */
export interface RuleSettings {
  /** Folders of packs that are added. */
  readonly rules: readonly string[];
  readonly defaultRules: boolean;
  /** Ids of rules that are switched off. */
  readonly disable: readonly string[];
  /** New weights of rules, by id and kind. */
  readonly weights: Readonly<Record<string, Readonly<Partial<Record<UnitKind, number>>>>>;
  /** Sums that the evidence has to pass, by kind; those of the packs where missing. */
  readonly thresholds: Readonly<Partial<Record<UnitKind, number>>>;
}

/** How inputs are read. */
export interface ReadSettings {
  readonly stdinFilename: string;
  readonly anyLanguage: boolean;
  readonly textField: string | undefined;
  readonly idField: string | undefined;
  readonly fields: Readonly<Partial<Record<MetadataField, string>>>;
  readonly namePattern: string | undefined;
  /** A table of metadata. */
  readonly metadata: string | undefined;
  readonly limits: Readonly<Partial<Limits>>;
}

/** Everything that the user can set for `extract`, on the command line or in a configuration file. */
export interface Settings extends RuleSettings, ReadSettings {
  readonly format: readonly WriterName[];
  readonly out: string | undefined;
  readonly kinds: readonly UnitKind[];
  readonly minScore: number;
  readonly text: boolean;
  readonly offsets: OffsetUnit;
  readonly jobs: number;
  readonly failOn: readonly string[];
  readonly strict: boolean;
  readonly quiet: boolean;
  readonly locale: Locale;
  readonly bom: boolean;
}
