import type { Output, OutputFailure, OutputUnit } from '../../model/output.ts';
import { UNIT_KINDS, type UnitKind } from '../../model/unit.ts';
import { capitalise, describeAuthor, describeGroup, describeHolder, describeLine, quote } from '../describe.ts';
import { escapeMarkdown } from '../escape-markdown.ts';
import { formatCount, formatNumber } from '../format-number.ts';
import { groupUnits } from '../group-units.ts';
import { fill, formLabel, type Labels } from '../labels.ts';
import { articleKeywords } from './article-keywords.ts';
import { relationsMarkdown } from './relations.ts';
import { table } from './table.ts';

/** How many keywords an article shows. */
const KEYWORDS = 10;

/**
 * One article for a memo: what it is, how much it holds, every unit quoted with holder and line, and how units are related.
 * The comment tells yrka its own files.
 */
export const articleMarkdown = (output: Output, labels: Labels): string =>
  [
    `<!-- ${output.schema} -->`,
    `# ${escapeMarkdown(output.document.title ?? output.document.path)}`,
    facts(output, labels),
    output.units.length === 0 ? labels.units.none : counts(output.units, labels),
    ...UNIT_KINDS.flatMap((kind) => kindSection(output, kind, labels)),
    ...relationsMarkdown(output, labels),
    ...issues(output, labels),
  ].join('\n\n');

/** What stands in the place of an article that could not be read. */
export const failureMarkdown = ({ error }: OutputFailure, { article }: Labels): string =>
  `# ${fill(article.unread, escapeMarkdown(error.path))}\n\n${escapeMarkdown(error.message)} (${escapeMarkdown(error.code)})`;

const facts = (output: Output, labels: Labels): string => {
  const { article } = labels;
  const { path, publication, date, authors, words } = output.document;
  const lines: readonly (readonly [label: string, value: string | null])[] = [
    [article.path, path],
    [article.publication, publication],
    [article.date, date],
    [article.authors, authors.map(describeAuthor).join('; ')],
    [article.length, formatCount(words, article.words, labels)],
    [article.keywords, articleKeywords(output, KEYWORDS).join(', ')],
  ];
  return lines
    .filter(([, value]) => value)
    .map(([label, value]) => `- **${label}:** ${escapeMarkdown(value!)}`)
    .join('\n');
};

const counts = (units: readonly OutputUnit[], labels: Labels): string => {
  const { kind, own, reported, total } = labels.article;
  const row = (name: string, among: readonly OutputUnit[]): string[] => {
    const owned = among.filter(({ attribution }) => attribution === 'own').length;
    return [name, ...[owned, among.length - owned, among.length].map((count) => formatNumber(count, labels))];
  };
  return table(
    [{ title: kind }, ...[own, reported, total].map((title) => ({ title, numbers: true }))],
    [
      ...UNIT_KINDS.map((each) =>
        row(
          labels.headings[each],
          units.filter((unit) => unit.kind === each),
        ),
      ),
      row(total, units),
    ],
  );
};

const kindSection = (output: Output, kind: UnitKind, labels: Labels): string[] => {
  const groups = groupUnits(output.units, kind);
  if (groups.length === 0) return [];
  return [
    `## ${labels.headings[kind]}`,
    ...groups.flatMap(({ key, units }) => [
      `### ${escapeMarkdown(kind === 'claim' ? capitalise(formLabel(key ?? '', labels)) : describeGroup(key, kind, labels))}`,
      units.map((unit) => unitLine(unit, output, labels)).join('\n'),
    ]),
  ];
};

const unitLine = (unit: OutputUnit, { document }: Output, labels: Labels): string => {
  const { text, line, form, kind, attribution } = unit;
  const holder = describeHolder(unit, document, labels);
  const details = [
    attribution === 'reported' ? `${holder} (${labels.units.reported})` : holder,
    describeLine(line, labels),
    ...(kind === 'claim' ? [] : [formLabel(form, labels)]),
  ];
  return `- ${quote(escapeMarkdown(text), labels)} – ${escapeMarkdown(details.join(', '))}`;
};

const issues = (output: Output, labels: Labels): string[] =>
  output.issues.length === 0
    ? []
    : [
        `## ${labels.article.issues}`,
        output.issues
          .map(
            ({ severity, code, message }) =>
              `- ${capitalise(labels.severities[severity])}: ${escapeMarkdown(message)} (${escapeMarkdown(code)})`,
          )
          .join('\n'),
      ];
