import { findKeywords } from '../../corpus/find-keywords.ts';
import { splitWords } from '../../corpus/split-words.ts';
import { UNIT_ZONES } from '../../model/document.ts';
import { offsetReverter } from '../../model/offsets.ts';
import type { Output, OutputDocument } from '../../model/output.ts';

/**
 * The words that tell an article from Swedish at large, at most `limit`, from the sentences from which units may come;
 * none where the output leaves its text out.
 */
export const articleKeywords = ({ document, offsets, sentences }: Output, limit: number): string[] => {
  const { text } = document;
  if (text === undefined) return [];
  const revert = offsetReverter(text, offsets);
  const prose = sentences
    .filter(({ zone }) => UNIT_ZONES.has(zone))
    .map(({ start, end }) => text.slice(revert(start), revert(end)))
    .join('\n');
  return findKeywords(prose, limit, signature(document)).map(({ term }) => term);
};

/** Who signs does not say what an article is about: the authors' names, and organisations of one word, such as parties. */
const signature = ({ authors }: OutputDocument): ReadonlySet<string> =>
  new Set(
    authors.flatMap(({ name, organisation }) => {
      const words = organisation === null ? [] : splitWords(organisation.toLowerCase());
      return [...splitWords(name.toLowerCase()), ...(words.length === 1 ? words : [])];
    }),
  );
