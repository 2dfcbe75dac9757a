import { articleText } from '../../corpus/article-text.ts';
import { findKeywords } from '../../corpus/find-keywords.ts';
import { senderWords } from '../../corpus/find-sender.ts';
import type { Output } from '../../model/output.ts';

/**
 * The words that tell an article from Swedish at large, at most `limit`, without those who sign it; none where the output
 * leaves its text out.
 */
export const articleKeywords = (output: Output, limit: number): string[] => {
  const text = articleText(output);
  return text === null ? [] : findKeywords(text, limit, senderWords(output.document)).map(({ term }) => term);
};
