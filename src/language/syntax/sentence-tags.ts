import { addTag, TAG_WORDS, type Tag, type Tags, tagTest } from '../../model/tag.ts';
import type { Scene } from './find-subject.ts';
import type { Phrase } from './phrases.ts';

const isNegation = tagTest('Negation');
const isFiniteVerb = tagTest('Finite');

const CLAUSE_TAG = {
  main: 'Main',
  subordinate: 'Subordinate',
  relative: 'RelativeClause',
  conditional: 'Conditional',
  fragment: 'Fragment',
} as const;

/**
 * The tags of each word of a sentence where it stands. `subjects` are the clauses' own, `shared` those with the subject
 * that a coordinated clause takes from the one before.
 */
export const sentenceTags = (
  scene: Scene,
  subjects: readonly (Phrase | undefined)[],
  shared: readonly (Phrase | undefined)[],
): Tags => {
  const { words, parse, phrases } = scene;
  const tags: Tags = new Int32Array(words.length * TAG_WORDS);
  for (const [i, word] of words.entries()) tags.set(word.tags, i * TAG_WORDS);
  const add = (at: number, tag: Tag): void => addTag(tags, tag, at * TAG_WORDS);
  const addAll = ({ first, last }: { first: number; last: number }, tag: Tag): void => {
    for (let i = first; i < last; i++) add(i, tag);
  };
  for (const [i, clause] of parse.clauseOf.entries()) add(i, CLAUSE_TAG[parse.clauses[clause]!.kind]);
  for (const phrase of phrases) if (phrase.preposition >= 0) addAll(phrase, 'InPhrase');
  for (const subject of subjects) {
    if (!subject) continue;
    addAll(subject, 'Subject');
    add(subject.head, 'SubjectHead');
  }
  for (const [i, { marker, finite, first }] of parse.clauses.entries()) {
    if (marker >= 0) add(marker, 'Marker');
    if (finite < 0) continue;
    add(mainVerb(scene, i), 'MainVerb');
    if (marker < 0) for (let k = first; k < finite; k++) if (parse.clauseOf[k] === i) add(k, 'Fronted');
    if (shared[i] === undefined && subjects[i] === undefined) continue;
  }
  addSentenceTags(scene, add);
  addNegation(scene, tags, add);
  addQuotes(scene, add);
  return tags;
};

/** The verb that says what a clause is about: the last of its chain of auxiliaries, infinitives and supines. */
const mainVerb = ({ words, parse }: Scene, index: number): number => {
  const { finite } = parse.clauses[index]!;
  let verb = finite;
  for (let i = finite + 1; i < words.length && i <= verb + 5 && parse.clauseOf[i] === index; i++) {
    const { upos, form, norm } = words[i]!;
    if (norm === ',' || upos === 'CCONJ') break;
    if (words[verb]!.upos !== 'AUX' && !(form === 'Sup' && words[verb]!.lemma === 'ha')) break;
    if ((upos === 'VERB' || upos === 'AUX') && (form === 'Inf' || form === 'Sup')) verb = i;
  }
  return verb;
};

const addSentenceTags = ({ words }: Scene, add: (at: number, tag: Tag) => void): void => {
  let end = words.length - 1;
  while (end > 0 && /^["”»’')\]]+$/u.test(words[end]!.norm)) end--;
  const mark = words[end]?.norm ?? '';
  for (const [i, { norm, form }] of words.entries()) {
    if (mark.includes('?')) add(i, 'Question');
    else if (mark.startsWith('!')) add(i, 'Exclamation');
    if (form === 'Inf' && words[i - 1]?.norm === 'att') add(i, 'AttInfinitive');
    if (norm === 'som' && i > 0) add(i, 'Relative');
  }
  let start = 0;
  while (start < end && words[start]!.upos === 'PUNCT') start++;
  if (words.length > 0) {
    add(start, 'First');
    add(end > 0 && words[end]!.upos === 'PUNCT' ? end - 1 : end, 'Last');
  }
};

/** A negation reaches over the rest of its clause, and back to the finite verb in front of it. */
const addNegation = ({ words, parse }: Scene, tags: Tags, add: (at: number, tag: Tag) => void): void => {
  let clause = -1;
  for (const [i, own] of parse.clauseOf.entries()) {
    if (isNegation(tags, i * TAG_WORDS)) {
      clause = own;
      const { finite } = parse.clauses[own]!;
      if (finite >= 0 && finite < i && isFiniteVerb(tags, finite * TAG_WORDS)) add(finite, 'Negated');
    } else if (own === clause) {
      if (words[i]!.upos === 'CCONJ' && words[i]!.norm !== 'eller' && words[i]!.norm !== 'och') clause = -1;
      else add(i, 'Negated');
    }
  }
};

/** Quotation marks and what stands between a pair of them. An unclosed quotation runs to the end of the sentence. */
const addQuotes = ({ words }: Scene, add: (at: number, tag: Tag) => void): void => {
  let open = -1;
  for (const [i, { norm }] of words.entries()) {
    if (!/^["”“„»«]$/u.test(norm)) continue;
    if (open < 0) {
      open = i;
      add(i, 'OpenQuote');
    } else {
      add(i, 'CloseQuote');
      for (let k = open + 1; k < i; k++) add(k, 'Quoted');
      open = -1;
    }
  }
  if (open >= 0) for (let k = open + 1; k < words.length; k++) add(k, 'Quoted');
};
