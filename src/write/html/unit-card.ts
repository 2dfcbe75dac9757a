import type { OutputEvidence, OutputRelation, OutputSpan, OutputUnit } from '../../model/output.ts';
import { capitalise, describeHolder, describeLine } from '../describe.ts';
import { type Html, type HtmlValue, html } from '../escape-html.ts';
import { fill, formLabel } from '../labels.ts';
import { type ArticleView, addresseeName } from './article-view.ts';
import { formatDecimal, type PageLabels } from './page-labels.ts';

/** Everything about one unit. The data attributes are what the filters ask; names stand there by their place in the lists. */
export const renderUnit = (unit: OutputUnit, view: ArticleView): Html => {
  const { labels, output, holders, addressees } = view;
  const { article } = labels.page;
  const holder = holders.indexOf(describeHolder(unit, output.document, labels));
  const addressee = addressees.indexOf(addresseeName(unit, labels));
  return html`<li><details class="card ${unit.kind}" open data-unit="${unit.id}" data-kind="${unit.kind}" data-holder="${holder}" data-addressee="${addressee}" data-score="${unit.score}">
<summary><span class="kind ${unit.kind}">${labels.page.tags[unit.kind]}</span> <span class="score">${meter(unit)}${formatDecimal(unit.score, 2, labels)}</span> <q>${unit.text}</q></summary>
<div class="facts" id="${unit.id}">
<dl>
${facts(unit, view)}
</dl>
<h3 class="evidence-title">${article.evidence}</h3>
${evidenceTable(unit.evidence, labels)}
${relationList(unit, view)}
<p class="back">${output.document.text !== undefined && html`<a class="to-text" href="#at-${unit.id}">${article.to_text}</a>`} <button type="button" class="close" hidden>${article.close}</button></p>
</div>
</details></li>
`;
};

/** A bar as long as the score. */
const meter = ({ score }: OutputUnit): Html =>
  html`<svg class="meter" width="40" height="8" aria-hidden="true"><rect class="rest" width="40" height="8" rx="2"/><rect class="fill" width="${Math.round(score * 40)}" height="8" rx="2"/></svg> `;

const facts = (unit: OutputUnit, { output, labels }: ArticleView): Html[] => {
  const { article } = labels.page;
  const form = formLabel(unit.form, labels);
  const { holder, addressee, target } = unit;
  const rows: (readonly [string, HtmlValue])[] = [
    [article.holder, named(describeHolder(unit, output.document, labels), holder.text, labels)],
    ...(unit.kind === 'demand' || addressee
      ? [[article.addressee, addressee ? mention(addressee, labels) : muted(labels.units.nobody)] as const]
      : []),
    ...(target ? [[article.target, mention(target, labels)] as const] : []),
    [article.form, form],
    [article.attribution, labels.page.attributions[unit.attribution]],
    [article.score, formatDecimal(unit.score, 2, labels)],
    [article.place, `${unit.id}, ${describeLine(unit.line, labels)}`],
  ];
  return rows.map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>\n`);
};

const muted = (text: string): Html => html`<span class="muted">${text}</span>`;

const mention = ({ name, text }: OutputSpan & { readonly name: string }, labels: PageLabels): Html =>
  named(name, text, labels);

/** A name, with the words of the text where they are others; capitals make no other words. */
const named = (name: string, text: string | null, { page }: PageLabels): Html =>
  html`<b lang="sv">${name}</b>${text !== null && text.toLowerCase() !== name.toLowerCase() && html` <span class="muted" lang="sv">${fill(page.article.as_written, text)}</span>`}`;

/** The rules that fired, with the words they saw and what they weigh, and the sum of the weights. */
const evidenceTable = (evidence: readonly OutputEvidence[], labels: PageLabels): Html => {
  const { article } = labels.page;
  const sum = evidence.reduce((total, { weight }) => total + weight, 0);
  return html`<table class="evidence">
<thead><tr><th scope="col">${article.rule}</th><th scope="col">${article.seen}</th><th scope="col" class="number">${article.weight}</th></tr></thead>
<tbody>
${evidence.map(
  ({ rule, text, weight }) =>
    html`<tr><td><code>${breakable(rule)}</code></td><td lang="sv">${text}</td><td class="number">${signed(weight, labels)}</td></tr>\n`,
)}</tbody>
${
  evidence.length > 1 &&
  html`<tfoot><tr><th scope="row" colspan="2">${article.sum}</th><td class="number">${signed(sum, labels)}</td></tr></tfoot>\n`
}</table>`;
};

/** A rule's name that may break after its slash. */
const breakable = (rule: string): Html[] =>
  rule.split('/').map((part, index) => (index === 0 ? html`${part}` : html`/<wbr>${part}`));

const signed = (weight: number, labels: PageLabels): string =>
  `${weight > 0 ? '+' : ''}${formatDecimal(weight, 2, labels)}`;

/** What a unit supports, attacks or restates, and what does so to it. */
const relationList = ({ id }: OutputUnit, { output, labels }: ArticleView): Html | null => {
  const related = output.relations.flatMap((relation) => {
    const other = relation.from === id ? relation.to : relation.to === id ? relation.from : null;
    const unit = other === null ? undefined : output.units.find((candidate) => candidate.id === other);
    return unit ? [relationItem(relation, unit, labels)] : [];
  });
  return related.length === 0
    ? null
    : html`<h3>${labels.article.relations}</h3>\n<ul class="relations">\n${related}</ul>`;
};

const relationItem = ({ type, to, score, evidence }: OutputRelation, other: OutputUnit, labels: PageLabels): Html => {
  const verb = labels.relations[type][to === other.id ? 0 : 1];
  const rules = evidence.map(({ rule }) => rule).join(', ');
  return html`<li>${capitalise(verb)} <a class="to-unit" href="#${other.id}"><span class="kind ${other.kind}">${labels.page.tags[other.kind]}</span> <q lang="sv">${other.text}</q></a> <span class="muted">${formatDecimal(score, 2, labels)} <code>${rules}</code></span></li>\n`;
};
