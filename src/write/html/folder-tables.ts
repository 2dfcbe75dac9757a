import type { ArticleSummary, Flow, GroupSummary, NamedSummary, UnitReference } from '../../model/summary.ts';
import { UNIT_KINDS } from '../../model/unit.ts';
import { clip } from '../clip.ts';
import { capitalise, unnamedHolder } from '../describe.ts';
import { type Html, html } from '../escape-html.ts';
import { formatNumber, formatShare } from '../format-number.ts';
import { fill } from '../labels.ts';
import { type FolderView, nameArticle, nameOf, quoteUnit } from './folder-view.ts';
import type { PageLabels } from './page-labels.ts';
import { type Column, renderTable } from './sortable-table.ts';
import { totalOf } from './stacked-bars.ts';

/** How many rows each table shows at most: the page is to open at once, and the JSON summary holds the rest. */
const MOST = { articles: 2000, flows: 200, names: 200, similar: 100, duplicates: 200, unreadable: 500 } as const;
const MOST_KEYWORDS = 6;
const MOST_MEMBERS = 8;

const kindColumns = <Row>(labels: PageLabels, counts: (row: Row) => GroupSummary['counts']): Column<Row>[] => [
  ...UNIT_KINDS.map((kind) => ({
    label: capitalise(labels.kinds[kind][1]),
    cell: (row: Row) => counts(row)[kind],
  })),
  { label: labels.page.folder.total, cell: (row: Row) => totalOf(counts(row)) },
];

/** Every article with what it holds and is about. */
export const articleTable = (view: FolderView): Html => {
  const { summary, labels } = view;
  const { folder } = labels.page;
  return renderTable<ArticleSummary>(
    {
      caption: folder.articles,
      most: MOST.articles,
      printsWhole: true,
      rows: summary.articles,
      columns: [
        {
          label: folder.article,
          wide: true,
          cell: (article) =>
            html`${nameArticle(article, view)}${article.title !== null && html` <code>${article.path}</code>`}`,
        },
        { label: folder.date, cell: ({ date }) => date !== null && html`<span class="date">${date}</span>` },
        { label: folder.publication, cell: ({ publication }) => publication },
        { label: folder.party, cell: ({ parties }) => parties.join(', ') },
        { label: folder.authors, cell: ({ authors }) => clip(authors.join(', '), 120) },
        { label: folder.words, cell: ({ words }) => words },
        ...kindColumns<ArticleSummary>(labels, ({ counts }) => counts).slice(0, UNIT_KINDS.length),
        {
          label: folder.keywords,
          wide: true,
          cell: ({ keywords }) => keywordList(keywords),
        },
      ],
    },
    labels,
  );
};

const keywordList = (keywords: GroupSummary['keywords']): Html =>
  html`<span lang="sv">${keywords
    .slice(0, MOST_KEYWORDS)
    .map(({ term }) => term)
    .join(', ')}</span>`;

/** Everybody who holds units. */
export const holderTable = ({ summary, labels }: FolderView): Html =>
  renderTable(
    {
      caption: labels.page.folder.all_holders,
      most: MOST.names,
      rows: summary.holders,
      columns: [
        {
          label: labels.page.folder.holder,
          wide: true,
          cell: (holder) => html`<span lang="sv">${nameOf(holder.name, unnamedHolder(holder), labels, 120)}</span>`,
        },
        { label: labels.page.folder.type, cell: ({ type }) => labels.page.folder.holder_types[type] },
        { label: labels.page.folder.articles, cell: ({ articles }) => articles },
        ...kindColumns<(typeof summary.holders)[number]>(labels, ({ counts }) => counts),
      ],
    },
    labels,
  );

/** Whom demands address, or what is criticised. */
export const nameTable = (caption: string, rows: readonly NamedSummary[], labels: PageLabels): Html =>
  renderTable<NamedSummary>(
    {
      caption,
      most: MOST.names,
      rows,
      columns: [
        {
          label: labels.page.folder.name,
          wide: true,
          cell: ({ name }) => html`<span lang="sv">${nameOf(name, 'themselves', labels, 120)}</span>`,
        },
        { label: labels.page.folder.count, cell: ({ count }) => count },
        { label: labels.page.folder.articles, cell: ({ articles }) => articles },
      ],
    },
    labels,
  );

