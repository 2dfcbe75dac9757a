import type { Output, OutputFailure } from '../model/output.ts';
import type { Summary } from '../model/summary.ts';

/** The languages of headings and labels in what people read. */
export const LOCALES = ['en', 'sv'] as const;
export type Locale = (typeof LOCALES)[number];

export interface WriteOptions {
  readonly locale: Locale;
  /** Columns that terminal text may fill. */
  readonly width: number;
  /** Does the output carry colours? */
  readonly colour: boolean;
  /** A byte order mark before tables, for Excel. */
  readonly bom: boolean;
}

/**
 * Where the page of the document with a path lies: relative to the folder of the summary, with forward slashes; null where
 * it has none.
 */
export type PageOf = (path: string) => string | null;

/**
 * Turns outputs into the text of one format. A stream is `head`, then documents and failures with `between` in the gaps,
 * then `tail`, or `empty` where nothing came. A file of one document is `document` and a line end; a file for the run is a
 * stream. No text from an article goes out unescaped.
 */
export interface Write {
  readonly head: string;
  readonly between: string;
  readonly tail: string;
  readonly empty: string;
  /** Without a line end. */
  readonly document: (output: Output) => string;
  /** Without a line end; null where the format has no place for what could not be read. */
  readonly failure: (failure: OutputFailure) => string | null;
  /** The whole summary file of a folder; formats without one have none. */
  readonly summary?: (summary: Summary, pageOf?: PageOf) => string;
}

/** One output format. */
export interface Writer {
  /** File name ending with the dot. */
  readonly ending: string;
  /** `document`: with `--out` one file per document; `run`: one for all. */
  readonly files: 'document' | 'run';
  /** Can it go to standard output? A page that needs a browser cannot. */
  readonly stream: boolean;
  /** Loads the writer when its format is asked for. */
  readonly load: () => Promise<(options: WriteOptions) => Write>;
}
