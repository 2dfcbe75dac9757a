import { UNIT_KINDS } from '../../model/unit.ts';
import { capitalise, countKinds } from '../describe.ts';
import { type Html, html } from '../escape-html.ts';
import { formatCount } from '../format-number.ts';
import { fill } from '../labels.ts';
import type { ArticleView } from './article-view.ts';
import { formatDecimal } from './page-labels.ts';

/** Filters by kind, holder, addressee and score. Hidden until the script runs, which alone can make them work. */
export const renderFilters = ({ output, labels, holders, addressees }: ArticleView): Html => {
  const { article, terms } = labels.page;
  const counts = countKinds(output.units);
  const total = output.units.length;
  return html`<details class="filters" open hidden>
<summary>${article.filters} <output class="count" data-text="${fill(article.shown, '{0}', String(total))}">${formatCount(total, terms.units, labels)}</output></summary>
<div class="controls">
<fieldset><legend>${article.kinds}</legend>
${UNIT_KINDS.map(
  (kind) =>
    html`<label class="check"><input type="checkbox" name="kind" value="${kind}" checked> <span class="kind ${kind}">${labels.page.tags[kind]}</span> <span class="muted">${counts[kind]}</span></label>\n`,
)}</fieldset>
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
