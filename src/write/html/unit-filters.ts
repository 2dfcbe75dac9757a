import { UNIT_KINDS } from '../../model/unit.ts';
import { type Html, html } from '../escape-html.ts';
import type { ArticleView } from './article-view.ts';
import { capitalise, fill, formatCount, formatDecimal } from './page-labels.ts';

/** Filters by kind, holder, addressee and score. Hidden until the script runs, which alone can make them work. */
export const renderFilters = ({ output, labels, holders, addressees }: ArticleView): Html => {
  const { article, kinds } = labels;
  const total = output.units.length;
  return html`<details class="filters" open hidden>
<summary>${article.filters} <output class="count" data-text="${fill(article.shown, '{0}', total)}">${formatCount(total, labels.terms.units, labels)}</output></summary>
<div class="controls">
<fieldset><legend>${article.kinds}</legend>
${UNIT_KINDS.map((kind) => {
  const count = output.units.filter((unit) => unit.kind === kind).length;
  return html`<label class="check"><input type="checkbox" name="kind" value="${kind}" checked> <span class="kind ${kind}">${kinds[kind][0]}</span> <span class="muted">${count}</span></label>\n`;
})}</fieldset>
${select('holder', article.holder, article.all_holders, holders)}
${select('addressee', article.addressee, article.all_addressees, addressees)}
<label class="field">${article.least}<span class="range"><input type="range" name="score" min="0" max="1" step="0.05" value="0"> <output class="least" data-decimal="${labels.number.decimal}">${formatDecimal(0, 2, labels)}</output></span></label>
<button type="button" class="reset">${article.reset}</button>
</div>
</details>
`;
};

const select = (name: string, label: string, every: string, options: readonly string[]): Html =>
  html`<label class="field">${label}<select name="${name}"><option value="">${every}</option>${options.map((option, index) => html`<option value="${index}" lang="sv">${capitalise(option)}</option>`)}</select></label>`;
