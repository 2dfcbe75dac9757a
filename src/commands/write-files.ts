import { promises, rmSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { InputError } from '../model/issue.ts';
import { makeFolder } from './make-folder.ts';
import { cannotWrite, wouldOverwrite } from './write-error.ts';

/** A file in the making: it shows under its name when it is whole, or never. */
export interface OpenFile {
  readonly write: (text: string) => Promise<void>;
  readonly finish: () => Promise<void>;
}

/** Writes files whole or not at all: under a temporary name in the same folder, then renamed. */
export class FileWriter {
  readonly #unfinished = new Map<string, FileHandle>();
  readonly #inputs: ReadonlySet<string>;
  #count = 0;

  /** Never writes over the inputs, given by their real paths. */
  constructor(inputs: Iterable<string> = []) {
    this.#inputs = new Set(inputs);
  }

  /** How many files are in place. */
  get count(): number {
    return this.#count;
  }

  /** @throws {InputError} `cannot-write` where the folder or the file cannot be made. */
  async open(path: string): Promise<OpenFile> {
    const temporary = join(dirname(path), `.${basename(path).slice(0, 100)}.${process.pid}.tmp`);
    const handle = await guard(path, async () => {
      await makeFolder(dirname(path));
      if (this.#inputs.has(join(await promises.realpath(dirname(path)), basename(path)))) throw wouldOverwrite(path);
      return promises.open(temporary, 'w');
    });
    if (this.#unfinished.size === 0) process.on('exit', this.#discardNow);
    this.#unfinished.set(temporary, handle);
    return {
      write: (text) => guard(path, async () => void (await handle.appendFile(text, 'utf8'))),
      finish: () =>
        guard(path, async () => {
          await handle.close();
          await promises.rename(temporary, path);
          this.#forget(temporary);
          this.#count++;
        }),
    };
  }

  /** @throws {InputError} `cannot-write`. */
  async write(path: string, text: string): Promise<void> {
    const file = await this.open(path);
    await file.write(text);
    await file.finish();
  }

  /** Takes away what is not whole. */
  async discard(): Promise<void> {
    for (const [path, handle] of this.#unfinished) {
      await handle.close().catch(() => {});
      await promises.rm(path, { force: true }).catch(() => {});
      this.#forget(path);
    }
  }

  #forget(path: string): void {
    this.#unfinished.delete(path);
    if (this.#unfinished.size === 0) process.off('exit', this.#discardNow);
  }

  /** A second Ctrl-C ends the process at once. */
  readonly #discardNow = (): void => {
    for (const path of this.#unfinished.keys()) rmSync(path, { force: true });
  };
}

const guard = async <T>(path: string, work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof InputError) throw error;
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw cannotWrite(code, message, path);
  }
};
