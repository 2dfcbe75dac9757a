import type { ArticleSummary, GroupSummary, KindCounts, Summary } from '../../model/summary.ts';
import { UNIT_KINDS } from '../../model/unit.ts';
import { capitalise, describeCounts, describeKnown } from '../describe.ts';
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
  const years = [...summary.years].sort(byName);
  return [
    `<!-- ${summary.schema} -->`,
    `# ${fill(words.title, formatCount(summary.articles.length, words.articles, labels))}`,
    totals(summary, labels),
    ...groups([words.parties, describeKnown('with_party', summary, labels)], words.party, summary.parties, labels),
    ...groups([words.years, describeKnown('with_date', summary, labels)], words.year, years, labels),
    ...groups([words.publications], words.publication, summary.publications, labels),
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

/** Years read best in their order. */
const byName = (left: GroupSummary, right: GroupSummary): number => (left.name < right.name ? -1 : 1);

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

const groups = (
  [heading, note]: readonly [heading: string, note?: string | null],
  name: string,
  rows: readonly GroupSummary[],
  labels: Labels,
): string[] => {
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
  return [`## ${heading}`, ...(note ? [note] : []), table(columns, cells), ...more];
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
  const columns: readonly (readonly [Column, (article: ArticleSummary) => string])[] = [
    [{ title: article }, nameCell],
    [{ title: party }, ({ parties }) => escapeMarkdown(parties.join(', '))],
    [{ title: date }, (each) => escapeMarkdown(each.date ?? '')],
    [{ title: publication }, (each) => escapeMarkdown(each.publication ?? '')],
    ...UNIT_KINDS.map(
      (kind) =>
        [
          { title: labels.headings[kind], numbers: true },
          ({ counts }: ArticleSummary) => formatNumber(counts[kind], labels),
        ] as const,
    ),
    [{ title: keywords }, (each) => keywordCell(each.keywords)],
  ];
  // What no article tells would be an empty column.
  const told = columns.filter(([, cell]) => shown.some((each) => cell(each) !== ''));
  const rows = shown.map((each) => told.map(([, cell]) => cell(each)));
  return [
    `## ${all_articles}`,
    table(
      told.map(([column]) => column),
      rows,
    ),
    ...more,
  ];
};

const nameCell = ({ title, path }: ArticleSummary): string =>
  title === null ? escapeMarkdown(path) : `${escapeMarkdown(title)} (${escapeMarkdown(path)})`;

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
