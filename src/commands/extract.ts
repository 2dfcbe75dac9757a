import { promises } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Issue } from '../model/issue.ts';
import { isFailure, type Output, type OutputFailure } from '../model/output.ts';
import { Pipeline } from '../pipeline.ts';
import { filterUnits } from '../write/filter-units.ts';
import type { WriteOptions } from '../write/writer.ts';
import { type WriterName, writers } from '../write/writers.ts';
import { closingLine } from './closing-line.ts';
import { EXIT } from './exit.ts';
import { type Condition, holds, parseCondition } from './fail-on.ts';
import { findInputs, type Input, type Inputs } from './find-inputs.ts';
import { type Io, wantsColour } from './io.ts';
import { loadPacks } from './load-packs.ts';
import { mineDocuments } from './mine-documents.ts';
import { nameOutputs } from './name-outputs.ts';
import { nearest } from './nearest.ts';
import { printIssue } from './print-issue.ts';
import { Progress } from './progress.ts';
import { readDocuments } from './read-documents.ts';
import { readOptions } from './read-options.ts';
import type { Settings } from './settings.ts';
import { folderSink, type Sink, streamSink } from './sink.ts';
import { count, emptyTally, TALLY_NAMES, type Tally, type TallyName } from './tally.ts';
import { usage } from './usage.ts';
import { FileWriter } from './write-files.ts';

/**
 * Reads, mines and writes. Resolves to the exit code. A path that is not there and looks like one of `commands` gets a hint.
 * @throws {InputError} where options, rules or the place for the output are at fault.
 */
export const extract = async (
  paths: readonly string[],
  settings: Settings,
  io: Io,
  commands: readonly string[] = [],
): Promise<number> => {
  const conditions = settings.failOn.map((text) => parseCondition<TallyName>(text, TALLY_NAMES));
  const formats = formatsOf(settings, io);
  if (paths.length === 0) throw usage('no path given; `yrka seeds/` reads a folder, `yrka -` standard input');
  const { inputs, missing } = await findInputs(paths, { stdin: io.stdin, stdinName: settings.stdinFilename });
  const found = { inputs, missing: missing.map((issue) => withHint(issue, commands)) };
  const reading = await readOptions(settings);
  const pipeline = new Pipeline(await loadPacks(settings), { anyLanguage: settings.anyLanguage });
  const files = new FileWriter(inputs.flatMap(({ file }) => file ?? []));
  try {
    const sink = await openSink(formats, found, settings, { files, io });
    return await run(found, sink, conditions, settings, { pipeline, reading, files, io });
  } finally {
    await files.discard();
  }
};

/** A misspelt command is taken for a path. */
const withHint = (issue: Issue, commands: readonly string[]): Issue => {
  const command = nearest(issue.path ?? '', commands);
  return command === undefined ? issue : { ...issue, message: `${issue.message}; the command is \`${command}\`` };
};

interface Tools {
  readonly pipeline: Pipeline;
  readonly reading: Awaited<ReturnType<typeof readOptions>>;
  readonly files: FileWriter;
  readonly io: Io;
}

const run = async (
  { inputs, missing }: Inputs,
  sink: Sink,
  conditions: readonly Condition<TallyName>[],
  settings: Settings,
  { pipeline, reading, files, io }: Tools,
): Promise<number> => {
  const progress = new Progress(inputs.length, io, settings);
  const tally = emptyTally();
  let worst = 0;
  const tell = (issue: Issue, isShown = false): void => {
    const isError = issue.severity === 'error' || (settings.strict && issue.severity === 'warning');
    if (isError) worst = EXIT.failure;
    if (!isShown && (!settings.quiet || isError)) {
      progress.clear();
      printIssue(issue, io);
    }
  };
  const summarise = settings.out === undefined ? undefined : await startSummary();
  for (const issue of missing) tell(issue);
  const shows = showsIssues(settings, io);
  const stops = (): boolean => settings.strict && worst > 0;
  if (!stops()) {
    for await (const { input, result, issues } of mineDocuments(readDocuments(inputs, reading), pipeline, {
      ...settings,
      threads: settings,
    })) {
      if (io.signal.aborted) break;
      for (const issue of issues) tell(issue, shows);
      if (stops()) break;
      progress.show(input.source.path);
      const kept = isFailure(result) ? result : filterUnits(result, settings);
      count(tally, kept);
      summarise?.add(kept);
      await sink.take(kept);
    }
  }
  progress.clear();
  if (io.signal.aborted) return EXIT.interrupted;
  await sink.finish(summarise?.summary());
  if (!settings.quiet && (io.errIsTerminal || settings.out !== undefined))
    io.stderr(
      `${closingLine(tally, settings.out === undefined ? undefined : { folder: settings.out, files: files.count })}\n`,
    );
  if (worst > 0) return worst;
  return failing(conditions, tally, io);
};

/** Does the terminal show the issues of a document with its units, so that standard error need not repeat them? */
const showsIssues = (settings: Settings, io: Io): boolean =>
  io.outIsTerminal &&
  io.errIsTerminal &&
  settings.out === undefined &&
  !settings.strict &&
  formatsOf(settings, io).includes('text');

/** Says which conditions of `--fail-on` hold. */
const failing = (conditions: readonly Condition<TallyName>[], tally: Tally, io: Io): number => {
  const met = conditions.filter((condition) => holds(condition, tally));
  for (const { name, operator, number } of met)
    io.stderr(`yrka: --fail-on '${name}${operator}${number}' holds: ${name} = ${tally[name]}\n`);
  return met.length > 0 ? EXIT.found : EXIT.done;
};

const formatsOf = ({ format, out }: Settings, { outIsTerminal }: Io): readonly WriterName[] => {
  if (out !== undefined) return format.length > 0 ? format : ['json', 'md'];
  if (format.length === 0) return [outIsTerminal ? 'text' : 'json'];
  const [only, ...others] = format;
  if (others.length > 0) throw usage(`several formats (${format.join(', ')}) need --out DIR`);
  if (!writers[only!].stream) throw usage(`--format ${only} needs --out DIR`);
  return [only!];
};

const openSink = async (
  formats: readonly WriterName[],
  { inputs }: Inputs,
  settings: Settings,
  { files, io }: { readonly files: FileWriter; readonly io: Io },
): Promise<Sink> => {
  const options: WriteOptions = {
    locale: settings.locale,
    width: Math.max(40, io.columns),
    colour: settings.out === undefined && wantsColour(io.outIsTerminal, io.env),
    bom: settings.bom,
  };
  if (settings.out === undefined) return streamSink(formats[0]!, options, io.stdout);
  const named = inputs.map(({ source, file }) => ({ path: source.path, file }));
  const nameOf = nameOutputs(named, await takenNames(inputs, settings.out, formats));
  return folderSink(settings.out, formats, options, { files, nameOf });
};

/** Below a folder that holds inputs, no file may take the place of one. */
const takenNames = async (
  inputs: readonly Input[],
  out: string,
  formats: readonly WriterName[],
): Promise<(name: string) => boolean> => {
  const folder = await promises.realpath(out).catch(() => resolve(out));
  const files = new Set(inputs.map(({ file }) => file?.toLowerCase()));
  return (name) => formats.some((format) => files.has(join(folder, name + writers[format].ending).toLowerCase()));
};

interface SummaryMaker {
  readonly add: (result: Output | OutputFailure) => void;
  readonly summary: () => import('../model/summary.ts').Summary;
}

const startSummary = async (): Promise<SummaryMaker> => {
  const { Summariser } = await import('../corpus/summarise.ts');
  return new Summariser();
};
