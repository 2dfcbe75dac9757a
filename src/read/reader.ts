import type { Document, Metadata, Source, Unreadable } from '../model/document.ts';
import type { Limits } from './limits.ts';

/** The parts of metadata that a field of a corpus may hold; `party` and `organisation` are those of all its authors. */
export type MetadataField = 'title' | 'authors' | 'date' | 'publication' | 'language' | 'party' | 'organisation';

/** What a user may say about how inputs are to be read. */
export interface ReadOptions {
  /** Metadata from outside the text, by the path of the document; it goes before what the text says of itself. */
  readonly metadata?: (path: string) => Partial<Metadata>;
  /** Corpora: the name of the field that holds the text; `a.b` is the field `b` inside `a`. Usual names are found alone. */
  readonly textField?: string;
  /** Corpora: the name of the field that holds a row's id; without one rows are numbered from 1. */
  readonly idField?: string;
  /** Corpora: which field holds a part of the metadata, where its name does not show it. */
  readonly metadataFields?: Readonly<Partial<Record<MetadataField, string>>>;
  /** What is given up as too large or too deep; the defaults for what is missing. */
  readonly limits?: Partial<Limits>;
}

/**
 * Reads one input. It may hold one document or, in a corpus, many; what cannot be read comes as an error in its place.
 * Only errors of the source itself (a file that is gone) and programmers' errors are thrown.
 */
export type Read = (source: Source, options: ReadOptions) => AsyncIterable<Document | Unreadable>;

/** One input format. */
export interface Reader {
  /** File name endings in lower case, with the dot. */
  readonly endings: readonly string[];
  /** Loads the reader when a file of its format turns up: its library is of no use before. */
  readonly load: () => Promise<Read>;
}