/** Who demands of whom (or criticises whom), with a sentence that shows it. */
export const flowTable = (caption: string, flows: readonly Flow[], view: FolderView): Html => {
  const { folder } = view.labels.page;
  return renderTable<Flow>(
    {
      caption,
      most: MOST.flows,
      rows: flows,
      columns: [
        {
          label: folder.from,
          cell: ({ holder }) => html`<span lang="sv">${nameOf(holder, 'unnamed', view.labels, 120)}</span>`,
        },
        {
          label: folder.to,
          cell: ({ to }) => html`<span lang="sv">${nameOf(to, 'themselves', view.labels, 120)}</span>`,
        },
        { label: folder.count, cell: ({ count }) => count },
        { label: folder.articles, cell: ({ articles }) => articles },
        { label: folder.example, wide: true, cell: ({ example }) => quoteUnit(example, view) },
      ],
    },
    view.labels,
  );
};

/** What the articles of each party are about. */
export const keywordTable = ({ summary, labels }: FolderView): Html =>
  renderTable(
    {
      caption: labels.page.folder.keywords,
      most: MOST.names,
      rows: summary.parties,
      columns: [
        {
          label: labels.page.folder.party,
          cell: ({ name }) => html`<span lang="sv">${nameOf(name, 'themselves', labels, 120)}</span>`,
        },
        { label: labels.page.folder.articles, cell: ({ articles }) => articles },
        { label: labels.page.folder.keywords, wide: true, cell: ({ keywords }) => keywordList(keywords) },
      ],
    },
    labels,
  );

/** The articles and units of years or publications. */
export const groupTable = (caption: string, first: string, rows: readonly GroupSummary[], labels: PageLabels): Html =>
  renderTable<GroupSummary>(
    {
      caption,
      most: MOST.names,
      rows,
      columns: [
        { label: first, cell: ({ name }) => html`<span lang="sv">${nameOf(name, 'themselves', labels, 120)}</span>` },
        { label: labels.page.folder.articles, cell: ({ articles }) => articles },
        ...kindColumns<GroupSummary>(labels, ({ counts }) => counts),
      ],
    },
    labels,
  );

/** Demands and criticisms that several articles share. */
export const similarTable = (view: FolderView): Html => {
  const { folder, tags } = view.labels.page;
  return renderTable(
    {
      caption: folder.similar,
      most: MOST.similar,
      rows: view.summary.similar,
      columns: [
        { label: folder.kind, cell: ({ kind }) => html`<span class="kind ${kind}">${tags[kind]}</span>` },
        { label: folder.count, cell: ({ members }) => members.length },
        { label: folder.members, wide: true, cell: ({ members }) => memberList(members, view) },
      ],
    },
    view.labels,
  );
};

const memberList = (members: readonly UnitReference[], view: FolderView): Html => {
  const more = members.length - MOST_MEMBERS;
  return html`<ul>${members.slice(0, MOST_MEMBERS).map((member) => html`<li>${quoteUnit(member, view)}</li>`)}</ul>${
    more > 0 && html`<p class="note">${fill(view.labels.page.folder.more, formatNumber(more, view.labels))}</p>`
  }`;
};

/** Articles that are nearly the same. */
export const duplicateTable = (view: FolderView): Html => {
  const { summary, labels, articles } = view;
  return renderTable(
    {
      caption: labels.page.folder.duplicates,
      most: MOST.duplicates,
      rows: summary.duplicates,
      columns: [
        {
          label: labels.page.folder.articles,
          wide: true,
          cell: ({ documents }) =>
            html`<ul>${documents.slice(0, MOST_MEMBERS).map((id) => {
              const article = articles.get(id);
              return html`<li>${article && html`${nameArticle(article, view)} `}<code>${article?.path ?? id}</code></li>`;
            })}</ul>`,
        },
        { label: labels.page.folder.count, cell: ({ documents }) => documents.length },
        { label: labels.page.folder.alike, cell: ({ similarity }) => formatShare(similarity, labels) },
      ],
    },
    labels,
  );
};

/** Inputs that could not be read, and why. */
export const unreadableTable = ({ summary, labels }: FolderView): Html =>
  renderTable(
    {
      caption: labels.page.folder.unreadable,
      most: MOST.unreadable,
      printsWhole: true,
      rows: summary.unreadable,
      columns: [
        { label: labels.page.folder.file, wide: true, cell: ({ path }) => html`<code>${clip(path, 200)}</code>` },
        {
          label: labels.page.folder.reason,
          wide: true,
          cell: ({ code, message }) => html`<code>${code}</code> ${clip(message, 300)}`,
        },
      ],
    },
    labels,
  );
