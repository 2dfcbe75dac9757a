import type { ArticleSummary, Summary, UnitReference } from '../../model/summary.ts';
import { cleanField } from '../clean-text.ts';
import { clip } from '../clip.ts';
import { describeName, type Unnamed } from '../describe.ts';
import { type Html, html } from '../escape-html.ts';
import type { PageOf } from '../writer.ts';
import type { PageLabels } from './page-labels.ts';

/** What the parts of a folder's page share. */
export interface FolderView {
  readonly summary: Summary;
  readonly labels: PageLabels;
  /** The articles by id, for references. */
  readonly articles: ReadonlyMap<string, ArticleSummary>;
  readonly pageOf: PageOf;
}

/** A summary made ready to be shown. */
export const viewFolder = (summary: Summary, labels: PageLabels, pageOf: PageOf = () => null): FolderView => ({
  summary,
  labels,
  pageOf,
  articles: new Map(summary.articles.map((article) => [article.id, article])),
});

const LONGEST_QUOTE = 240;
const LONGEST_TITLE = 120;

/** The name that an article goes by, as a link to its page where it has one, to one of its units there. */
export const nameArticle = ({ title, path }: ArticleSummary, { pageOf }: FolderView, unit?: string): Html => {
  const name = html`<span lang="sv">${clip(title ?? path, LONGEST_TITLE)}</span>`;
  const page = pageOf(path);
  if (page === null) return name;
  const address = cleanField(page).split('/').map(encodeURIComponent).join('/');
  return html`<a href="${address}${unit !== undefined && `#${unit}`}">${name}</a>`;
};

/** The words of a unit and the article that holds them. */
export const quoteUnit = ({ document, unit, text }: UnitReference, view: FolderView): Html => {
  const article = view.articles.get(document);
  return html`<q lang="sv">${clip(text, LONGEST_QUOTE)}</q> <cite>${article ? nameArticle(article, view, unit) : clip(document, LONGEST_TITLE)}</cite>`;
};

/** A name of a summary, at most so many code points of it. */
export const nameOf = (name: string, unnamed: Unnamed, labels: PageLabels, most: number): string =>
  clip(describeName(name, unnamed, labels), most);
