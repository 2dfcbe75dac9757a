import type { Zone } from '../model/document.ts';
import type { OutputDocument } from '../model/output.ts';
import type { UnitKind } from '../model/unit.ts';

/** A sentence with its labels; offsets count code points. */
interface LabelledSentence {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly zone: Zone;
  readonly text: string | null;
  readonly units: readonly {
    readonly kind: UnitKind;
    readonly start: number;
    readonly end: number;
    readonly holder: string | null;
    readonly attribution: string;
    readonly addressee: string | null;
    readonly target: string | null;
  }[];
}

/** A sentence as a line of gold that names its document, without the line end. Units show their words. */
export const goldLine = (document: Pick<OutputDocument, 'id' | 'path'>, sentence: LabelledSentence): string => {
  const { id, start: first, end: last, zone, text } = sentence;
  const points = Array.from(text ?? '');
  const units = sentence.units.map(({ kind, start, end, holder, attribution, addressee, target }) => ({
    kind,
    start,
    end,
    text: points.slice(start - first, end - first).join(''),
    holder,
    attribution,
    addressee,
    target,
  }));
  return JSON.stringify({ document: document.id, path: document.path, id, start: first, end: last, zone, text, units });
};
