import type { Analysis } from '../../model/analysis.ts';
import { parseComment, type Word } from '../../read/conllu/parse-line.ts';
import type { RawSentence, Row } from '../../read/conllu/read-sentences.ts';
import { type Annotation, annotate } from './annotate.ts';
import { column, miscColumn } from './columns.ts';

/** What a sentence is called where it has no name of its own. */
export interface Names {
  /** The document that begins with it; undefined for later sentences. */
  readonly document: string | undefined;
  readonly sentence: string;
}

const [LEMMA, UPOS, FEATS, MISC] = [2, 3, 5, 9] as const;

/**
 * A sentence with its open columns (`_`) filled in from its analysis, whose tokens are the sentence's words. What is given
 * stays: comments, surface forms, empty nodes, every column. MISC keeps its keys and gets those that are missing, unless
 * its clauses are marked already.
 */
export const fillConllu = (sentence: RawSentence, analysis: Analysis, names: Names): string => {
  if (sentence.rows.length === 0) return `${sentence.comments.join('\n')}\n\n`;
  const words = sentence.rows.filter(({ kind }) => kind === 'word');
  const whole = { first: 0, last: words.length, clauses: { first: 0, last: analysis.clauses.length } };
  const annotations = annotate(analysis, whole, (token) => words[token]!.columns[0]!);
  const surface = sentence.surface.words;
  const isMarked = words.some(({ columns }) => /(?:^|\|)Clause=/u.test(columns[MISC]!));
  let word = 0;
  const lines = sentence.rows.map((row) => {
    const annotation = row.kind === 'word' ? annotations[word++] : undefined;
    return fillRow(row, annotation, isMarked, surface.get(row));
  });
  return `${[...commentsOf(sentence, surface, names), ...lines].join('\n')}\n\n`;
};

/** `shown` is the word as it stands in the text, where it does: what shares a surface form has none of its own. */
const fillRow = (
  { columns }: Row,
  annotation: Annotation | undefined,
  isMarked: boolean,
  shown: Word | undefined,
): string => {
  const filled = [...columns];
  const fill = (at: number, value: string): void => {
    if (filled[at] === '_') filled[at] = value;
  };
  if (annotation) {
    fill(LEMMA, column(annotation.lemma));
    fill(UPOS, annotation.upos);
    fill(FEATS, annotation.feats);
  }
  if (!isMarked) {
    const given = filled[MISC] === '_' ? [] : filled[MISC]!.split('|');
    const has = (key: string): boolean => given.some((pair) => pair.startsWith(`${key}=`));
    const isJoined = shown?.after === '' && !has('SpaceAfter') && !has('SpacesAfter');
    const missing = [
      ...(isJoined ? ([['SpaceAfter', 'No']] as const) : []),
      ...(annotation?.misc ?? []).filter(([key]) => !has(key)),
    ];
    filled[MISC] = [...given, ...missing.map((pair) => miscColumn([pair]))].join('|') || '_';
  }
  return filled.join('\t');
};

const commentsOf = ({ comments }: RawSentence, surface: ReadonlyMap<Row, Word>, names: Names): string[] => {
  const keys = new Set(comments.map((line) => parseComment(line.slice(1))[0]));
  const opens = names.document !== undefined && !keys.has('newdoc') && !keys.has('newdoc id');
  const words = [...surface.values()];
  const text = words.map(({ form, after }, i) => form + (i === words.length - 1 || after === '' ? '' : ' ')).join('');
  return [
    ...(opens ? [`# newdoc id = ${column(names.document!)}`] : []),
    ...comments,
    ...(keys.has('sent_id') ? [] : [`# sent_id = ${names.sentence}`]),
    ...(keys.has('text') ? [] : [`# text = ${text}`]),
  ];
};
