import type { Output, OutputAuthor, OutputUnit } from '../../src/model/output.ts';

/** A unit of an output with only what a summary looks at filled in. */
export const makeUnit = (unit: Partial<OutputUnit> & Pick<OutputUnit, 'kind' | 'text'>): OutputUnit => ({
  id: 'u1',
  start: 0,
  end: unit.text.length,
  line: 1,
  sentence: 's1',
  zone: 'body',
  form: unit.kind === 'demand' ? 'obligation' : 'evaluation',
  holder: { type: 'author', name: null, text: null, start: null, end: null },
  addressee: null,
  target: null,
  attribution: 'own',
  cue: null,
  score: 0.5,
  evidence: [],
  ...unit,
});

export const mention = (text: string, name = text.toLowerCase()) => ({ text, start: 0, end: text.length, name });

export const author = (
  name: string,
  party: string | null = null,
  organisation: string | null = null,
): OutputAuthor => ({
  name,
  role: null,
  party,
  organisation,
});

/** An output whose text, where it has one, is one sentence of the body. */
export const makeOutput = (
  id: string,
  units: readonly OutputUnit[] = [],
  document: Partial<Output['document']> = {},
): Output => ({
  schema: 'yrka/1',
  offsets: 'codepoints',
  tool: { name: 'yrka', version: '0', packs: [], hash: '' },
  document: {
    id,
    path: id,
    sha256: '',
    format: 'text',
    encoding: 'utf-8',
    language: 'sv',
    title: null,
    authors: [],
    date: null,
    publication: null,
    characters: [...(document.text ?? '')].length,
    words: 10,
    ...document,
  },
  sentences: document.text ? [{ id: 's1', start: 0, end: [...document.text].length, zone: 'body' }] : [],
  units: units.map((unit, index) => ({ ...unit, id: `u${index + 1}` })),
  relations: [],
  issues: [],
});
