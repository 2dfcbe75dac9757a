import { promises } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it. Node's own way to do so never ends where a system denies that a folder can be
 * made by saying that the one above is not there, as below /proc.
 */
export const makeFolder = async (folder: string): Promise<void> => {
  if (await isFolder(folder)) return;
  try {
    await promises.mkdir(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' && (await isFolder(folder))) return;
    const above = dirname(folder);
    if (code !== 'ENOENT' || above === folder || (await isFolder(above))) throw error;
    await makeFolder(above);
    await promises.mkdir(folder);
  }
};

const isFolder = async (path: string): Promise<boolean> =>
  (await promises.stat(path).catch(() => undefined))?.isDirectory() ?? false;
