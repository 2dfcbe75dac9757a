import { type Document, isUnreadable, type Unreadable } from '../model/document.ts';
import type { Issue } from '../model/issue.ts';
import type { OffsetUnit } from '../model/offsets.ts';
import type { Output, OutputFailure } from '../model/output.ts';
import type { Pipeline } from '../pipeline.ts';
import { toOutput } from '../write/to-output.ts';
import type { Input } from './find-inputs.ts';

/** What became of one document. */
export interface Outcome {
  readonly result: Output | OutputFailure;
  /** What the user should hear of it. */
  readonly issues: readonly Issue[];
}

/** The same, with the input that the document came from. */
export interface Mined extends Outcome {
  readonly input: Input;
}

export interface OutputSettings {
  readonly offsets: OffsetUnit;
  readonly text: boolean;
}

/** Mines one document; what could not be read becomes an error in its place. */
export const mineDocument = (
  read: Document | Unreadable,
  pipeline: Pipeline,
  { offsets, text }: OutputSettings,
): Outcome => {
  if (isUnreadable(read)) return { result: failureOf(read.error, read.path), issues: [read.error] };
  const mining = pipeline.mine(read);
  const issues = mining.issues.map((issue) => ({ ...issue, path: read.path }));
  return { result: toOutput(mining, { tool: pipeline.tool, offsets, text }), issues };
};

const failureOf = ({ code, message, line }: Issue, path: string): OutputFailure => ({
  schema: 'yrka/1',
  error: { code, message: line === undefined ? message : `line ${line}: ${message}`, path },
});
