import type { Flow } from '../../model/summary.ts';
import { describeKnown } from '../describe.ts';
import { type Html, html } from '../escape-html.ts';
import { formatCount, formatNumber, formatShare } from '../format-number.ts';
import { fill } from '../labels.ts';
import { renderFlowDiagram } from './flow-diagram.ts';
import {
  articleTable,
  duplicateTable,
  flowTable,
  groupTable,
  holderTable,
  keywordTable,
  nameTable,
  similarTable,
  unreadableTable,
} from './folder-tables.ts';
import { type FolderView, nameOf } from './folder-view.ts';
import { formatDecimal } from './page-labels.ts';
import { type BarRow, renderBars, totalOf } from './stacked-bars.ts';

/** A part of the page; `id` is what the table of contents links to. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly content: Html;
}

/** A section and what it needs rows of to be there. */
type Draft = readonly [id: string, title: string, rows: readonly unknown[], content: () => Html];

const MOST_BARS = 20;
const MOST_FLOWS = 25;

/** The sections that have something to show, in the order of the page: pictures first, the long lists last. */
export const folderSections = (view: FolderView): Section[] => {
  const { summary, labels } = view;
  const { folder } = labels.page;
  const { parties, holders, addressees, targets, similar, duplicates, publications, articles, unreadable } = summary;
  const years = [...summary.years].sort((a, b) => (a.name < b.name ? -1 : 1));
  const demands = summary.flows.filter(({ kind }) => kind === 'demand');
  const criticisms = summary.flows.filter(({ kind }) => kind === 'criticism');
  const drafts: readonly Draft[] = [
    ['parties', folder.parties, parties, () => partyContent(view)],
    ['holders', folder.holders, holders, () => holderContent(view)],
    ['years', folder.years, years, () => yearContent(years, view)],
    ['demand-flows', folder.demands, demands, () => flowContent(folder.demands, demands, view)],
    ['criticism-flows', folder.criticisms, criticisms, () => flowContent(folder.criticisms, criticisms, view)],
    ['addressees', folder.addressees, addressees, () => nameTable(folder.addressees, addressees, labels)],
    ['targets', folder.targets, targets, () => nameTable(folder.targets, targets, labels)],
    ['similar', folder.similar, similar, () => similarContent(view)],
    ['duplicates', folder.duplicates, duplicates, () => duplicateContent(view)],
    ['articles', folder.articles, articles, () => articleTable(view)],
    ['publications', folder.publications, publications, () => publicationTable(view)],
    ['unreadable', folder.unreadable, unreadable, () => unreadableTable(view)],
  ];
  return drafts.flatMap(([id, title, rows, content]) => (rows.length > 0 ? [{ id, title, content: content() }] : []));
};

const note = (text: string): Html => html`<p class="note">${text}</p>\n`;

/** Those that have most units, and what a reader is told where that are not all. */
const longest = (
  rows: readonly BarRow[],
  { labels }: FolderView,
): readonly [rows: readonly BarRow[], cut: Html | false] => {
  const shown = [...rows].sort((a, b) => totalOf(b.counts) - totalOf(a.counts)).slice(0, MOST_BARS);
  const cut = fill(labels.page.folder.top, String(shown.length), formatNumber(rows.length, labels));
  return [shown, rows.length > shown.length && note(cut)];
};

const partyContent = (view: FolderView): Html => {
  const { folder } = view.labels.page;
  const [rows, cut] = longest(view.summary.parties, view);
  const about = describeKnown('with_party', view.summary, view.labels);
  return html`${about && note(about)}${cut}${renderBars(folder.parties, folder.party, rows, view.labels)}${keywordTable(view)}`;
};

/** Those whom nobody names would dwarf all others, and are nobody in particular: the table alone has them. */
const holderContent = (view: FolderView): Html => {
  const { summary, labels } = view;
  const { folder, terms } = labels.page;
  const named = summary.holders.filter(({ name }) => name !== '');
  const [rows, cut] = longest(named, view);
  const unnamed = summary.holders.reduce((sum, { name, counts }) => sum + (name === '' ? totalOf(counts) : 0), 0);
  const about = unnamed > 0 && note(fill(folder.without_holder, formatCount(unnamed, terms.units, labels)));
  const bars = rows.map(({ name, counts }) => ({ name: nameOf(name, 'unnamed', labels, 60), counts }));
  const picture = bars.length > 0 && renderBars(folder.holders, folder.holder, bars, labels);
  return html`${about}${cut}${picture}${folded(folder.holders, holderTable(view), view)}`;
};

const yearContent = (years: FolderView['summary']['years'], view: FolderView): Html => {
  const { folder } = view.labels.page;
  const about = describeKnown('with_date', view.summary, view.labels);
  const table = folded(folder.years, groupTable(folder.years, folder.year, years, view.labels), view);
  return html`${about && note(about)}${renderBars(folder.years, folder.year, years, view.labels)}${table}`;
};

/** A table that says what a chart has said, for those who want to sort it. */
const folded = (title: string, table: Html, { labels }: FolderView): Html =>
  html`<details class="folded"><summary>${fill(labels.page.folder.as_table, title)}</summary>
${table}</details>
`;

const publicationTable = ({ summary, labels }: FolderView): Html =>
  groupTable(labels.page.folder.publications, labels.page.folder.publication, summary.publications, labels);

const similarContent = (view: FolderView): Html => {
  const { labels, summary } = view;
  const about = fill(labels.summary.similar_about, formatDecimal(summary.thresholds.similar, 2, labels));
  return html`${note(about)}${similarTable(view)}`;
};

const duplicateContent = (view: FolderView): Html => {
  const { labels, summary } = view;
  const about = fill(labels.summary.duplicates_about, formatShare(summary.thresholds.duplicate, labels));
  return html`${note(about)}${duplicateTable(view)}`;
};

/** A picture of the largest flows of a kind, and all of them in a table. */
const flowContent = (title: string, flows: readonly Flow[], view: FolderView): Html => {
  const { labels } = view;
  const shown = flows.slice(0, MOST_FLOWS);
  const kind = flows[0]?.kind ?? 'demand';
  const numbers = [shown.length, flows.length].map((count) => formatNumber(count, labels));
  const cut = shown.length < flows.length && `${fill(labels.page.folder.top_flows, ...numbers)} `;
  return html`<p class="note">${cut}${fill(labels.page.folder.flows_about, labels.kinds[kind][1])}</p>
<figure>${renderFlowDiagram(title, shown, labels)}</figure>
${flowTable(title, flows, view)}`;
};
