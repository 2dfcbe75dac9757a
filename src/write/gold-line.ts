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

/** A sentence as a line of gold that names its document, without the line end. */
export const goldLine = (
  document: Pick<OutputDocument, 'id' | 'path'>,
  { id, start, end, zone, units, text }: LabelledSentence,
): string =>
  JSON.stringify({
    document: document.id,
    path: document.path,
    id,
    start,
    end,
    zone,
    units: units.map(({ kind, start, end, holder, attribution, addressee, target }) => ({
      kind,
      start,
      end,
      holder,
      attribution,
      addressee,
      target,
    })),
    text,
  });
