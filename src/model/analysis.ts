import type { Document, Zone } from './document.ts';
import type { Span, TokenRange } from './span.ts';
import type { Tags } from './tag.ts';

/** What is true of a word form under one label, wherever it stands. Shared by all tokens that are this word. */
export interface Word {
  /** NFC and lower case, without soft hyphens and line breaks inside; keeps å ä ö. */
  readonly norm: string;
  /** Dictionary form, lower case. */
  readonly lemma: string;
  /** Lemma of a compound's last part (*politiker* for *kommunpolitiker*); the lemma itself for other words. */
  readonly head: string;
  /** Universal part of speech. */
  readonly upos: string;
  /** Form of a verb or participle: Pres, Past, Imp, Inf, Sup, Part; empty for other words. */
  readonly form: string;
  /** Set of tags that the word has everywhere. */
  readonly tags: Tags;
  /** The closed classes that it belongs to, and what it says of actors: bits of the language layer's own. */
  readonly traits: number;
}

/** One token of a text. */
export interface Token extends Span {
  readonly word: Word;
}

export type ClauseKind = 'main' | 'subordinate' | 'relative' | 'conditional' | 'fragment';

/** A clause: a finite verb (a supine or none at all, in fragments) with what belongs to it. All numbers are token indices. */
export interface Clause {
  readonly kind: ClauseKind;
  /** The clause's tokens from its first to its last, other clauses inside it included. */
  readonly range: TokenRange;
  /** Index of the clause that this one stands in, or -1. */
  readonly parent: number;
  /** The word that opens it (*att*, *som*, *om*), or -1. */
  readonly marker: number;
  /** The finite verb, or -1. */
  readonly finite: number;
  /** The subject with its modifiers, or null where there is none to be seen. */
  readonly subject: TokenRange | null;
  /** The head of the subject, or -1. */
  readonly subjectHead: number;
}

export type ActorKind =
  | 'party'
  | 'government'
  | 'authority'
  | 'municipality'
  | 'court'
  | 'union'
  | 'media'
  | 'organisation'
  | 'person'
  | 'place'
  | 'group';

/** Words that name somebody who can act, with the usual name. */
export interface ActorMention extends TokenRange {
  readonly name: string;
  readonly kind: ActorKind;
}

/** A sentence runs from its first to its last token. */
export interface Sentence extends Span, TokenRange {
  readonly zone: Zone;
  /** Index of its block in the document. */
  readonly block: number;
  /** The clauses of the sentence, in the order of their first tokens: half-open indices into the analysis. */
  readonly clauses: TokenRange;
}

/** Everything that the language layer says of a document. */
export interface Analysis {
  readonly document: Document;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly clauses: readonly Clause[];
  /** For each token the index of its clause. */
  readonly clauseOf: Int32Array;
  /** In the order of the text, apart from each other. */
  readonly actors: readonly ActorMention[];
  /** What holds of each token where it stands, its word's own tags among them: `TAG_WORDS` numbers a token. */
  readonly tags: Tags;
}
