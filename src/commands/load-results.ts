import type { GoldDocument } from '../evaluate/annotation.ts';
import { documentName } from '../evaluate/document-name.ts';
import { isFields, isStretch, numberedLines } from '../evaluate/json-fields.ts';
import { readGold } from '../evaluate/read-gold.ts';
import { isYrkaJson, readOutputs } from '../evaluate/read-outputs.ts';
import { isUnreadable, type Source } from '../model/document.ts';
import type { Issue } from '../model/issue.ts';
import type { Output } from '../model/output.ts';
import type { Pack } from '../model/rule.ts';
import { Pipeline } from '../pipeline.ts';
import { formatOf, readers } from '../read/readers.ts';
import { toOutput } from '../write/to-output.ts';
import type { Input } from './find-inputs.ts';

/** What an input holds: results of yrka as they stand or newly mined, labels of an annotator, or what is wrong with it. */
export type Loaded =
  | { readonly type: 'output'; readonly output: Output }
  | { readonly type: 'labels'; readonly document: GoldDocument }
  | { readonly type: 'issue'; readonly issue: Issue };

export interface LoadOptions {
  /** The packs to mine with; loaded when the first text turns up. */
  readonly packs: () => readonly Pack[];
  /** Is a text with this path to be mined? All are where missing; corpora are in any case. */
  readonly wants?: (path: string) => boolean;
}

const JSON_ENDING = /\.(?:json|jsonl|ndjson)$/iu;
const LABELS_ENDING = /\.gold\.jsonl$/iu;
/** Formats whose inputs hold one document, so that the path of the input is the document's. */
const SINGLE = new Set(['text', 'markdown', 'html', 'docx', 'pdf', 'conllu']);

/** Results, labels or texts, input by input. A text beside results or labels of its own name is not mined. */
export async function* loadResults(inputs: readonly Input[], { packs, wants }: LoadOptions): AsyncIterable<Loaded> {
  const judged = new Set<string>();
  const rest: Source[] = [];
  for (const { source, file } of inputs) {
    if (file !== null && !JSON_ENDING.test(source.path)) {
      rest.push(source);
      continue;
    }
    const bytes = await source.bytes();
    const loaded = read(source.path, Buffer.from(bytes).toString('utf8'));
    if (!loaded) rest.push(file === null ? heldSource(source.path, bytes) : source);
    else judged.add(place(source.path));
    yield* loaded ?? [];
  }
  let pipeline: Pipeline | undefined;
  for (const source of rest) {
    if (judged.has(place(source.path))) continue;
    if (wants && SINGLE.has(formatOf(source.path)) && !wants(source.path)) continue;
    pipeline ??= new Pipeline(packs());
    yield* mine(source, pipeline);
  }
}

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

async function* mine(source: Source, pipeline: Pipeline): AsyncIterable<Loaded> {
  const readSource = await readers[formatOf(source.path)].load();
  for await (const document of readSource(source, {})) {
    if (isUnreadable(document)) {
      yield asLoaded({ ...document.error, path: document.path });
      continue;
    }
    const mining = pipeline.mine(document);
    for (const issue of mining.issues) yield asLoaded({ ...issue, path: issue.path ?? document.path });
    yield { type: 'output', output: toOutput(mining, { tool: pipeline.tool, offsets: 'codepoints', text: true }) };
  }
}

/** Standard input whose bytes were read already. */
const heldSource = (path: string, bytes: Uint8Array): Source => ({
  path,
  bytes: async () => bytes,
  chunks: async function* () {
    yield bytes;
  },
});
