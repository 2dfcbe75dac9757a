import type { Document, Metadata } from '../model/document.ts';
import type { Issue } from '../model/issue.ts';
import { decode } from './decode.ts';
import { findEmptiness } from './find-emptiness.ts';
import { findMetadata } from './find-metadata.ts';
import { limitsOf } from './limits.ts';
import { readBytes } from './read-bytes.ts';
import type { Read } from './reader.ts';
import { safely } from './safely.ts';
import { splitBlocks } from './split-blocks.ts';
import { zoneBlocks } from './zones/zone-blocks.ts';

/** What is known of a text besides its words. */
export interface TextInfo {
  readonly path: string;
  readonly format?: string;
  readonly encoding?: string;
  readonly metadata?: Partial<Metadata>;
  readonly issues?: readonly Issue[];
}

/** A plain text as a document: blocks with zones, and the metadata that bylines and date lines show. */
export const documentFromText = (text: string, info: TextInfo): Document => {
  const blocks = zoneBlocks(text, splitBlocks(text));
  return {
    id: info.path,
    path: info.path,
    format: info.format ?? 'text',
    encoding: info.encoding ?? 'utf-8',
    text,
    blocks,
    metadata: { ...findMetadata(text, blocks), ...info.metadata },
    issues: info.issues ?? [],
  };
};

/** Plain text, in any of the encodings that `decode` knows. */
export const readText: Read = safely(async function* (source, options) {
  const { text, encoding, issues } = decode(await readBytes(source, limitsOf(options)), source.path);
  yield documentFromText(text, {
    path: source.path,
    encoding,
    issues: [...issues, ...findEmptiness(text, source.path)],
    metadata: options.metadata?.(source.path) ?? {},
  });
});
