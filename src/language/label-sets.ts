import { LABELS, type Label, type Upos, type VerbForm } from './label.ts';

// Sets of labels as bits, for questions that are asked of every word.

const labelSet = (answers: (label: Label) => boolean): number =>
  LABELS.reduce((set, label, id) => (answers(label) ? set | (1 << id) : set), 0);

/** The labels of some parts of speech. */
export const ofUpos = (...some: readonly Upos[]): number => labelSet(({ upos }) => some.includes(upos));

/** The labels of some verb forms. */
export const ofForm = (...some: readonly VerbForm[]): number => labelSet(({ form }) => some.includes(form));

/** Is a label in the set? None where there is no label. */
export const isIn = (set: number, label: number | undefined): boolean =>
  label !== undefined && ((set >>> label) & 1) === 1;

/** Verbs in the present or past: no other words have these forms. */
export const TENSED = ofForm('Pres', 'Past');
export const INFINITIVES = ofForm('Inf');
export const NOUNS = ofUpos('NOUN');
/** What the head of a noun phrase can be. */
export const HEADS = ofUpos('NOUN', 'PROPN', 'PRON');
export const MARKS = ofUpos('PUNCT');
export const CONJUNCTIONS = ofUpos('CCONJ');
export const SUBJUNCTIONS = ofUpos('SCONJ');
