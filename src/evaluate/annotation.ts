import type { Zone } from '../model/document.ts';
import type { WeighedWords } from '../model/figures.ts';
import type { UnitKind } from '../model/unit.ts';

// All offsets in this layer are half-open and count Unicode code points of the document's text.

/** A stretch of text that somebody, or something, labelled as a unit. */
export interface LabelledUnit {
  readonly kind: UnitKind;
  readonly start: number;
  readonly end: number;
  /** `author`, or who else's act it is. */
  readonly holder: string | null;
  readonly attribution: string;
  /** The words that name them. */
  readonly addressee: string | null;
  readonly target: string | null;
}

export interface GoldSentence {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly zone: Zone;
  readonly text: string | null;
  readonly units: readonly LabelledUnit[];
}

/** A document as an annotator labelled it. */
export interface GoldDocument {
  readonly path: string;
  /** Base name without its ending: what a prediction is matched by. */
  readonly name: string;
  /** Were all its sentences judged? Of a sample only those listed count. */
  readonly whole: boolean;
  readonly sentences: readonly GoldSentence[];
}

export interface PredictedUnit extends LabelledUnit {
  readonly text: string | null;
  readonly evidence: readonly WeighedWords[];
}

/** What was found in a document, by yrka or by a second annotator. */
export interface Prediction {
  readonly path: string;
  readonly name: string;
  readonly text: string | null;
  readonly sentences: readonly { readonly start: number; readonly end: number; readonly text: string | null }[];
  readonly units: readonly PredictedUnit[];
}

/** A second annotator's labels in the place of a prediction. */
export const asPrediction = ({ path, name, sentences }: GoldDocument): Prediction => ({
  path,
  name,
  text: null,
  sentences,
  units: sentences.flatMap(({ units }) => units.map((unit) => ({ ...unit, text: null, evidence: [] }))),
});
