import { Pipeline } from '../pipeline.ts';
import { EXIT } from './exit.ts';
import { choose } from './explain/choose.ts';
import { explainSteps } from './explain/explain-steps.ts';
import { findDocument } from './explain/find-document.ts';
import { showExplanation } from './explain/show-explanation.ts';
import { type Io, wantsColour } from './io.ts';
import { loadPacks } from './load-packs.ts';
import { printIssue } from './print-issue.ts';
import { readOptions } from './read-options.ts';
import type { ReadSettings, RuleSettings } from './settings.ts';

export interface ExplainOptions {
  readonly format: 'text' | 'json';
  /** Are tokens shown in text? JSON always has them. */
  readonly tags: boolean;
}

/**
 * `yrka explain FILE [ID]`: why units are units, and which evidence a sentence lacked. Resolves to the exit code.
 * @throws {InputError} where the file, the id or the rules are at fault.
 */
export const explain = async (
  file: string,
  id: string | undefined,
  { format, tags }: ExplainOptions,
  settings: ReadSettings & RuleSettings,
  io: Io,
): Promise<number> => {
  const reading = await readOptions(settings);
  const pipeline = new Pipeline(await loadPacks(settings), { anyLanguage: settings.anyLanguage });
  const steps = pipeline.run(await findDocument(file, io, settings.stdinFilename, reading));
  const explanation = explainSteps(steps, choose(id, steps), pipeline);
  for (const issue of steps.mining.issues) printIssue({ ...issue, path: steps.document.path }, io);
  if (format === 'json') await io.stdout(`${JSON.stringify(explanation, null, 2)}\n`);
  else {
    const { makePaint } = await import('../write/text/paint.ts');
    const paint = makePaint(wantsColour(io.outIsTerminal, io.env));
    await io.stdout(showExplanation(explanation, { width: Math.max(60, io.columns), paint, tags }));
  }
  return EXIT.done;
};
