import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { InputError } from '../model/issue.ts';
import { compilePack } from './default-pack.ts';
import { loadPack, type PackFile } from './load-pack.ts';

const yamlFiles = (folder: string, root: string): PackFile[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => ({ path: relative(root, join(folder, file)), text: readFileSync(join(folder, file), 'utf8') }));

/**
 * Compiles each pack in `source` to `pack-NAME.bin` in `target`, ready to run, and to `pack-NAME.json`, for those who want
 * to see its rules: neither YAML nor compromise runs at start.
 */
export const buildPacks = (source: string, target: string, root: string): void => {
  for (const entry of readdirSync(source, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const { pack, issues } = loadPack(yamlFiles(join(source, entry.name), root));
    if (issues.length > 0) throw new InputError(...issues);
    writeFileSync(join(target, `pack-${entry.name}.json`), JSON.stringify(pack));
    writeFileSync(join(target, `pack-${entry.name}.bin`), compilePack(pack));
  }
};
