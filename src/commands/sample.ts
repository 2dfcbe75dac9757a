import { goldFrom } from '../evaluate/from-output.ts';
import { startSample } from '../evaluate/random.ts';
import { InputError, type Issue } from '../model/issue.ts';
import { goldLine } from '../write/gold-line.ts';
import { EXIT } from './exit.ts';
import { findInputs } from './find-inputs.ts';
import type { Io } from './io.ts';
import { loadResults, type MiningOptions } from './load-results.ts';
import { printIssue } from './print-issue.ts';

export interface SampleOptions extends MiningOptions {
  /** What is drawn; sentences where missing. */
  readonly of?: 'units' | 'sentences';
  /** Decides what is drawn; 1 where missing. */
  readonly seed?: number;
  readonly stdinName?: string;
}

/**
 * `yrka sample N [PATH…]`: draws sentences at random, or units with their sentences, from yrka's JSON or from texts, and
 * prints them in the form of gold: once corrected, `yrka eval` takes them as such, and judges these sentences alone. Gives
 * the exit code: 2 where something could not be used or read.
 */
export const sampleCommand = async (
  count: number,
  paths: readonly string[],
  { of = 'sentences', seed = 1, stdinName = '-', ...mining }: SampleOptions,
  io: Pick<Io, 'stdout' | 'stderr' | 'stdin'>,
): Promise<number> => {
  const issues: Issue[] = [];
  const sample = startSample<string>(count, seed);
  try {
    const { inputs, missing } = await findInputs(paths, { stdin: io.stdin, stdinName, results: true });
    issues.push(...missing);
    for await (const item of loadResults(inputs, mining)) {
      if (item.type === 'issue') issues.push(item.issue);
      if (item.type !== 'output') continue;
      const { document } = item.output;
      if (document.text === undefined) {
        const message = 'was written without document.text: its sentences cannot be shown';
        issues.push({ code: 'no-text', severity: 'error', path: document.path, message });
        continue;
      }
      for (const sentence of goldFrom(item.output).sentences) {
        const chances = of === 'units' ? sentence.units.length : 1;
        for (let chance = 0; chance < chances; chance++) sample.offer(() => goldLine(document, sentence));
      }
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    issues.push(...error.issues);
  }
  for (const issue of issues) printIssue(issue, io);
  for (const line of new Set(sample.drawn())) await io.stdout(`${line}\n`);
  return issues.some(({ severity }) => severity === 'error') ? EXIT.failure : EXIT.done;
};
