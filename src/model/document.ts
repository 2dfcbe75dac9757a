import type { Issue } from './issue.ts';
import type { Span } from './span.ts';

/** What part a stretch of text plays. Units come from `title`, `lead` and `body` only. */
export type Zone = 'title' | 'lead' | 'body' | 'byline' | 'caption' | 'aside' | 'boilerplate' | 'comment';

export const UNIT_ZONES: ReadonlySet<Zone> = new Set<Zone>(['title', 'lead', 'body']);

/** `line`: one of several lines that stand together without forming a paragraph, such as names; `speech`: dash dialogue. */
export type BlockKind = 'heading' | 'paragraph' | 'item' | 'quote' | 'speech' | 'line';

/** A paragraph, heading, list item, quotation or single line, without its marks (`#`, `•`, `>`). */
export interface Block extends Span {
  readonly kind: BlockKind;
  readonly zone: Zone;
  /** Stretches inside the block that are no prose: inline marks, link targets. Sorted, apart from each other. */
  readonly skips?: readonly Span[] | undefined;
  /** A reader that knows the zone for sure (from markup) says so, and the zone rules leave it alone. */
  readonly fixed?: boolean | undefined;
  /** Sentences and tokens that the input already has (CoNLL-U): spans in the text, kept as they are. */
  readonly sentences?: readonly GivenSentence[] | undefined;
}

/** A sentence of an input that comes with its own analysis. */
export interface GivenSentence extends Span {
  readonly tokens: readonly GivenToken[];
}

/** A token of an input that comes with its own analysis; what the input leaves open is missing. */
export interface GivenToken extends Span {
  readonly lemma?: string;
  readonly upos?: string;
  readonly xpos?: string;
  readonly feats?: string;
}

/** Someone who signs the text. */
export interface Author {
  readonly name: string;
  readonly role: string | null;
  /** The party's abbreviation, such as `V`. */
  readonly party: string | null;
  readonly organisation: string | null;
}

/** What a text or its carrier says about the text; null where unknown. */
export interface Metadata {
  readonly title: string | null;
  readonly authors: readonly Author[];
  /** ISO 8601 calendar date. */
  readonly date: string | null;
  readonly publication: string | null;
  /** ISO 639-1 code of the language. */
  readonly language: string | null;
}

/** An input before anyone knows what it holds. Its bytes come whole, or piece by piece for what is larger than memory. */
export interface Source {
  /** As the user named it, with forward slashes; the name that outputs show. */
  readonly path: string;
  readonly bytes: () => Promise<Uint8Array>;
  readonly chunks: () => AsyncIterable<Uint8Array>;
}

/** A decoded text with its structure. `text` is never changed afterwards: every offset counts its UTF-16 code units. */
export interface Document {
  readonly id: string;
  readonly path: string;
  /** The reader that made it: `text`, `markdown`, … */
  readonly format: string;
  readonly encoding: string;
  readonly text: string;
  /** Sorted and apart from each other; what no block holds (marks, front matter) is never analysed. */
  readonly blocks: readonly Block[];
  readonly metadata: Metadata;
  readonly issues: readonly Issue[];
}

/** A document, or a row of a corpus, that could not be read, and why. */
export interface Unreadable {
  readonly path: string;
  readonly error: Issue;
}

export const isUnreadable = (result: Document | Unreadable): result is Unreadable => 'error' in result;
