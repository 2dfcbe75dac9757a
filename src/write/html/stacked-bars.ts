import type { KindCounts } from '../../model/summary.ts';
import { UNIT_KINDS, type UnitKind } from '../../model/unit.ts';
import { capitalise } from '../describe.ts';
import { type Html, html } from '../escape-html.ts';
import { formatNumber } from '../format-number.ts';
import type { PageLabels } from './page-labels.ts';

/** A row of a chart: how many units of each kind somebody, or a year, has. */
export interface BarRow {
  readonly name: string;
  readonly counts: KindCounts;
}

const HEIGHT = 22;
/** A segment narrower than this share of the chart, in per cent, has no room for its number. */
const NARROWEST = 7;

/** A name with more letters stands above its bar on a phone. */
const LONG = 10;

/** All units of a row. */
export const totalOf = (counts: KindCounts): number => UNIT_KINDS.reduce((sum, kind) => sum + counts[kind], 0);

/**
 * Bars of the kinds, one row each, to the scale of the longest: a table whose bars are drawn for the eye and whose numbers
 * anyone can read. Widths are per cent, so that bars fit a phone and a poster.
 */
export const renderBars = (caption: string, first: string, rows: readonly BarRow[], labels: PageLabels): Html => {
  const longest = Math.max(1, ...rows.map(({ counts }) => totalOf(counts)));
  const long = rows.some(({ name }) => name.length > LONG);
  return html`<table class="bars${long && ' long'}">
<caption><span class="unseen">${caption}</span>${UNIT_KINDS.map((kind) => legend(kind, labels))}</caption>
<thead><tr><th scope="col">${first}</th><td class="bar"></td>${UNIT_KINDS.map((kind) => html`<th scope="col" class="number">${capitalise(labels.kinds[kind][1])}</th>`)}<th scope="col" class="number">${labels.page.folder.total}</th></tr></thead>
<tbody>
${rows.map(
  ({ name, counts }) =>
    html`<tr><th scope="row" lang="sv">${name}</th><td class="bar">${drawBar(counts, longest, labels)}</td>${UNIT_KINDS.map((kind) => html`<td class="number">${formatNumber(counts[kind], labels)}</td>`)}<td class="number total">${formatNumber(totalOf(counts), labels)}</td></tr>\n`,
)}</tbody>
</table>
`;
};

/** What the colour and weave of a kind look like, and its name. */
const legend = (kind: UnitKind, labels: PageLabels): Html =>
  html`<span class="legend"><svg width="28" height="14" aria-hidden="true"><g class="${kind}">${fillBox(html`width="28" height="14"`, kind)}</g></svg> ${labels.kinds[kind][1]}</span> `;

/** A box in the colour of a kind, with its weave. */
const fillBox = (box: Html, kind: UnitKind): Html =>
  html`<rect ${box}/>${kind !== 'demand' && html`<rect ${box} fill="url(#${kind}-weave)"/>`}`;

const drawBar = (counts: KindCounts, longest: number, labels: PageLabels): Html => {
  let left = 0;
  const parts = UNIT_KINDS.filter((kind) => counts[kind] > 0).map((kind) => {
    const width = round((100 * counts[kind]) / longest);
    const x = left;
    left = round(left + width);
    const label =
      width >= NARROWEST &&
      html`<text x="${round(x + width / 2)}%" y="${HEIGHT / 2}" dominant-baseline="central" text-anchor="middle">${formatNumber(counts[kind], labels)}</text>`;
    const box = html`x="${x}%" width="${width}%" height="${HEIGHT}"`;
    return html`<g class="${kind}">${fillBox(box, kind)}${label}</g>`;
  });
  return html`<svg width="100%" height="${HEIGHT}" aria-hidden="true">${parts}</svg>`;
};

const round = (value: number): number => Math.round(value * 100) / 100;

/** The weaves that tell kinds apart without colour; once a page. */
export const renderWeaves = (): Html => html`<svg width="0" height="0" class="weaves" aria-hidden="true"><defs>
<pattern id="criticism-weave" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="thread" width="1.6" height="7"/></pattern>
<pattern id="claim-weave" width="7" height="7" patternUnits="userSpaceOnUse"><circle class="thread" cx="2" cy="2" r="1.1"/></pattern>
</defs></svg>
`;
