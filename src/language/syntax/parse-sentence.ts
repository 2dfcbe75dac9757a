import type { ActorMention, Clause, Word } from '../../model/analysis.ts';
import type { Tags } from '../../model/tag.ts';
import { findClauses } from './find-clauses.ts';
import { findSubject, type Scene } from './find-subject.ts';
import { findPhrases, type Phrase } from './phrases.ts';
import { sentenceTags } from './sentence-tags.ts';

/** Clauses, subjects and tags of one sentence; the clauses count in the indices of the whole analysis. */
export interface ParsedSentence {
  readonly clauses: readonly Clause[];
  /** For each word the index of its clause among those of the sentence. */
  readonly clauseOf: readonly number[];
  /** A set of tags for each word, one behind the other. */
  readonly tags: Tags;
}

/**
 * Parses the words of a sentence, with the actors that it names. Its first token is `firstToken`, its first clause will be
 * `firstClause`; all its words get the tags `everywhere`.
 */
export const parseSentence = (
  words: readonly Word[],
  actors: readonly ActorMention[],
  firstToken: number,
  firstClause: number,
  everywhere: Tags,
): ParsedSentence => {
  const phrases = findPhrases(words);
  const phraseOf = new Array<number>(words.length).fill(-1);
  for (let id = 0; id < phrases.length; id++) {
    const { first, last } = phrases[id]!;
    for (let i = first; i < last; i++) phraseOf[i] = id;
  }
  const parse = findClauses(words);
  const scene: Scene = { words, parse, phrases, phraseOf };
  // Arrays that grow have no holes. Those that `map` makes have some from when V8 compiles it on: all that read them would be compiled anew.
  const subjects: (Phrase | undefined)[] = [];
  for (let i = 0; i < parse.clauses.length; i++) subjects.push(findSubject(scene, i));
  const shared: (Phrase | undefined)[] = [];
  for (let i = 0; i < subjects.length; i++) shared.push(subjects[i] ?? sharedSubject(scene, shared, i));
  const ranges = clauseRanges(parse.clauseOf, parse.clauses.length);
  const clauses = parse.clauses.map(({ kind, marker, finite }, i): Clause => {
    const parent = parse.parents[i]!;
    const subject = shared[i];
    const { first, last } = ranges[i]!;
    return {
      kind,
      range: { first: firstToken + first, last: firstToken + last },
      parent: parent < 0 ? -1 : firstClause + parent,
      marker: marker < 0 ? -1 : firstToken + marker,
      finite: finite < 0 ? -1 : firstToken + finite,
      subject: subject ? { first: firstToken + subject.first, last: firstToken + subject.last } : null,
      subjectHead: subject ? firstToken + subject.head : -1,
    };
  });
  return { clauses, clauseOf: parse.clauseOf, tags: sentenceTags(scene, actors, subjects, shared, everywhere) };
};

/** A coordinated clause without a subject of its own has that of the clause before: *Vi vill sänka skatten och kräver …*. */
const sharedSubject = (
  { words, parse }: Scene,
  subjects: readonly (Phrase | undefined)[],
  index: number,
): Phrase | undefined => {
  const clause = parse.clauses[index]!;
  if (clause.finite < 0 || words[clause.finite]!.form === 'Imp' || clause.marker >= 0) return undefined;
  if (clause.first !== clause.finite) return undefined;
  const before = parse.clauseOf[clause.first - 2];
  // *vill, kan och måste göra mer*: without a conjunction, only right behind the verb before.
  const isJoined =
    words[clause.first - 1]?.upos === 'CCONJ' ||
    (words[clause.first - 1]?.norm === ',' && parse.clauses[before ?? -1]?.finite === clause.first - 2);
  if (!isJoined) return undefined;
  return before === undefined ? undefined : subjects[before];
};

/** From the first word of each clause to its last one; of a clause without words, nothing at the start. */
const clauseRanges = (clauseOf: readonly number[], count: number): { first: number; last: number }[] => {
  const ranges = Array.from({ length: count }, () => ({ first: 0, last: 0 }));
  for (let i = 0; i < clauseOf.length; i++) {
    const range = ranges[clauseOf[i]!]!;
    if (range.last === 0) range.first = i;
    range.last = i + 1;
  }
  return ranges;
};
