import type { Document, GivenToken } from '../../model/document.ts';
import { parseLine } from './parse-line.ts';
import type { RawSentence } from './read-sentences.ts';

/** A document of one sentence, whose tokens are its words: those under a shared surface form too, and no empty nodes. */
export const sentenceDocument = ({ rows }: RawSentence, path: string): Document => {
  let text = '';
  const tokens: GivenToken[] = [];
  for (const { kind, columns } of rows) {
    if (kind !== 'word') continue;
    const { form, after: _, ...analysis } = parseLine(columns)!.word;
    if (text !== '') text += ' ';
    tokens.push({ start: text.length, end: text.length + form.length, ...analysis });
    text += form;
  }
  const span = { start: 0, end: text.length };
  const sentences = tokens.length === 0 ? [] : [{ ...span, tokens }];
  return {
    id: path,
    path,
    format: 'conllu',
    encoding: 'utf-8',
    text,
    blocks: [{ ...span, kind: 'paragraph', zone: 'body', sentences }],
    metadata: { title: null, authors: [], date: null, publication: null, language: null },
    issues: [],
  };
};
