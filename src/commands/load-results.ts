import type { GoldDocument } from '../evaluate/annotation.ts';
import { documentName } from '../evaluate/document-name.ts';
import { isFields, isStretch, numberedLines } from '../evaluate/json-fields.ts';
import { readGold } from '../evaluate/read-gold.ts';
import { isYrkaJson, readOutputs } from '../evaluate/read-outputs.ts';
import type { Source } from '../model/document.ts';
import type { Issue } from '../model/issue.ts';
import { isFailure, type Output } from '../model/output.ts';
import { Pipeline } from '../pipeline.ts';
import type { ReadOptions } from '../read/reader.ts';
import { formatOf } from '../read/readers.ts';
import { defaultPack } from '../rules/default-pack.ts';
import type { Input } from './find-inputs.ts';
import { mineDocuments } from './mine-documents.ts';
import { readDocuments } from './read-documents.ts';

/** What an input holds: results of yrka as they stand or newly mined, labels of an annotator, or what is wrong with it. */
export type Loaded =
  | { readonly type: 'output'; readonly output: Output }
  | { readonly type: 'labels'; readonly document: GoldDocument }
  | { readonly type: 'issue'; readonly issue: Issue };

/** How texts are read and mined. */
export interface MiningOptions {
  /** Called when the first text turns up; the Swedish pack where missing. */
  readonly pipeline?: () => Promise<Pipeline>;
  readonly reading?: ReadOptions;
}

export interface LoadOptions extends MiningOptions {
  /** Is a text with this path to be mined? All are where missing; corpora are in any case. */
  readonly wants?: (path: string) => boolean;
}

const JSON_ENDING = /\.(?:json|jsonl|ndjson)$/iu;
const LABELS_ENDING = /\.gold\.jsonl$/iu;
/** Formats whose inputs may hold many documents with names of their own. */
const CORPORA: ReadonlySet<string> = new Set(['jsonl', 'json', 'csv', 'tsv']);

/** Results, labels or texts, input by input. A text beside results or labels of its own name is not mined. */
export async function* loadResults(
  inputs: readonly Input[],
  { pipeline, reading = {}, wants = () => true }: LoadOptions,
): AsyncIterable<Loaded> {
  const judged = new Set<string>();
  const rest: Input[] = [];
  for (const input of inputs) {
    const bytes = input.file === null || JSON_ENDING.test(input.source.path) ? await bytesOf(input) : null;
    const loaded = bytes && read(input.source.path, Buffer.from(bytes).toString('utf8'));
    if (loaded) judged.add(place(input.source.path));
    else rest.push(bytes && input.file === null ? { ...input, source: held(input.source.path, bytes) } : input);
    yield* loaded ?? [];
  }
  const texts = rest.filter(
    ({ source: { path } }) => !judged.has(place(path)) && (CORPORA.has(formatOf(path)) || wants(path)),
  );
  if (texts.length === 0) return;
  const miner = pipeline ? await pipeline() : new Pipeline([defaultPack()]);
  const mined = mineDocuments(readDocuments(texts, reading), miner, { offsets: 'codepoints', text: true });
  for await (const { result, issues } of mined) {
    yield* issues.map(asLoaded);
    if (!isFailure(result)) yield { type: 'output', output: result };
  }
}

/** The bytes of an input; null where it cannot be read, which is told when its turn as a text comes. */
const bytesOf = async ({ source }: Input): Promise<Uint8Array | null> => {
  try {
    return await source.bytes();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    return null;
  }
};

const place = (path: string): string => `${path.slice(0, path.lastIndexOf('/') + 1)}${documentName(path)}`;

/** Results or labels in a text; null where it holds neither. Other files that yrka writes hold nothing. */
const read = (path: string, content: string): readonly Loaded[] | null => {
  if (isYrkaJson(content)) {
    const { outputs, issues } = readOutputs(path, content);
    return [...outputs.map((output): Loaded => ({ type: 'output', output })), ...issues.map(asLoaded)];
  }
  if (/^\s*[[{]?\s*\{?\s*"schema"\s*:\s*"yrka-/u.test(content)) return [];
  if (!LABELS_ENDING.test(path) && !holdsLabels(content)) return null;
  const { documents, issues } = readGold(path, content);
  return [...documents.map((document): Loaded => ({ type: 'labels', document })), ...issues.map(asLoaded)];
};

const asLoaded = (issue: Issue): Loaded => ({ type: 'issue', issue });

/** Is the first line a sentence with its units? */
const holdsLabels = (content: string): boolean => {
  try {
    const first: unknown = JSON.parse(numberedLines(content)[0]?.text ?? '');
    return isFields(first) && isStretch(first) && Array.isArray(first.units);
  } catch {
    return false;
  }
};

/** Standard input whose bytes were read already. */
const held = (path: string, bytes: Uint8Array): Source => ({
  path,
  bytes: async () => bytes,
  chunks: async function* () {
    yield bytes;
  },
});
