import { type Html, type HtmlValue, html } from '../escape-html.ts';
import { formatNumber } from '../format-number.ts';
import { fill } from '../labels.ts';
import type { PageLabels } from './page-labels.ts';

/** A column: a number column sorts by value and stands right-aligned, a text column by the alphabet of the page. */
export interface Column<Row> {
  readonly label: string;
  readonly cell: (row: Row) => HtmlValue;
  readonly wide?: boolean;
}

export interface SortableTable<Row> {
  /** Names what the table is about, for screen readers. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** How many rows the page shows at most. */
  readonly most: number;
  /** Is all of it to be printed? Else as much as fits a page. */
  readonly printsWhole?: boolean;
}

/** From so many rows on a table gets a box to filter it. */
const FILTERED_FROM = 12;

/** How many rows of a long table go on paper, as the style sheet says. */
const PRINTED = 25;

/** A table that the script lets people sort and filter; without it, a plain table. */
export const renderTable = <Row>(
  { caption, columns: offered, rows, most, printsWhole }: SortableTable<Row>,
  labels: PageLabels,
): Html => {
  const { folder } = labels.page;
  const shown = rows.slice(0, most);
  const isCut = !printsWhole && shown.length > PRINTED;
  // What no row tells would be an empty column.
  const columns = offered.filter(({ cell }) => shown.some((row) => !isEmpty(cell(row))));
  const cells = shown.map((row) => columns.map(({ cell }) => cell(row)));
  const numeric = columns.map((_, index) => cells.every((row) => typeof row[index] === 'number'));
  return html`<div class="table">
${
  shown.length >= FILTERED_FROM &&
  html`<p class="filter" hidden><label>${fill(folder.filter, caption)} <input type="search" autocomplete="off" spellcheck="false"></label> <output data-text="${fill(folder.rows, '{0}', String(shown.length))}"></output></p>\n`
}<div class="scroll" role="region" aria-label="${caption}" tabindex="0">
<table class="sortable${isCut && ' cut'}${(columns.length > 4 || columns.at(-1)?.wide) && ' stacks'}">
<caption class="unseen">${caption}</caption>
<thead><tr>${columns.map(({ label, wide }, index) => html`<th scope="col"${numeric[index] ? html` class="number"` : wide && html` class="wide"`} data-sort="${fill(folder.sort, label)}">${label}</th>`)}</tr></thead>
<tbody>
${cells.map((row) => html`<tr>${row.map((cell) => renderCell(cell, labels))}</tr>\n`)}</tbody>
</table>
</div>
${isCut && html`<p class="note on-paper">${fill(folder.on_paper, String(PRINTED), formatNumber(rows.length, labels))}</p>\n`}${rows.length > most && html`<p class="note">${fill(folder.more, formatNumber(rows.length - most, labels))}</p>\n`}</div>
`;
};

const isEmpty = (cell: HtmlValue): boolean => cell === '' || cell === null || cell === undefined || cell === false;

const renderCell = (cell: HtmlValue, labels: PageLabels): Html =>
  typeof cell === 'number'
    ? html`<td class="number"${cell >= 1000 && html` data-value="${cell}"`}>${formatNumber(cell, labels)}</td>`
    : html`<td>${cell}</td>`;
