import type { Flow, Summary } from '../../model/summary.ts';
import { UNIT_KINDS } from '../../model/unit.ts';
import { type Html, html } from '../escape-html.ts';
import type { Locale } from '../writer.ts';
import { renderFlowDiagram } from './flow-diagram.ts';
import {
  articleTable,
  duplicateTable,
  flowTable,
  formatShare,
  groupTable,
  holderTable,
  nameTable,
  similarTable,
  unreadableTable,
} from './folder-tables.ts';
import { clip, type FolderView, viewFolder } from './folder-view.ts';
import { renderPage } from './page.ts';
import { capitalise, fill, formatCount, formatDecimal, formatNumber, pageLabels } from './page-labels.ts';
import { renderBars, renderWeaves, totalOf } from './stacked-bars.ts';

const MOST_BARS = 20;
const MOST_FLOWS = 25;

/** A part of the page; `id` is what the table of contents links to. */
interface Section {
  readonly id: string;
  readonly title: string;
  readonly content: Html;
}

/** The page of a folder: totals, charts, who demands what of whom, and tables of everything. */
export const folderPage = (summary: Summary, locale: Locale): string => {
  const labels = pageLabels(locale);
  const view = viewFolder(summary, labels);
  const { folder, terms } = labels;
  const articles = formatCount(summary.articles.length, terms.articles, labels);
  const units = formatCount(totalOf(summary.counts), terms.units, labels);
  const title = fill(folder.title, articles);
  const sections = sectionsOf(view);
  return renderPage({
    kind: 'folder',
    lang: locale,
    title,
    generator: 'yrka',
    skip: terms.skip,
    body: html`<header class="top">
<h1>${title}</h1>
<p class="note">${fill(folder.found, units, formatCount(summary.words, terms.words, labels), articles)}</p>
${totals(view)}<nav aria-label="${folder.contents}"><ul>
${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>\n`)}</ul></nav>
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

/** The sections that have something to show. */
const sectionsOf = (view: FolderView): Section[] => {
  const { summary, labels } = view;
  const { folder } = labels;
  const section = (id: string, title: string, there: boolean, content: () => Html): Section[] =>
    there ? [{ id, title, content: content() }] : [];
  const years = [...summary.years].sort((a, b) => (a.name < b.name ? -1 : 1));
  const note = (text: string): Html => html`<p class="note">${text}</p>\n`;
  return [
    ...section(
      'parties',
      folder.parties,
      summary.parties.length > 0,
      () =>
        html`${renderBars(folder.parties, folder.party, top(summary.parties), labels)}${groupTable(folder.parties, folder.party, summary.parties, labels)}`,
    ),
    ...section(
      'holders',
      folder.holders,
      summary.holders.length > 0,
      () =>
        html`${summary.holders.length > MOST_BARS && note(fill(folder.top, MOST_BARS, formatNumber(summary.holders.length, labels)))}${renderBars(folder.holders, folder.holder, top(summary.holders), labels)}${holderTable(view)}`,
    ),
    ...section(
      'years',
      folder.years,
      years.length > 0,
      () =>
        html`${renderBars(folder.years, folder.year, years, labels)}${groupTable(folder.years, folder.year, years, labels)}`,
    ),
    ...flowSection('demand', folder.demands, view),
    ...flowSection('criticism', folder.criticisms, view),
    ...section('addressees', folder.addressees, summary.addressees.length > 0, () =>
      nameTable(folder.addressees, summary.addressees, labels),
    ),
    ...section('targets', folder.targets, summary.targets.length > 0, () =>
      nameTable(folder.targets, summary.targets, labels),
    ),
    ...section(
      'similar',
      folder.similar,
      summary.similar.length > 0,
      () =>
        html`${note(fill(folder.similar_about, formatDecimal(summary.thresholds.similar, 2, labels)))}${similarTable(view)}`,
    ),
    ...section(
      'duplicates',
      folder.duplicates,
      summary.duplicates.length > 0,
      () =>
        html`${note(fill(folder.duplicates_about, formatShare(summary.thresholds.duplicate, labels)))}${duplicateTable(view)}`,
    ),
    ...section('articles', folder.articles, summary.articles.length > 0, () => articleTable(view)),
    ...section('publications', folder.publications, summary.publications.length > 0, () =>
      groupTable(folder.publications, folder.publication, summary.publications, labels),
    ),
    ...section('unreadable', folder.unreadable, summary.unreadable.length > 0, () => unreadableTable(view)),
  ];
};

const top = <Row extends { readonly name: string }>(rows: readonly Row[]): Row[] =>
  rows.slice(0, MOST_BARS).map((row) => ({ ...row, name: clip(row.name, 60) }));

/** A picture of the largest flows of a kind, and all of them in a table. */
const flowSection = (kind: Flow['kind'], title: string, view: FolderView): Section[] => {
  const { labels, summary } = view;
  const flows = summary.flows.filter((flow) => flow.kind === kind);
  if (flows.length === 0) return [];
  const shown = flows.slice(0, MOST_FLOWS);
  const about = fill(
    labels.folder.flows_about,
    formatNumber(shown.length, labels),
    formatNumber(flows.length, labels),
    labels.kinds[kind][1],
  );
  const content = html`<p class="note">${capitalise(about)}</p>
<figure>${renderFlowDiagram(title, shown, labels)}</figure>
${flowTable(title, flows, view)}`;
  return [{ id: `${kind}-flows`, title, content }];
};
