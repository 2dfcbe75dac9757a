import type { Labels } from '../labels.ts';
import type { Paint } from './paint.ts';

/** What all parts of terminal text share. */
export interface Layout {
  readonly labels: Labels;
  readonly paint: Paint;
  /** Columns that a line may fill. */
  readonly width: number;
}
