import type { Flow, NamedSummary, Summary } from '../../model/summary.ts';
import { cleanText } from '../clean-text.ts';
import { describeCounts, describeName } from '../describe.ts';
import { formatCount, formatNumber } from '../format-number.ts';
import { fill, plural } from '../labels.ts';
import type { Layout } from './layout.ts';
import { paintStart } from './paint.ts';
import { wrap } from './wrap.ts';

/** How many flows of each kind are shown, and how many names in one line. */
const FLOWS = 3;
const NAMES = 5;

/** A run in a few lines: totals, the strongest flows, those most often asked and criticised, and what to look out for. */
export const summaryText = (summary: Summary, layout: Layout): string => {
  const words = layout.labels.summary;
  return [
    totals(summary, layout),
    ...flows('demand', summary, layout),
    ...flows('criticism', summary, layout),
    ...names(words.addressees, summary.addressees, layout),
    ...names(words.targets, summary.targets, layout),
    ...tally(words.demand_similar, summary.similar.filter(({ kind }) => kind === 'demand').length, layout),
    ...tally(words.criticism_similar, summary.similar.filter(({ kind }) => kind === 'criticism').length, layout),
    ...tally(words.duplicates, summary.duplicates.length, layout),
    ...unreadable(summary.unreadable.length, layout),
  ].join('\n');
};

const totals = ({ articles, words, counts }: Summary, layout: Layout): string => {
  const { labels, paint } = layout;
  if (articles.length === 0) return labels.summary.empty;
  const read = formatCount(articles.length, labels.summary.articles, labels);
  const length = formatCount(words, labels.summary.words, labels);
  return paint.title(wrap(`${read}, ${length}: ${describeCounts(counts, labels)}`, layout.width));
};

const flows = (kind: Flow['kind'], summary: Summary, layout: Layout): string[] => {
  const { labels, paint } = layout;
  const all = summary.flows.filter((flow) => flow.kind === kind);
  if (all.length === 0) return [];
  const shown = all.slice(0, FLOWS);
  const columns = Math.max(...shown.map(({ count }) => formatNumber(count, labels).length));
  const more =
    all.length > FLOWS
      ? [
          paint.faint(
            `  ${' '.repeat(columns)}  ${fill(labels.summary.more, formatNumber(all.length - FLOWS, labels))}`,
          ),
        ]
      : [];
  return [
    paint.kinds[kind](wrap(labels.summary[`${kind}_flows`], layout.width)),
    ...shown.map(({ holder, to, count }) =>
      wrap(
        `${cleanText(describeName(holder, 'unnamed', labels))} → ${cleanText(describeName(to, 'themselves', labels))}`,
        layout.width,
        `  ${formatNumber(count, labels).padStart(columns)}  `,
      ),
    ),
    ...more,
  ];
};

const names = (heading: string, all: readonly NamedSummary[], layout: Layout): string[] => {
  if (all.length === 0) return [];
  const { labels, paint } = layout;
  const list = all
    .slice(0, NAMES)
    .map(
      ({ name, count }) => `${cleanText(describeName(name, 'themselves', labels))} (${formatNumber(count, labels)})`,
    );
  return [paintStart(wrap(`${heading}: ${list.join(', ')}`, layout.width), `${heading}:`, paint.title)];
};

const tally = (heading: string, count: number, layout: Layout): string[] => {
  const { labels, paint } = layout;
  const line = wrap(`${heading}: ${formatNumber(count, labels)}`, layout.width);
  return count === 0 ? [] : [paintStart(line, `${heading}:`, paint.title)];
};

const unreadable = (count: number, layout: Layout): string[] => {
  const { labels, paint } = layout;
  const words = fill(plural(labels.summary.unreadables, count), formatNumber(count, labels));
  return count === 0 ? [] : [paint.error(wrap(words, layout.width))];
};
