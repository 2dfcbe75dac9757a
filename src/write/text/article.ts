import type { Output, OutputFailure, OutputUnit } from '../../model/output.ts';
import { UNIT_KINDS, type UnitKind } from '../../model/unit.ts';
import { cleanText } from '../clean-text.ts';
import { clipWords } from '../clip.ts';
import {
  capitalise,
  countKinds,
  describeAuthor,
  describeCounts,
  describeHolder,
  describeLine,
  mentionName,
  quote,
} from '../describe.ts';
import { formatCount, formatScore } from '../format-number.ts';
import { fill, formLabel } from '../labels.ts';
import { type RelatedUnits, relatedUnits } from '../related-units.ts';
import { columnsOf } from './columns.ts';
import type { Layout } from './layout.ts';
import { paintStart } from './paint.ts';
import { wrap } from './wrap.ts';

/** One article for a terminal: a header, then the units of each kind with their lines, in the order of the text. */
export const articleText = (output: Output, layout: Layout): string =>
  [
    header(output, layout),
    ...UNIT_KINDS.map((kind) => kindText(output, kind, layout)),
    output.issues
      .map(({ severity, message, code }) => {
        const colour = severity === 'error' ? layout.paint.error : layout.paint.warning;
        const label = `${capitalise(layout.labels.severities[severity])}:`;
        return paintStart(wrap(`${label} ${cleanText(message)} (${cleanText(code)})`, layout.width), label, colour);
      })
      .join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');

/** What stands in the place of an article that could not be read. */
export const failureText = ({ error }: OutputFailure, layout: Layout): string => {
  const { labels, paint } = layout;
  const title = wrap(fill(labels.article.unread, cleanText(error.path)), layout.width);
  return `${paint.error(title)}\n${wrap(`${cleanText(error.message)} (${cleanText(error.code)})`, layout.width)}`;
};

const header = ({ document, units }: Output, layout: Layout): string => {
  const { labels, paint } = layout;
  const { title, path, publication, date, authors, words } = document;
  const facts = [title === null ? null : path, publication, date, authors.map(describeAuthor).join('; ')];
  const length = formatCount(words, labels.article.words, labels);
  const counts =
    units.length === 0
      ? labels.units.none
      : capitalise(fill(labels.article.of, describeCounts(countKinds(units), labels), length));
  return [
    paint.title(wrap(cleanText(title ?? path), layout.width)),
    paint.faint(wrap(cleanText(facts.filter(Boolean).join(' · ')), layout.width)),
    wrap(counts, layout.width),
  ]
    .filter((line) => line !== '')
    .join('\n');
};

const kindText = (output: Output, kind: UnitKind, layout: Layout): string => {
  const units = output.units.filter((unit) => unit.kind === kind);
  if (units.length === 0) return '';
  const columns = String(Math.max(...output.units.map(({ line }) => line))).length;
  const title = `${layout.labels.headings[kind]} (${units.length})`;
  const related = relatedUnits(output);
  const text = (unit: OutputUnit): string => {
    const own = related.filter(({ from }) => from === unit);
    return unitText(unit, own, output, columns, layout);
  };
  return [layout.paint.kinds[kind](title), ...units.map(text)].join('\n');
};

/** Fewer characters of a unit are not worth quoting. */
const SHORTEST_QUOTE = 20;

const unitText = (
  unit: OutputUnit,
  related: readonly RelatedUnits[],
  { document }: Output,
  columns: number,
  layout: Layout,
): string => {
  const { labels, paint } = layout;
  const holder = describeHolder(unit, document, labels);
  const to = unit.addressee ?? unit.target;
  const details = [
    to === null ? holder : `${holder} → ${mentionName(to) === '' ? labels.units.themselves : to.text}`,
    ...(unit.attribution === 'reported' ? [labels.units.reported] : []),
    formLabel(unit.form, labels),
    formatScore(unit.score, labels),
  ];
  const line = String(unit.line).padStart(columns);
  const text = wrap(cleanText(unit.text), layout.width, `  ${line}  `);
  const indent = ' '.repeat(columns + 4);
  const described = [
    wrap(cleanText(details.join(' · ')), layout.width, indent),
    ...related.map((each) => relationText(each, indent, layout)),
  ];
  return `${text}\n${paint.faint(described.join('\n'))}`;
};

/** What a unit supports, attacks or restates, on one line. */
const relationText = ({ relation, to }: RelatedUnits, indent: string, { labels, width }: Layout): string => {
  const [verb] = labels.relations[relation.type];
  const place = describeLine(to.line, labels);
  const room = width - indent.length - columnsOf(`${verb} ${quote('', labels)} (${place})`);
  const words = clipWords(cleanText(to.text), Math.max(SHORTEST_QUOTE, room));
  return wrap(`${verb} ${quote(words, labels)} (${place})`, width, indent);
};
