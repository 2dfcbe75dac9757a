import { labelsOf } from './labels.ts';
import { articleMarkdown, failureMarkdown } from './md/article.ts';
import { summaryMarkdown } from './md/summary.ts';
import type { Write, WriteOptions } from './writer.ts';

/** Markdown for people: an article for a memo, a folder's summary. On a stream a rule parts articles. */
export const writeMd = ({ locale }: WriteOptions): Write => {
  const labels = labelsOf(locale);
  return {
    head: '',
    between: '\n\n---\n\n',
    tail: '\n',
    empty: '',
    document: (output) => articleMarkdown(output, labels),
    failure: (failure) => failureMarkdown(failure, labels),
    summary: (summary) => `${summaryMarkdown(summary, labels)}\n`,
  };
};
