import { sha256 } from '../model/hash.ts';
import { lineFinder, type OffsetConverter, type OffsetUnit, offsetConverter } from '../model/offsets.ts';
import type { Output, OutputEvidence, OutputHolder, OutputMention, OutputTool, OutputUnit } from '../model/output.ts';
import type { Span } from '../model/span.ts';
import type { Evidence, Holder, Mention, Mining, Unit } from '../model/unit.ts';

/** How an output is to look. */
export interface OutputOptions {
  readonly tool: OutputTool;
  readonly offsets: OffsetUnit;
  /** Does `document.text` go along? */
  readonly text: boolean;
}

/** What the parts of one output share. */
interface Context {
  readonly text: string;
  readonly convert: OffsetConverter;
  readonly lineOf: (utf16: number) => number;
  readonly mining: Mining;
}

/** The contract's object for one document: the one place where offsets get the unit that the consumer counts in. */
export const toOutput = (mining: Mining, { tool, offsets, text }: OutputOptions): Output => {
  const { document } = mining;
  const context: Context = {
    text: document.text,
    convert: offsetConverter(document.text, offsets),
    lineOf: lineFinder(document.text),
    mining,
  };
  const { id, path, format, encoding, metadata } = document;
  return {
    schema: 'yrka/1',
    offsets,
    tool,
    document: {
      id,
      path,
      sha256: sha256(document.text),
      format,
      encoding,
      language: metadata.language,
      title: metadata.title,
      authors: metadata.authors.map(({ name, role, party, organisation }) => ({ name, role, party, organisation })),
      date: metadata.date,
      publication: metadata.publication,
      characters: context.convert(document.text.length),
      words: mining.words,
      ...(text && { text: document.text }),
    },
    sentences: mining.sentences.map((sentence, index) => ({
      id: `s${index + 1}`,
      ...place(sentence, context),
      zone: sentence.zone,
    })),
    units: mining.units.map((unit) => unitOf(unit, context)),
    relations: mining.relations.map(({ id, type, from, to, score, evidence }) => ({
      id,
      type,
      from,
      to,
      score: round(score),
      evidence: evidence.map((item) => evidenceOf(item, context)),
    })),
    issues: mining.issues.map(({ code, severity, message }) => ({ code, severity, message })),
  };
};

const unitOf = (unit: Unit, context: Context): OutputUnit => ({
  id: unit.id,
  kind: unit.kind,
  ...place(unit, context),
  line: context.lineOf(unit.start),
  text: words(unit, context),
  sentence: `s${unit.sentence + 1}`,
  zone: context.mining.sentences[unit.sentence]!.zone,
  form: unit.form,
  holder: holderOf(unit.holder, context),
  addressee: mentionOf(unit.addressee, context),
  target: mentionOf(unit.target, context),
  attribution: unit.attribution,
  cue: unit.cue && { text: words(unit.cue, context), ...place(unit.cue, context) },
  score: round(unit.score),
  evidence: unit.evidence.map((item) => evidenceOf(item, context)),
});

const holderOf = ({ type, name, span }: Holder, context: Context): OutputHolder =>
  span
    ? { type, name, text: words(span, context), ...place(span, context) }
    : { type, name, text: null, start: null, end: null };

const mentionOf = (mention: Mention | null, context: Context): OutputMention | null =>
  mention && { text: words(mention, context), ...place(mention, context), name: mention.name };

/** Named one by one, for there are dozens a unit. */
const evidenceOf = ({ rule, start, end, weight }: Evidence, { text, convert }: Context): OutputEvidence => ({
  rule,
  start: convert(start),
  end: convert(end),
  text: text.slice(start, end),
  weight,
});

const place = ({ start, end }: Span, { convert }: Context): { readonly start: number; readonly end: number } => ({
  start: convert(start),
  end: convert(end),
});

const words = ({ start, end }: Span, { text }: Context): string => text.slice(start, end);

/** Scores are written with two decimals: more would be noise, and the last bits of a float differ between machines. */
const round = (score: number): number => Math.round(score * 100) / 100;
