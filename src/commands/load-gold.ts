import { stat } from 'node:fs/promises';
import type { GoldDocument } from '../evaluate/annotation.ts';
import { goldFrom } from '../evaluate/from-output.ts';
import { readGold } from '../evaluate/read-gold.ts';
import { isYrkaJson, readOutputs } from '../evaluate/read-outputs.ts';
import { InputError, type Issue } from '../model/issue.ts';
import { knownEndings } from '../read/readers.ts';
import { findInputs, type Input, type InputOptions } from './find-inputs.ts';

/** Gold documents, with the file that each comes from. */
export interface Gold {
  readonly documents: readonly { readonly document: GoldDocument; readonly input: Input }[];
  /** Warnings alone. */
  readonly issues: readonly Issue[];
}

const LABELS_ENDING = '.gold.jsonl';

/**
 * Reads labels, or yrka's own JSON, from a file, or from a folder all `*.gold.jsonl` in it (where it has none, yrka's JSON).
 * @throws {InputError} for a path that is not there, holds no gold, or holds what cannot be used as such.
 */
export const loadGold = async (path: string, options: InputOptions): Promise<Gold> => {
  const { inputs, missing } = await findInputs([path], { ...options, results: true });
  if (missing.length > 0) throw new InputError(...missing);
  const labelled = inputs.filter(({ source }) => source.path.endsWith(LABELS_ENDING));
  const documents: { document: GoldDocument; input: Input }[] = [];
  const issues: Issue[] = [];
  for (const input of labelled.length > 0 ? labelled : inputs) {
    const content = Buffer.from(await input.source.bytes()).toString('utf8');
    const isNamed = inputs.length === 1;
    if (!isNamed && labelled.length === 0 && !isYrkaJson(content)) continue;
    const reading = readDocuments(input.source.path, content);
    documents.push(...reading.documents.map((document) => ({ document, input })));
    issues.push(...reading.issues);
  }
  const errors = issues.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new InputError(...errors);
  if (documents.length === 0) {
    const message = `holds no gold: neither *${LABELS_ENDING} nor JSON of yrka`;
    throw new InputError({ code: 'gold-empty', severity: 'error', message, path });
  }
  return { documents, issues };
};

const readDocuments = (path: string, content: string) => {
  if (!isYrkaJson(content)) return readGold(path, content);
  const { outputs, issues } = readOutputs(path, content);
  return { documents: outputs.map(goldFrom), issues };
};

/**
 * The texts that gold documents were made from: for labels the file beside them with the same name and a known ending, for
 * what names its text that file, seen from here or from where the gold lies.
 * @throws {InputError} `no-text`, with one issue for each document whose text is not found.
 */
export const findTexts = async ({ documents }: Gold): Promise<readonly string[]> => {
  const found = new Set<string>();
  const issues: Issue[] = [];
  for (const { document, input } of documents) {
    const goldPath = input.source.path;
    const candidates = document.path === goldPath ? besides(goldPath) : named(document.path, goldPath);
    const text = await firstFile(candidates);
    if (text !== null) found.add(text);
    else issues.push(noText(document.path, candidates[0]!));
  }
  if (issues.length > 0) throw new InputError(...issues);
  return [...found];
};

const noText = (path: string, wanted: string): Issue => ({
  code: 'no-text',
  severity: 'error',
  path,
  message: `its text (such as ${wanted}) is not there: give texts or results after the gold`,
});

const besides = (path: string): readonly string[] => {
  const stem = path.endsWith(LABELS_ENDING) ? path.slice(0, -LABELS_ENDING.length) : path.replace(/\.[^./]+$/u, '');
  return knownEndings.map((ending) => stem + ending).filter((candidate) => candidate !== path);
};

const named = (path: string, goldPath: string): readonly string[] => {
  const folder = goldPath.slice(0, goldPath.lastIndexOf('/') + 1);
  const files = [path, path.replace(/#[^#]*$/u, '')];
  return files.flatMap((file) => [file, folder + file, folder + file.slice(file.lastIndexOf('/') + 1)]);
};

const firstFile = async (paths: readonly string[]): Promise<string | null> => {
  for (const path of paths) if ((await stat(path).catch(() => null))?.isFile()) return path;
  return null;
};
