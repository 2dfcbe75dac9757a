import { lineFinder, offsetConverter } from '../../model/offsets.ts';
import type { OutputSpan } from '../../model/output.ts';
import type { Span, TokenRange } from '../../model/span.ts';
import type { Steps } from '../../pipeline.ts';
import type { PerKind } from './explanation.ts';

/** What the parts of one explanation share. */
export interface Scene {
  readonly steps: Steps;
  readonly thresholds: PerKind;
  /** The tags that rules' word lists give to a token, by its index. */
  readonly listTags: (token: number) => readonly string[];
  /** The words of a span, in the reader's offsets. */
  readonly span: (span: Span) => OutputSpan;
  /** The words of a range of tokens. */
  readonly place: (range: TokenRange) => OutputSpan;
  /** A clause's name in its sentence, by its index in the analysis. */
  readonly clauseId: (clause: number) => string;
  /** 1-based. */
  readonly lineOf: (utf16: number) => number;
}

/** Prepares the explanation of a document. */
export const makeScene = (steps: Steps, thresholds: PerKind, listTags: Scene['listTags']): Scene => {
  const { analysis, document } = steps;
  const convert = offsetConverter(document.text, 'codepoints');
  const span = ({ start, end }: Span): OutputSpan => ({
    text: document.text.slice(start, end),
    start: convert(start),
    end: convert(end),
  });
  const firsts = new Map(analysis.sentences.flatMap(({ clauses }) => range(clauses).map((c) => [c, clauses.first])));
  return {
    steps,
    thresholds,
    listTags,
    span,
    place: ({ first, last }) =>
      span({ start: analysis.tokens[first]!.start, end: analysis.tokens[Math.max(first, last - 1)]!.end }),
    clauseId: (clause) => `c${clause - firsts.get(clause)! + 1}`,
    lineOf: lineFinder(document.text),
  };
};

/** The indices of a half-open range. */
export const range = ({ first, last }: TokenRange): number[] =>
  Array.from({ length: Math.max(0, last - first) }, (_, i) => first + i);
