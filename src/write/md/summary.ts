import type { ArticleSummary, GroupSummary, KindCounts, Summary } from '../../model/summary.ts';
import { UNIT_KINDS } from '../../model/unit.ts';
import { capitalise, describeCounts } from '../describe.ts';
import { escapeMarkdown } from '../escape-markdown.ts';
import { formatCount, formatNumber } from '../format-number.ts';
import { fill, formLabel, type Labels, plural } from '../labels.ts';
import { cutList } from './cut-list.ts';
import { actorSections } from './summary-actors.ts';
import { type Column, table } from './table.ts';

/** How many keywords an article, a party or a year shows. */
const KEYWORDS = 8;

/** How many articles the summary lists. */
const ARTICLES = 200;

/** What a folder of articles says together. */
export const summaryMarkdown = (summary: Summary, labels: Labels): string => {
  const words = labels.summary;
  return [
    `<!-- ${summary.schema} -->`,
    `# ${fill(words.title, formatCount(summary.articles.length, words.articles, labels))}`,
    totals(summary, labels),
    ...groups(words.parties, words.party, summary.parties, labels),
    ...groups(words.years, words.year, summary.years, labels),
    ...groups(words.publications, words.publication, summary.publications, labels),
    ...forms(summary, labels),
    ...actorSections(summary, labels),
    ...articles(summary.articles, labels),
    ...unreadable(summary, labels),
  ].join('\n\n');
};

const totals = ({ articles: read, counts, words, unreadable: failed }: Summary, labels: Labels): string => {
  if (read.length === 0 && failed.length === 0) return labels.summary.empty;
  const length = formatCount(words, labels.summary.words, labels);
  const lost =
    failed.length === 0
      ? ''
      : ` ${fill(plural(labels.summary.unreadables, failed.length), formatNumber(failed.length, labels))}.`;
  return `${capitalise(fill(labels.article.of, describeCounts(counts, labels), length))}.${lost}`;
};

const kindColumns = ({ headings }: Labels): Column[] =>
  UNIT_KINDS.map((kind) => ({ title: headings[kind], numbers: true }));

const kindCells = (counts: KindCounts, labels: Labels): string[] =>
  UNIT_KINDS.map((kind) => formatNumber(counts[kind], labels));

const keywordCell = (keywords: GroupSummary['keywords']): string =>
  escapeMarkdown(
    keywords
      .slice(0, KEYWORDS)
      .map(({ term }) => term)
      .join(', '),
  );

const groups = (heading: string, name: string, rows: readonly GroupSummary[], labels: Labels): string[] => {
  if (rows.length === 0) return [];
  const hasKeywords = rows.some(({ keywords }) => keywords.length > 0);
  const columns = [
    { title: name },
    { title: labels.summary.all_articles, numbers: true },
    ...kindColumns(labels),
    ...(hasKeywords ? [{ title: labels.summary.keywords }] : []),
  ];
  const { shown, more } = cutList(rows, labels);
  const cells = shown.map((row) => [
    escapeMarkdown(row.name),
    formatNumber(row.articles, labels),
    ...kindCells(row.counts, labels),
    ...(hasKeywords ? [keywordCell(row.keywords)] : []),
  ]);
  return [`## ${heading}`, table(columns, cells), ...more];
};

const forms = (summary: Summary, labels: Labels): string[] => {
  if (summary.forms.length === 0) return [];
  const { form, count, forms: heading } = labels.summary;
  const rows = UNIT_KINDS.flatMap((kind) => summary.forms.filter((each) => each.kind === kind)).map((each) => [
    labels.headings[each.kind],
    escapeMarkdown(formLabel(each.form, labels)),
    formatNumber(each.count, labels),
  ]);
  const columns = [{ title: labels.article.kind }, { title: form }, { title: count, numbers: true }];
  return [`## ${heading}`, table(columns, rows)];
};

const articles = (read: readonly ArticleSummary[], labels: Labels): string[] => {
  if (read.length === 0) return [];
  const { article, all_articles, party, date, publication, keywords } = labels.summary;
  const { shown, more } = cutList(read, labels, ARTICLES);
  const columns = [
    { title: article },
    { title: party },
    { title: date },
    { title: publication },
    ...kindColumns(labels),
    { title: keywords },
  ];
  const rows = shown.map((each) => [
    each.title === null ? escapeMarkdown(each.path) : `${escapeMarkdown(each.title)} (${escapeMarkdown(each.path)})`,
    escapeMarkdown(each.parties.join(', ')),
    escapeMarkdown(each.date ?? ''),
    escapeMarkdown(each.publication ?? ''),
    ...kindCells(each.counts, labels),
    keywordCell(each.keywords),
  ]);
  return [`## ${all_articles}`, table(columns, rows), ...more];
};

const unreadable = (summary: Summary, labels: Labels): string[] => {
  if (summary.unreadable.length === 0) return [];
  const { shown, more } = cutList(summary.unreadable, labels, ARTICLES);
  return [
    `## ${labels.summary.unreadable}`,
    shown
      .map(
        ({ path, code, message }) => `- ${escapeMarkdown(path)}: ${escapeMarkdown(message)} (${escapeMarkdown(code)})`,
      )
      .join('\n'),
    ...more,
  ];
};
