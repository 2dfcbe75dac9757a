import type { Issue } from '../model/issue.ts';
import type { GoldDocument, GoldSentence } from './annotation.ts';
import { documentName } from './document-name.ts';
import { isFields, numberedLines } from './json-fields.ts';
import { LabelError } from './label-error.ts';
import { readSentence } from './read-labels.ts';

/** What a file of labels holds. With an issue of severity error it is not fit for use. */
export interface GoldReading {
  readonly documents: readonly GoldDocument[];
  readonly issues: readonly Issue[];
}

interface OpenDocument {
  readonly path: string;
  readonly whole: boolean;
  readonly sentences: GoldSentence[];
  readonly ids: Set<string>;
}

/**
 * Reads labels in JSON lines, one sentence a line: `id`, `start`, `end`, `zone`, `units`, and perhaps `text`. The file is one
 * document; lines that name theirs (`document`, and perhaps `path`) are a sample of the sentences of many. Issues name
 * path and line.
 */
export const readGold = (path: string, content: string): GoldReading => {
  const documents = new Map<string, OpenDocument>();
  const issues: Issue[] = [];
  for (const { line, text } of numberedLines(content)) {
    const report = (code: string, message: string, severity: Issue['severity'] = 'error') =>
      issues.push({ code, severity, message, path, line });
    try {
      const value: unknown = JSON.parse(text);
      const sentence = readSentence(value);
      const key = isFields(value) && typeof value.document === 'string' ? value.document : null;
      const named = isFields(value) && typeof value.path === 'string' ? value.path : key;
      const document = documents.get(key ?? '') ?? {
        path: named ?? path,
        whole: key === null,
        sentences: [],
        ids: new Set(),
      };
      documents.set(key ?? '', document);
      if (document.ids.has(sentence.id)) {
        report('gold-repeated', `sentence ${sentence.id} is there twice`);
      }
      for (const message of doubts(sentence)) report('gold-doubtful', message, 'warning');
      document.ids.add(sentence.id);
      document.sentences.push(sentence);
    } catch (error) {
      if (error instanceof LabelError) report('gold-invalid', error.message);
      else if (error instanceof SyntaxError) report('json-invalid', error.message);
      else throw error;
    }
  }
  if (documents.size === 0 && issues.length === 0) {
    issues.push({ code: 'gold-empty', severity: 'warning', message: 'holds no sentences: it is left out', path });
  }
  return {
    documents: [...documents.values()].map((document) => ({
      path: document.path,
      name: documentName(document.path),
      whole: document.whole,
      sentences: document.sentences,
    })),
    issues,
  };
};

/** What is allowed but is seldom meant. */
const doubts = ({ start, end, text, units }: GoldSentence): readonly string[] => [
  ...units
    .filter((unit) => unit.start < start || unit.end > end)
    .map((unit) => `the ${unit.kind} at ${unit.start}–${unit.end} reaches out of its sentence`),
  ...(text !== null && Array.from(text).length !== end - start
    ? [`\`text\` has ${Array.from(text).length} code points, \`start\` to \`end\` ${end - start}`]
    : []),
];
