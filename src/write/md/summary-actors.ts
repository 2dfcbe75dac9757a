import type {
  Flow,
  HolderSummary,
  NamedSummary,
  NearDuplicates,
  SimilarUnits,
  Summary,
  UnitReference,
} from '../../model/summary.ts';
import { UNIT_KINDS } from '../../model/unit.ts';
import { describeName, quote, unnamedHolder } from '../describe.ts';
import { escapeMarkdown } from '../escape-markdown.ts';
import { formatCount, formatNumber, formatScore, formatShare } from '../format-number.ts';
import { fill, type Labels } from '../labels.ts';
import { cutList } from './cut-list.ts';
import { table } from './table.ts';

/** How many members of one group of similar units, or of near-duplicates, are shown. */
const MEMBERS = 5;

const KINDS = ['demand', 'criticism'] as const;

/** Who demands, criticises, is asked and is criticised; what several articles say alike. */
export const actorSections = (summary: Summary, labels: Labels): string[] => [
  ...KINDS.flatMap((kind) =>
    section(
      [labels.summary[`${kind}_flows`]],
      summary.flows.filter((flow) => flow.kind === kind),
      (flow) => flowLine(flow, labels),
      labels,
    ),
  ),
  ...holders(summary.holders, labels),
  ...names(labels.summary.addressees, summary.addressees, labels),
  ...names(labels.summary.targets, summary.targets, labels),
  ...KINDS.flatMap((kind) =>
    section(
      [
        labels.summary[`${kind}_similar`],
        fill(labels.summary.similar_about, formatScore(summary.thresholds.similar, labels)),
      ],
      summary.similar.filter((group) => group.kind === kind),
      (group) => similarLines(group, labels),
      labels,
    ),
  ),
  ...section(
    [
      labels.summary.duplicates,
      fill(labels.summary.duplicates_about, formatShare(summary.thresholds.duplicate, labels)),
    ],
    summary.duplicates,
    (group) => duplicatesLine(group, labels),
    labels,
  ),
];

const section = <Item>(
  [heading, note]: readonly [heading: string, note?: string],
  items: readonly Item[],
  line: (item: Item) => string,
  labels: Labels,
): string[] => {
  if (items.length === 0) return [];
  const { shown, more } = cutList(items, labels);
  return [`## ${heading}`, ...(note ? [note] : []), shown.map(line).join('\n'), ...more];
};

const inArticles = (articles: number, labels: Labels): string =>
  fill(labels.summary.in_articles, formatCount(articles, labels.summary.articles, labels));

const reference = ({ text, document }: UnitReference, labels: Labels): string =>
  `${quote(escapeMarkdown(text), labels)} (${escapeMarkdown(document)})`;

const flowLine = ({ kind, holder, to, count, articles, example }: Flow, labels: Labels): string =>
  `- **${escapeMarkdown(describeName(holder, 'unnamed', labels))} → ${escapeMarkdown(describeName(to, 'themselves', labels))}**: ${formatCount(count, labels.kinds[kind], labels)} ${inArticles(articles, labels)}. ${reference(example, labels)}`;

const holders = (all: readonly HolderSummary[], labels: Labels): string[] => {
  if (all.length === 0) return [];
  const { holders: heading, name, all_articles } = labels.summary;
  const { shown, more } = cutList(all, labels);
  const columns = [
    { title: name },
    ...[all_articles, ...UNIT_KINDS.map((kind) => labels.headings[kind])].map((title) => ({ title, numbers: true })),
  ];
  const rows = shown.map((holder) => [
    escapeMarkdown(describeName(holder.name, unnamedHolder(holder), labels)),
    formatNumber(holder.articles, labels),
    ...UNIT_KINDS.map((kind) => formatNumber(holder.counts[kind], labels)),
  ]);
  return [`## ${heading}`, table(columns, rows), ...more];
};

const names = (heading: string, all: readonly NamedSummary[], labels: Labels): string[] => {
  if (all.length === 0) return [];
  const { name, count, all_articles } = labels.summary;
  const { shown, more } = cutList(all, labels);
  const columns = [{ title: name }, { title: count, numbers: true }, { title: all_articles, numbers: true }];
  const rows = shown.map((each) => [
    escapeMarkdown(describeName(each.name, 'themselves', labels)),
    formatNumber(each.count, labels),
    formatNumber(each.articles, labels),
  ]);
  return [`## ${heading}`, table(columns, rows), ...more];
};

/** The first member as an item, the others below it. */
const similarLines = ({ members }: SimilarUnits, labels: Labels): string => {
  const [first, ...others] = members;
  const { shown, more } = cutList(others, labels, MEMBERS - 1);
  return [
    `- ${reference(first!, labels)}`,
    ...shown.map((each) => `  - ${reference(each, labels)}`),
    ...more.map((line) => `  - ${line}`),
  ].join('\n');
};

const duplicatesLine = ({ documents, similarity }: NearDuplicates, labels: Labels): string => {
  const { shown, more } = cutList(documents, labels, MEMBERS);
  const alike = fill(labels.summary.alike, formatShare(similarity, labels));
  return `- ${[...shown.map(escapeMarkdown), ...more].join(', ')} (${alike})`;
};
