import type { Reader } from './reader.ts';

/** Every input format. A new one is a file beside this and a line here; its name is the document's `format`. */
export const readers = {
  text: { endings: ['.txt', '.text'], load: async () => (await import('./text.ts')).readText },
  markdown: { endings: ['.md', '.markdown', '.mkd'], load: async () => (await import('./markdown.ts')).readMarkdown },
  html: { endings: ['.html', '.htm', '.xhtml'], load: async () => (await import('./html.ts')).readHtml },
  docx: { endings: ['.docx'], load: async () => (await import('./docx.ts')).readDocx },
  pdf: { endings: ['.pdf'], load: async () => (await import('./pdf.ts')).readPdf },
  jsonl: { endings: ['.jsonl', '.ndjson'], load: async () => (await import('./json-lines.ts')).readJsonLines },
  json: { endings: ['.json'], load: async () => (await import('./json.ts')).readJson },
  csv: { endings: ['.csv'], load: async () => (await import('./delimited.ts')).readCsv },
  tsv: { endings: ['.tsv', '.tab'], load: async () => (await import('./delimited.ts')).readTsv },
  conllu: { endings: ['.conllu', '.conll'], load: async () => (await import('./conllu.ts')).readConllu },
} as const satisfies Record<string, Reader>;

export type FormatName = keyof typeof readers;

/** The endings of all formats: what is read inside folders. */
export const knownEndings: readonly string[] = Object.values(readers).flatMap(
  ({ endings }): readonly string[] => endings,
);

/** The format that a file name's ending shows; plain text for every other ending. */
export const formatOf = (path: string): FormatName => {
  const name = path.toLowerCase();
  const found = Object.entries(readers).find(([, { endings }]) =>
    endings.some((ending: string) => name.endsWith(ending)),
  );
  return (found?.[0] as FormatName | undefined) ?? 'text';
};
