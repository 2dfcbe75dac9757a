import { offsetReverter } from '../../model/offsets.ts';
import type { Output, OutputUnit } from '../../model/output.ts';
import { describeHolder } from '../describe.ts';
import type { PageLabels } from './page-labels.ts';

/** A unit with its place in UTF-16 code units, as the page slices the text. */
export interface PlacedUnit {
  readonly unit: OutputUnit;
  readonly start: number;
  readonly end: number;
}

/** What the parts of an article's page share. */
export interface ArticleView {
  readonly output: Output;
  readonly labels: PageLabels;
  readonly units: readonly PlacedUnit[];
  /** Names for the filters: who holds units and whom units address, in the order of the text. */
  readonly holders: readonly string[];
  readonly addressees: readonly string[];
  /** From the offsets of the output to UTF-16 code units. */
  readonly revert: (offset: number) => number;
}

/** An output made ready to be shown. */
export const viewArticle = (output: Output, labels: PageLabels): ArticleView => {
  const revert = offsetReverter(output.document.text ?? '', output.offsets);
  const units = output.units.map((unit) => ({ unit, start: revert(unit.start), end: revert(unit.end) }));
  return {
    output,
    labels,
    units,
    revert,
    holders: [...new Set(output.units.map((unit) => describeHolder(unit, output.document, labels)))],
    addressees: [...new Set(output.units.map((unit) => addresseeName(unit, labels)))],
  };
};

/** Whom a unit addresses, by the name that the filters know. */
export const addresseeName = ({ addressee }: OutputUnit, { units }: PageLabels): string =>
  addressee?.name ?? units.nobody;
