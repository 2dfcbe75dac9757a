import type { Block, Document, GivenSentence, GivenToken } from '../../model/document.ts';
import type { Issue } from '../../model/issue.ts';
import { findMetadata } from '../find-metadata.ts';
import { metadataFrom } from '../metadata-from-fields.ts';
import type { ReadOptions } from '../reader.ts';
import type { RawBlock } from '../split-blocks.ts';
import { zoneBlocks } from '../zones/zone-blocks.ts';
import type { Word } from './parse-line.ts';

/** A document of a CoNLL-U file: paragraphs of sentences of words, before its text is put together. */
export interface Draft {
  /** What `# newdoc id` says; empty where it says nothing. */
  readonly id: string;
  /** Comments in front of the first sentence, such as `title` and `date`. */
  readonly fields: Readonly<Record<string, string>>;
  readonly paragraphs: readonly (readonly (readonly Word[])[])[];
  readonly issues: readonly Issue[];
}

type SentenceBlock = RawBlock & Pick<Block, 'sentences'>;

/** Puts the text together, stamping every token, sentence and block on the way. */
export const buildDocument = (draft: Draft, path: string, options: ReadOptions): Document => {
  let text = '';
  const raw: SentenceBlock[] = [];
  for (const paragraph of draft.paragraphs) {
    if (raw.length > 0) text = `${text.trimEnd()}\n\n`;
    const start = text.length;
    const sentences: GivenSentence[] = [];
    for (const words of paragraph) {
      const tokens: GivenToken[] = [];
      for (const { form, after, ...analysis } of words) {
        tokens.push({ start: text.length, end: text.length + form.length, ...analysis });
        text += form + (after === '' ? '' : ' ');
      }
      sentences.push({ start: tokens[0]!.start, end: tokens.at(-1)!.end, tokens });
    }
    raw.push({ start, end: sentences.at(-1)!.end, kind: 'paragraph', sentences });
  }
  text = text.trimEnd();
  const blocks = zoneBlocks(text, raw);
  const metadata = { ...findMetadata(text, blocks), ...metadataFrom(draft.fields), ...options.metadata?.(path) };
  const id = draft.id === '' ? path : draft.id;
  return { id, path, format: 'conllu', encoding: 'utf-8', text, blocks, metadata, issues: draft.issues };
};
