import type { Output, OutputUnit } from '../model/output.ts';

/** A cell before it is written. */
export type Cell = string | number | null;

type Value = (unit: OutputUnit, output: Output) => Cell;

const unique = (values: readonly (string | null)[]): string[] => [
  ...new Set(values.filter((value): value is string => value !== null)),
];

/**
 * The columns of a table of units, in their order; what is a list in JSON is joined: authors and parties by `; `, rule ids
 * by a space. `start` and `end` count what `offsets` says.
 */
export const delimitedColumns: Readonly<Record<string, Value>> = {
  document_id: (_, { document }) => document.id,
  path: (_, { document }) => document.path,
  unit_id: ({ id }) => id,
  kind: ({ kind }) => kind,
  form: ({ form }) => form,
  text: ({ text }) => text,
  holder_type: ({ holder }) => holder.type,
  holder_name: ({ holder }) => holder.name,
  holder_text: ({ holder }) => holder.text,
  holder_start: ({ holder }) => holder.start,
  holder_end: ({ holder }) => holder.end,
  addressee_name: ({ addressee }) => addressee?.name ?? null,
  addressee_text: ({ addressee }) => addressee?.text ?? null,
  addressee_start: ({ addressee }) => addressee?.start ?? null,
  addressee_end: ({ addressee }) => addressee?.end ?? null,
  target_name: ({ target }) => target?.name ?? null,
  target_text: ({ target }) => target?.text ?? null,
  target_start: ({ target }) => target?.start ?? null,
  target_end: ({ target }) => target?.end ?? null,
  attribution: ({ attribution }) => attribution,
  cue_text: ({ cue }) => cue?.text ?? null,
  cue_start: ({ cue }) => cue?.start ?? null,
  cue_end: ({ cue }) => cue?.end ?? null,
  score: ({ score }) => score,
  rules: ({ evidence }) => unique(evidence.map(({ rule }) => rule)).join(' '),
  zone: ({ zone }) => zone,
  line: ({ line }) => line,
  sentence_id: ({ sentence }) => sentence,
  offsets: (_, { offsets }) => offsets,
  start: ({ start }) => start,
  end: ({ end }) => end,
  title: (_, { document }) => document.title,
  authors: (_, { document }) => document.authors.map(({ name }) => name).join('; '),
  parties: (_, { document }) =>
    unique(document.authors.map(({ party }) => party))
      .sort()
      .join('; '),
  organisations: (_, { document }) => unique(document.authors.map(({ organisation }) => organisation)).join('; '),
  date: (_, { document }) => document.date,
  publication: (_, { document }) => document.publication,
  format: (_, { document }) => document.format,
  encoding: (_, { document }) => document.encoding,
  language: (_, { document }) => document.language,
  characters: (_, { document }) => document.characters,
  words: (_, { document }) => document.words,
  sha256: (_, { document }) => document.sha256,
};
