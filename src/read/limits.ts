import { InputError } from '../model/issue.ts';

/** How much of an input is read before it is given up. Settable; each is named in the error that it causes. */
export interface Limits {
  /** Bytes of an input that is read whole: every format but the corpora. */
  readonly bytes: number;
  /** Bytes of one row of a corpus: a line of JSON, an element of an array, a record of CSV, a CoNLL-U document. */
  readonly row: number;
  /** Bytes that the parts of a packed file (DOCX) may unpack to, in sum. */
  readonly unpacked: number;
  /** How deep elements, lists, quotations or JSON values may lie inside each other. */
  readonly depth: number;
  /** Inline marks (`*`, `_`, `[` …) and line breaks in one paragraph of Markdown. */
  readonly marks: number;
  /** Elements of a page or of a Word file. */
  readonly elements: number;
  /** Pages of a PDF file. */
  readonly pages: number;
}

export const DEFAULT_LIMITS: Limits = {
  bytes: 64 * 1024 * 1024,
  row: 16 * 1024 * 1024,
  unpacked: 256 * 1024 * 1024,
  depth: 256,
  marks: 10_000,
  elements: 100_000,
  pages: 2_000,
};

/** The limits in force: those that the user set, and the defaults for the rest. */
export const limitsOf = ({ limits }: { readonly limits?: Partial<Limits> }): Limits => ({
  ...DEFAULT_LIMITS,
  ...limits,
});

const NOUNS: Readonly<Record<keyof Limits, string>> = {
  bytes: 'holds more than # bytes',
  row: 'has a row of more than # bytes',
  unpacked: 'unpacks to more than # bytes',
  depth: 'is nested more than # levels deep',
  marks: 'has a paragraph with more than # inline marks and line breaks',
  elements: 'has more than # elements',
  pages: 'has more than # pages',
};

/** The error of an input that goes beyond a limit: code `limit-NAME`; `line` is 1-based. */
export const beyond = (name: keyof Limits, limits: Limits, path: string, line?: number): InputError =>
  new InputError({
    code: `limit-${name}`,
    severity: 'error',
    path,
    ...(line !== undefined && { line }),
    message: `${NOUNS[name].replace('#', String(limits[name]))} (limit \`${name}\`)`,
  });
