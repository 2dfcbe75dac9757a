import type { Writer } from './writer.ts';

/** Every output format. A new one is a file beside this and a line here; the keys are what `--format` takes. */
export const writers = {
  json: { ending: '.json', files: 'document', stream: true, load: async () => (await import('./json.ts')).writeJson },
  ndjson: {
    ending: '.ndjson',
    files: 'run',
    stream: true,
    load: async () => (await import('./ndjson.ts')).writeNdjson,
  },
  md: { ending: '.md', files: 'document', stream: true, load: async () => (await import('./md.ts')).writeMd },
  text: {
    ending: '.yrka.txt',
    files: 'document',
    stream: true,
    load: async () => (await import('./text.ts')).writeText,
  },
  csv: {
    ending: '.csv',
    files: 'run',
    stream: true,
    load: async () => (await import('./delimited.ts')).writeDelimited(','),
  },
  tsv: {
    ending: '.tsv',
    files: 'run',
    stream: true,
    load: async () => (await import('./delimited.ts')).writeDelimited('\t'),
  },
  html: { ending: '.html', files: 'document', stream: false, load: async () => (await import('./html.ts')).writeHtml },
} as const satisfies Record<string, Writer>;

export type WriterName = keyof typeof writers;
