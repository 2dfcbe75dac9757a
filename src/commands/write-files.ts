import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { InputError } from '../model/issue.ts';

/** A file in the making: it shows under its name when it is whole, or never. */
export interface OpenFile {
  readonly write: (text: string) => Promise<void>;
  readonly finish: () => Promise<void>;
}

/** Writes files whole or not at all: under a temporary name in the same folder, then renamed. */
export class FileWriter {
  readonly #unfinished = new Map<string, FileHandle>();
  #count = 0;

  /** How many files are in place. */
  get count(): number {
    return this.#count;
  }

  /** @throws {InputError} `cannot-write` where the folder or the file cannot be made. */
  async open(path: string): Promise<OpenFile> {
    const temporary = join(dirname(path), `.${basename(path).slice(0, 100)}.${process.pid}.tmp`);
    const handle = await guard(path, async () => {
      await mkdir(dirname(path), { recursive: true });
      return open(temporary, 'w');
    });
    this.#unfinished.set(temporary, handle);
    return {
      write: (text) => guard(path, async () => void (await handle.appendFile(text, 'utf8'))),
      finish: () =>
        guard(path, async () => {
          await handle.close();
          await rename(temporary, path);
          this.#unfinished.delete(temporary);
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
      await rm(path, { force: true }).catch(() => {});
    }
    this.#unfinished.clear();
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOTDIR: 'a file stands where a folder is needed',
  EEXIST: 'a file stands where a folder is needed',
  EISDIR: 'a folder stands in its place',
  ENAMETOOLONG: 'the name is too long',
};

const guard = async <T>(path: string, work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new InputError({
      code: 'cannot-write',
      severity: 'error',
      path,
      message: `cannot be written: ${REASONS[code] ?? message}`,
    });
  }
};
