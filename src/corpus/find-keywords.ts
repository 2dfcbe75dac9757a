import type { Keyword } from '../model/summary.ts';
import { commonestForm, countStems, type StemForms } from './count-stems.ts';
import { weighStems } from './weigh-stems.ts';

/**
 * The words that tell a text from Swedish text at large, at most `limit`, the most telling first. `except` holds words in
 * lower case that are no keywords here, such as the names of the authors.
 */
export const findKeywords = (text: string, limit: number, except?: ReadonlySet<string>): Keyword[] =>
  pickKeywords(countStems(text, except), limit);

/** The most telling of counted stems. */
export const pickKeywords = (counts: ReadonlyMap<string, StemForms>, limit: number): Keyword[] =>
  weighStems(counts)
    .slice(0, limit)
    .map(({ term, tfidf }) => ({ term: commonestForm(counts.get(term)!.forms), score: round(tfidf) }));

const round = (score: number): number => Math.round(score * 100) / 100;
