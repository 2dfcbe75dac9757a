import type { Summary } from '../../model/summary.ts';
import { UNIT_KINDS } from '../../model/unit.ts';
import { type Html, html } from '../escape-html.ts';
import { formatCount, formatNumber } from '../format-number.ts';
import { fill } from '../labels.ts';
import type { Locale, PageOf } from '../writer.ts';
import { folderSections, type Section } from './folder-sections.ts';
import { type FolderView, viewFolder } from './folder-view.ts';
import { renderPage } from './page.ts';
import { pageLabels } from './page-labels.ts';
import { renderWeaves, totalOf } from './stacked-bars.ts';

/** The page of a folder: totals, charts, who demands what of whom, and tables of everything. */
export const folderPage = (summary: Summary, locale: Locale, pageOf?: PageOf): string => {
  const labels = pageLabels(locale);
  const view = viewFolder(summary, labels, pageOf);
  const { folder, terms } = labels.page;
  const articles = formatCount(summary.articles.length, labels.summary.articles, labels);
  const units = formatCount(totalOf(summary.counts), terms.units, labels);
  const title = fill(folder.title, articles);
  const sections = folderSections(view);
  return renderPage({
    kind: 'folder',
    lang: locale,
    title,
    generator: 'yrka/summary',
    skip: terms.skip,
    body: html`<header class="top">
<h1>${title}</h1>
<p class="note">${fill(folder.found, units, formatCount(summary.words, labels.article.words, labels), articles)}</p>
${totals(view)}<nav aria-label="${folder.contents}"><ul>
${sections.map((section) => html`<li><a href="#${section.id}">${section.title}</a></li>\n`)}</ul></nav>
</header>
<main id="content">
${renderWeaves()}${summary.articles.length === 0 && html`<p>${folder.empty}</p>\n`}${sections.map(renderSection)}</main>`,
  });
};

const renderSection = ({ id, title, content }: Section): Html => html`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
${content}</section>
`;

const totals = ({ summary, labels }: FolderView): Html => html`<ul class="totals">
${UNIT_KINDS.map((kind) => {
  const count = summary.counts[kind];
  return html`<li class="${kind}"><b>${formatNumber(count, labels)}</b> <span>${labels.kinds[kind][count === 1 ? 0 : 1]}</span></li>\n`;
})}</ul>
`;
