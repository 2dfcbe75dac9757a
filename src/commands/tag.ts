import { Analyser } from '../language/analyse.ts';
import type { Persons } from '../language/names/find-person.ts';
import { isUnreadable } from '../model/document.ts';
import { InputError, type Issue } from '../model/issue.ts';
import { opensDocument } from '../read/conllu/parse-line.ts';
import { readSentences } from '../read/conllu/read-sentences.ts';
import { sentenceDocument } from '../read/conllu/sentence-document.ts';
import { limitsOf } from '../read/limits.ts';
import { formatOf } from '../read/readers.ts';
import { fillConllu } from '../write/conllu/fill-conllu.ts';
import { writeConllu } from '../write/conllu/write-conllu.ts';
import { writeTags } from '../write/conllu/write-tags.ts';
import { EXIT } from './exit.ts';
import { findInputs, type Input } from './find-inputs.ts';
import type { Io } from './io.ts';
import { printIssue } from './print-issue.ts';
import { readDocuments } from './read-documents.ts';
import { readOptions } from './read-options.ts';
import type { ReadSettings } from './settings.ts';
import { usage } from './usage.ts';

export type TagFormat = 'conllu' | 'json';

export interface TagOptions extends ReadSettings {
  readonly format: TagFormat;
  readonly quiet: boolean;
}

/**
 * `yrka tag [PATH…]`: the linguistic analysis of what is read. Resolves to the exit code.
 * @throws {InputError} where no path is given, or the options of reading are at fault.
 */
export const tag = async (paths: readonly string[], options: TagOptions, io: Io): Promise<number> => {
  if (paths.length === 0) throw usage('no path given; `yrka tag seeds/` reads a folder, `yrka tag -` standard input');
  const { inputs, missing } = await findInputs(paths, { stdin: io.stdin, stdinName: options.stdinFilename });
  let code: number = EXIT.done;
  const tell = (issue: Issue): void => {
    if (issue.severity === 'error') code = EXIT.failure;
    if (issue.severity === 'error' || !options.quiet) printIssue(issue, io);
  };
  for (const issue of missing) tell(issue);
  const print = options.format === 'json' ? printJson : printConllu;
  await print(inputs, options, tell, io);
  return io.signal.aborted ? EXIT.interrupted : code;
};

type Print = (inputs: readonly Input[], options: TagOptions, tell: (issue: Issue) => void, io: Io) => Promise<void>;

const printConllu: Print = async (inputs, options, tell, io) => {
  const analyser = new Analyser();
  const reading = await readOptions(options);
  let documents = 0;
  // Ids of sentences are unique in the output: those of the second document begin with `2-`.
  const prefix = (): string => (documents === 1 ? '' : `${documents}-`);
  for (const input of inputs) {
    if (formatOf(input.source.path) === 'conllu') {
      documents++;
      await fillFile(input, { analyser, limits: limitsOf(reading), prefix: prefix() }, tell, io);
      continue;
    }
    for await (const { read } of readDocuments([input], reading)) {
      if (io.signal.aborted) return;
      if (isUnreadable(read)) {
        tell(read.error);
        continue;
      }
      documents++;
      for (const issue of read.issues) tell({ ...issue, path: read.path });
      await io.stdout(writeConllu(analyser.analyse(read), prefix()));
    }
  }
};

interface Filling {
  readonly analyser: Analyser;
  readonly limits: ReturnType<typeof limitsOf>;
  readonly prefix: string;
}

/** Fills in a CoNLL-U file sentence by sentence, however long it is. */
const fillFile = async (
  { source }: Input,
  { analyser, limits, prefix }: Filling,
  tell: (issue: Issue) => void,
  io: Io,
): Promise<void> => {
  let sentences = 0;
  let persons: Persons = new Map();
  try {
    for await (const piece of readSentences(source, limits)) {
      if (io.signal.aborted) return;
      if ('code' in piece) tell(piece);
      else {
        sentences++;
        const names = { document: sentences === 1 ? source.path : undefined, sentence: `${prefix}s${sentences}` };
        if (piece.comments.some(opensDocument)) persons = new Map();
        await io.stdout(fillConllu(piece, analyser.analyse(sentenceDocument(piece, source.path), persons), names));
      }
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    for (const issue of error.issues) tell({ path: source.path, ...issue });
  }
};

const printJson: Print = async (inputs, options, tell, io) => {
  const analyser = new Analyser();
  let isFirst = true;
  for await (const { read } of readDocuments(inputs, await readOptions(options))) {
    if (io.signal.aborted) return;
    const issues = isUnreadable(read) ? [read.error] : read.issues;
    for (const issue of issues) tell({ ...issue, path: read.path });
    await io.stdout(
      `${isFirst ? '[' : ','}\n${isUnreadable(read) ? failure(read.error, read.path) : writeTags(analyser.analyse(read))}`,
    );
    isFirst = false;
  }
  await io.stdout(isFirst ? '[]\n' : '\n]\n');
};

const failure = ({ code, message }: Issue, path: string): string =>
  JSON.stringify({ schema: 'yrka-tags/1', error: { code, message, path } });
