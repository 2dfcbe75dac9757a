import { labelsOf } from './labels.ts';
import { articleText, failureText } from './text/article.ts';
import type { Layout } from './text/layout.ts';
import { makePaint } from './text/paint.ts';
import { summaryText } from './text/summary.ts';
import type { Write, WriteOptions } from './writer.ts';

/** Text for a terminal; nothing of an article can command it. */
export const writeText = ({ locale, width, colour }: WriteOptions): Write => {
  const layout: Layout = { labels: labelsOf(locale), paint: makePaint(colour), width };
  return {
    head: '',
    between: '\n\n\n',
    tail: '\n',
    empty: '',
    document: (output) => articleText(output, layout),
    failure: (failure) => failureText(failure, layout),
    summary: (summary) => `${summaryText(summary, layout)}\n`,
  };
};
