import { join } from 'node:path';
import { isFailure, type Output, type OutputFailure } from '../model/output.ts';
import type { Summary } from '../model/summary.ts';
import type { PageOf, Write, WriteOptions, Writer } from '../write/writer.ts';
import { type WriterName, writers } from '../write/writers.ts';
import type { OutputNames } from './name-outputs.ts';
import type { FileWriter, OpenFile } from './write-files.ts';

/** Takes results one after another and puts them where they belong. */
export interface Sink {
  readonly take: (result: Output | OutputFailure) => Promise<void>;
  readonly finish: (summary: Summary | undefined) => Promise<void>;
}

interface Open {
  readonly write: Write;
  readonly writer: Writer;
}

const load = async (name: WriterName, options: WriteOptions): Promise<Open> => {
  const writer: Writer = writers[name];
  return { writer, write: (await writer.load())(options) };
};

/** One format on a stream. */
class Stream {
  readonly #write: Write;
  readonly #put: (text: string) => Promise<void>;
  #isEmpty = true;

  constructor(write: Write, put: (text: string) => Promise<void>) {
    this.#write = write;
    this.#put = put;
  }

  async take(result: Output | OutputFailure): Promise<void> {
    const text = isFailure(result) ? this.#write.failure(result) : this.#write.document(result);
    if (text === null) return;
    await this.#put((this.#isEmpty ? this.#write.head : this.#write.between) + text);
    this.#isEmpty = false;
  }

  async finish(): Promise<void> {
    const end = this.#isEmpty ? this.#write.empty : this.#write.tail;
    if (end !== '') await this.#put(end);
  }
}

/** Everything to standard output in one format. */
export const streamSink = async (
  name: WriterName,
  options: WriteOptions,
  put: (text: string) => Promise<void>,
): Promise<Sink> => {
  const { write } = await load(name, options);
  const stream = new Stream(write, put);
  return { take: (result) => stream.take(result), finish: () => stream.finish() };
};

/** The base name of the files that hold a whole run. */
const RUN_FILE = 'units';

/** The formats in which a folder always gets its summary. */
const SUMMARIES: readonly WriterName[] = ['json', 'md'];

/** Files below a folder: one a document or one for the run, as each format wants it, and the summary. */
export const folderSink = async (
  folder: string,
  names: readonly WriterName[],
  options: WriteOptions,
  { files, nameOf }: { readonly files: FileWriter; readonly nameOf: OutputNames },
): Promise<Sink> => {
  const open = await Promise.all(names.map((name) => load(name, options)));
  const perDocument = open.filter(({ writer }) => writer.files === 'document');
  const runs: { readonly file: OpenFile; readonly stream: Stream }[] = [];
  for (const { write, writer } of open) {
    if (writer.files !== 'run') continue;
    const file = await files.open(join(folder, RUN_FILE + writer.ending));
    runs.push({ file, stream: new Stream(write, file.write) });
  }
  return {
    take: async (result) => {
      for (const { stream } of runs) await stream.take(result);
      if (isFailure(result)) return;
      const name = join(folder, nameOf(result.document.path));
      for (const { write, writer } of perDocument) {
        await files.write(name + writer.ending, `${write.document(result).replace(/\n$/u, '')}\n`);
      }
    },
    finish: async (summary) => {
      for (const { stream, file } of runs) {
        await stream.finish();
        await file.finish();
      }
      if (summary === undefined) return;
      const pageOf: PageOf = (path) => (names.includes('html') ? nameOf(path) + writers.html.ending : null);
      const wanted = new Map([...SUMMARIES, ...names].map((name) => [name, load(name, options)]));
      for (const { write, writer } of await Promise.all(wanted.values())) {
        if (write.summary) await files.write(join(folder, `summary${writer.ending}`), write.summary(summary, pageOf));
      }
    },
  };
};
