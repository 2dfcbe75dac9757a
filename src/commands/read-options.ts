import { promises } from 'node:fs';
import type { Metadata } from '../model/document.ts';
import { InputError } from '../model/issue.ts';
import type { ReadOptions } from '../read/reader.ts';
import type { ReadSettings } from './settings.ts';

/**
 * What readers are told: metadata from a table goes before what a file name shows, and that before the text itself.
 * @throws {InputError} where the table or the name pattern is at fault.
 */
export const readOptions = async (settings: ReadSettings): Promise<ReadOptions> => {
  const sources: ((path: string) => Partial<Metadata> | undefined)[] = [];
  if (settings.namePattern !== undefined) {
    const pattern = settings.namePattern;
    const { metadataFromName } = await import('../read/metadata-from-name.ts');
    metadataFromName(pattern, '');
    sources.push((path) => metadataFromName(pattern, path));
  }
  if (settings.metadata !== undefined) {
    const path = settings.metadata;
    const { readSidecar } = await import('../read/sidecar.ts');
    const table = await promises.readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      const message = error.code === 'ENOENT' ? 'there is no such file' : `cannot be read (${error.code})`;
      throw new InputError({ code: 'sidecar', severity: 'error', path, message });
    });
    const { lookup } = readSidecar(table, path);
    sources.push(lookup);
  }
  return {
    ...(sources.length > 0 && {
      metadata: (path: string): Partial<Metadata> => Object.assign({}, ...sources.map((source) => source(path))),
    }),
    ...(settings.textField !== undefined && { textField: settings.textField }),
    ...(settings.idField !== undefined && { idField: settings.idField }),
    metadataFields: settings.fields,
    limits: settings.limits,
  };
};
