import type { ArticleSummary, Summary, UnitReference } from '../../model/summary.ts';
import { describeName } from '../describe.ts';
import { type Html, html } from '../escape-html.ts';
import type { PageLabels } from './page-labels.ts';

/** What the parts of a folder's page share. */
export interface FolderView {
  readonly summary: Summary;
  readonly labels: PageLabels;
  /** The articles by id, for references. */
  readonly articles: ReadonlyMap<string, ArticleSummary>;
}

/** A summary made ready to be shown. */
export const viewFolder = (summary: Summary, labels: PageLabels): FolderView => ({
  summary,
  labels,
  articles: new Map(summary.articles.map((article) => [article.id, article])),
});

/** Long texts would drown a table and swell the page: so many code points are shown, and an ellipsis. */
export const clip = (text: string, most: number): string => {
  if (text.length <= most) return text;
  const points = [...text];
  return points.length <= most
    ? text
    : `${points
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
};

const LONGEST_QUOTE = 240;
const LONGEST_TITLE = 120;

/** The name that an article goes by. */
export const articleName = ({ title, path }: ArticleSummary): string => clip(title ?? path, LONGEST_TITLE);

/** The words of a unit and the article that holds them. */
export const quoteUnit = ({ document, text }: UnitReference, { articles }: FolderView): Html => {
  const article = articles.get(document);
  return html`<q lang="sv">${clip(text, LONGEST_QUOTE)}</q> <cite>${article ? articleName(article) : clip(document, LONGEST_TITLE)}</cite>`;
};

/** A name of a summary, where the empty one stands for holders that nobody names. */
export const nameOf = (name: string, labels: PageLabels, most: number): string =>
  clip(describeName(name, labels), most);
