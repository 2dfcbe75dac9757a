import type { Keyword } from '../model/summary.ts';
import { commonestForm, countStems } from './count-stems.ts';
import { weighStems } from './weigh-stems.ts';

/**
 * The words that tell a text from Swedish text at large, at most `limit`, the most telling first. `except` holds words in
 * lower case that are no keywords here, such as the names of the authors.
 */
export const findKeywords = (text: string, limit: number, except?: ReadonlySet<string>): Keyword[] => {
  const counts = countStems(text, except);
  const stems = [...counts].flatMap(([stem, { forms }]) => Array<string>(total(forms)).fill(stem));
  return weighStems(stems)
    .slice(0, limit)
    .map(({ term, tfidf }) => ({ term: commonestForm(counts.get(term)!.forms), score: round(tfidf) }));
};

const total = (forms: ReadonlyMap<string, number>): number =>
  [...forms.values()].reduce((sum, count) => sum + count, 0);

const round = (score: number): number => Math.round(score * 100) / 100;
