import { Analyser } from '../src/language/analyse.ts';
import type { Analysis } from '../src/model/analysis.ts';
import type { Document } from '../src/model/document.ts';
import { documentFromText } from '../src/read/text.ts';

const analyser = new Analyser();

/** A plain text, read and analysed. */
export const analyseText = (text: string): Analysis => analyser.analyse(documentFromText(text, { path: 'text.txt' }));

/** A text analysed as one paragraph, whatever is in it. */
export const analyseParagraph = (text: string): Analysis =>
  analyser.analyse({ ...EMPTY, text, blocks: [{ start: 0, end: text.length, kind: 'paragraph', zone: 'body' }] });

const EMPTY: Document = {
  id: 'text',
  path: 'text',
  format: 'text',
  encoding: 'utf-8',
  text: '',
  blocks: [],
  metadata: { title: null, authors: [], date: null, publication: null, language: null },
  issues: [],
};
