import type { ArticleSummary, GroupSummary, Keyword } from '../model/summary.ts';
import { addCounts, type GrowingCounts, noUnits } from './count-kinds.ts';
import { addForm, type GrowingForms } from './count-stems.ts';
import { pickKeywords } from './find-keywords.ts';
import { Names } from './names.ts';
import { type ArticleRecord, KEYWORDS } from './summarise-article.ts';

interface GrowingGroup {
  /** The number of its name. */
  readonly name: number;
  articles: number;
  readonly counts: GrowingCounts;
  readonly records: ArticleRecord[];
}

/**
 * The articles together that share a name, in whatever case, by most articles; an article counts in every group that it
 * names.
 */
export const groupArticles = (
  records: readonly ArticleRecord[],
  namesOf: (article: ArticleSummary) => readonly (string | null | undefined)[],
  keywordsOf: (records: readonly ArticleRecord[]) => Keyword[] = () => [],
): GroupSummary[] => {
  const names = new Names();
  const groups = new Map<number, GrowingGroup>();
  for (const record of records) {
    const own = namesOf(record.summary).filter((name): name is string => !!name);
    for (const name of new Set(own.map((each) => names.indexOf(each)))) {
      const group = groups.get(name) ?? { name, articles: 0, counts: noUnits(), records: [] };
      groups.set(name, group);
      group.articles++;
      addCounts(group.counts, record.summary.counts);
      group.records.push(record);
    }
  }
  return [...groups.values()]
    .map(({ name, articles, counts, records }) => ({
      name: names.spellingOf(name),
      articles,
      counts,
      keywords: keywordsOf(records),
    }))
    .sort((a, b) => b.articles - a.articles || (a.name < b.name ? -1 : 1));
};

/** The most telling words of several articles together. */
export const sharedKeywords = (records: readonly ArticleRecord[]): Keyword[] => {
  const counts: GrowingForms = new Map();
  for (const { terms } of records) for (const { stem, form, count } of terms) addForm(counts, stem, form, count);
  return pickKeywords(counts, KEYWORDS);
};
