import type { Metadata } from './model/document.ts';
import type { OffsetUnit } from './model/offsets.ts';
import type { Output } from './model/output.ts';
import { Pipeline } from './pipeline.ts';
import { documentFromText } from './read/text.ts';
import { defaultPack } from './rules/default-pack.ts';
import { toOutput } from './write/to-output.ts';

export type { Metadata } from './model/document.ts';
export type { OffsetUnit } from './model/offsets.ts';
export type * from './model/output.ts';

export interface ExtractOptions {
  /** Names the document in the output; `-` where missing. */
  readonly path?: string;
  /** What `start` and `end` count; Unicode code points where missing. */
  readonly offsets?: OffsetUnit;
  /** What is known of the text; it goes before what the text says of itself. */
  readonly metadata?: Partial<Metadata>;
  /** Mines texts in other languages than Swedish too. */
  readonly anyLanguage?: boolean;
}

const pipelines = new Map<boolean, Pipeline>();

const pipeline = (anyLanguage: boolean): Pipeline => {
  const made = pipelines.get(anyLanguage) ?? new Pipeline([defaultPack()], { anyLanguage });
  pipelines.set(anyLanguage, made);
  return made;
};

/**
 * The claims, demands and criticisms of a Swedish plain text, as the contract's object. Works synchronously and keeps what
 * it has loaded; the result depends on the arguments alone. Throws for nothing that a text can hold.
 */
export const extract = (
  text: string,
  { path = '-', offsets = 'codepoints', metadata, anyLanguage = false }: ExtractOptions = {},
): Output => {
  const { tool } = pipeline(anyLanguage);
  const read = documentFromText(text, { path });
  const document = metadata ? { ...read, metadata: { ...read.metadata, ...metadata } } : read;
  return toOutput(pipeline(anyLanguage).mine(document), { tool, offsets, text: true });
};
