import type { Output, OutputIssue } from '../../model/output.ts';
import { UNIT_KINDS } from '../../model/unit.ts';
import { capitalise, countKinds, describeAuthor } from '../describe.ts';
import { type Html, type HtmlValue, html } from '../escape-html.ts';
import { formatCount } from '../format-number.ts';
import { fill } from '../labels.ts';
import type { Locale } from '../writer.ts';
import { renderText } from './article-text.ts';
import { type ArticleView, viewArticle } from './article-view.ts';
import { renderPage } from './page.ts';
import { type PageLabels, pageLabels } from './page-labels.ts';
import { renderUnit } from './unit-card.ts';
import { renderFilters } from './unit-filters.ts';

/** The page of one article: its text with the units marked, and what is known of each. */
export const articlePage = (output: Output, locale: Locale): string => {
  const labels = pageLabels(locale);
  const view = viewArticle(output, labels);
  const { document, tool } = output;
  const { heading, paragraphs } = renderText(view);
  const lang = languageOf(output);
  return renderPage({
    kind: 'article',
    lang: locale,
    title: document.title ?? document.path,
    generator: `${tool.name}/${tool.version}`,
    skip: labels.page.terms.skip,
    body: html`<header class="top">
<h1 lang="${lang}">${heading ?? document.title ?? document.path}</h1>
<dl class="metadata">
${metadata(view)}</dl>
</header>
${output.units.length > 0 && renderFilters(view)}
<main id="content">
<section class="text" aria-labelledby="text-title">
<h2 id="text-title" class="unseen">${labels.page.article.text}</h2>
${document.text === undefined && html`<p class="note">${labels.page.article.without_text}</p>\n`}<div class="prose" lang="${lang}">
${paragraphs}</div>
</section>
<section class="units" aria-labelledby="units-title">
<h2 id="units-title">${labels.page.article.units}</h2>
<p class="note">${output.units.length > 0 ? labels.page.article.hint : labels.page.article.none}</p>
<ol class="cards">
${output.units.map((unit) => renderUnit(unit, view))}</ol>
${issueList(output.issues, labels)}</section>
</main>
<footer>${madeBy(view)}</footer>`,
  });
};

/** The language of the text as an attribute may hold it; Swedish where nobody knows. */
const languageOf = ({ document: { language } }: Output): string =>
  language !== null && /^[a-z]{2,3}$/.test(language) ? language : 'sv';

const metadata = ({ output: { document, units }, labels }: ArticleView): Html[] => {
  const { article } = labels.page;
  const counts = countKinds(units);
  const rows: (readonly [string, HtmlValue])[] = [
    [
      article.authors,
      document.authors.length > 0 &&
        html`${document.authors.map((author) => html`<span class="author">${describeAuthor(author)}</span>`)}`,
    ],
    [article.date, document.date !== null && html`<time datetime="${document.date}">${document.date}</time>`],
    [article.publication, document.publication],
    [article.length, formatCount(document.words, labels.article.words, labels)],
    [article.language, document.language !== 'sv' && document.language],
    [article.path, html`<code>${document.path}</code>`],
    [
      article.found,
      html`${UNIT_KINDS.map((kind) => html`<span class="kind ${kind}">${formatCount(counts[kind], labels.kinds[kind], labels)}</span> `)}`,
    ],
  ];
  return rows.flatMap(([term, value]) => (value ? [html`<div><dt>${term}</dt><dd>${value}</dd></div>\n`] : []));
};

const issueList = (issues: readonly OutputIssue[], labels: PageLabels): Html | null =>
  issues.length === 0
    ? null
    : html`<section class="issues" aria-labelledby="issues-title">
<h2 id="issues-title">${labels.page.article.issues}</h2>
<ul>
${issues.map(({ severity, code, message }) => html`<li><b>${capitalise(labels.severities[severity])}</b> <code>${code}</code> ${message}</li>\n`)}</ul>
</section>
`;

const madeBy = ({ output: { tool }, labels }: ArticleView): Html => {
  const { terms } = labels.page;
  const packs = tool.packs.map(({ name, version }) => `${name} ${version}`).join(', ');
  return html`<p>${fill(terms.made, `${tool.name} ${tool.version}`, packs)}</p>
<p>${fill(terms.sum, '')}<code class="hash">${tool.hash}</code></p>`;
};
