import { isUnreadable } from '../model/document.ts';
import type { Issue } from '../model/issue.ts';
import type { OffsetUnit } from '../model/offsets.ts';
import type { Output, OutputFailure } from '../model/output.ts';
import type { Pipeline } from '../pipeline.ts';
import { toOutput } from '../write/to-output.ts';
import type { Input } from './find-inputs.ts';
import type { Arrival } from './read-documents.ts';
import { unoptimised } from './unoptimised.ts';

/** What became of one document. */
export interface Mined {
  readonly input: Input;
  readonly result: Output | OutputFailure;
  /** What the user should hear of it. */
  readonly issues: readonly Issue[];
}

export interface MineOptions {
  readonly offsets: OffsetUnit;
  readonly text: boolean;
}

/** A first document of fewer code units is over before the optimising compiler is of use. */
const SHORT = 20_000;

/** Mines documents as they arrive, one in memory at a time. */
export async function* mineDocuments(
  arrivals: AsyncIterable<Arrival>,
  pipeline: Pipeline,
  { offsets, text }: MineOptions,
): AsyncGenerator<Mined> {
  let isFirst = true;
  for await (const { input, read } of arrivals) {
    if (isUnreadable(read)) yield { input, result: failureOf(read.error, read.path), issues: [read.error] };
    else {
      const isShort = isFirst && read.text.length < SHORT;
      isFirst = false;
      const mining = isShort ? unoptimised(() => pipeline.mine(read)) : pipeline.mine(read);
      const issues = mining.issues.map((issue) => ({ ...issue, path: read.path }));
      yield { input, result: toOutput(mining, { tool: pipeline.tool, offsets, text }), issues };
    }
  }
}

const failureOf = ({ code, message, line }: Issue, path: string): OutputFailure => ({
  schema: 'yrka/1',
  error: { code, message: line === undefined ? message : `line ${line}: ${message}`, path },
});
