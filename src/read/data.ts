import { loadData } from '../data/load.ts';
import type { Zone } from '../model/document.ts';

/** The word lists of `src/data/read`, one key a file. Regular expressions are given as their source. */
export interface ReadData {
  readonly zones: {
    readonly boilerplate: readonly string[];
    readonly boilerplate_with: readonly string[];
    readonly comments: readonly string[];
    readonly comment_by: readonly string[];
    readonly foot: readonly string[];
    readonly link: readonly string[];
    readonly caption: readonly string[];
    readonly caption_with: readonly string[];
    readonly byline: readonly string[];
    readonly poster: readonly string[];
    readonly speaker: readonly string[];
    readonly dateline: readonly string[];
    readonly aside: readonly string[];
    readonly sentence_words: readonly string[];
    readonly name_particles: readonly string[];
    readonly byline_start: string;
    readonly on_behalf: string;
    readonly speaker_start: string;
    readonly presents: string;
    readonly sign_off: string;
    readonly definite: string;
    readonly about_publisher: string;
    readonly salutation: string;
    readonly conjunctions: string;
    readonly says_who_writes: string;
  };
  readonly dates: {
    readonly months: readonly string[];
    readonly short: readonly string[];
    readonly english: readonly string[];
  };
  readonly metadata: {
    readonly publication: readonly string[];
    readonly signed: readonly string[];
    readonly front_matter: Readonly<Record<string, readonly string[]>>;
  };
  /** Names of classes and ids as regular expressions without the white space in them. */
  readonly html: {
    readonly containers: string;
    readonly zones: readonly { readonly zone: Zone; readonly isWeak?: boolean; readonly names: string }[];
    readonly states: string;
    readonly title_marks: string;
    readonly types: readonly string[];
  };
  readonly pdf: { readonly after_hyphen: readonly string[] };
  readonly corpus: {
    readonly text_fields: readonly string[];
    readonly id_fields: readonly string[];
    readonly file_fields: readonly string[];
  };
  /** By language code; words and sequences of letters parted by white space. */
  readonly languages: {
    readonly words: Readonly<Record<string, string>>;
    readonly letters: Readonly<Record<string, string>>;
    readonly alphabet: Readonly<Record<string, string>>;
  };
}

let data: ReadData | undefined;

/** The read layer's word lists, read once. */
export const readData = (): ReadData => {
  data ??= loadData<ReadData>('read');
  return data;
};
