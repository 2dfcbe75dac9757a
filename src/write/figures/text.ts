import { type Figures, LABELS, type SentenceError } from '../../model/figures.ts';
import { UNIT_KINDS, type UnitKind } from '../../model/unit.ts';
import { cleanText } from '../clean-text.ts';
import { formatSum } from '../format-weight.ts';
import { wrap } from '../text/wrap.ts';
import { FIGURE_LINES, heaviest, interval, KIND_COLUMNS, notes, number, sizes } from './labels.ts';

const WIDTH = 80;
/** More rules than these are left to the other formats. */
const MOST_RULES = 20;

/** Figures for a terminal: plain text of at most 80 columns, rule names and paths apart. */
export const figuresAsText = (figures: Figures): string =>
  [
    [sizes(figures)],
    kinds(figures),
    FIGURE_LINES.map(({ name, label }) =>
      `${label.padEnd(38)}${number(name, figures.figures[name].value).padStart(7)}  ${interval(figures, name)}`.trimEnd(),
    ),
    confusion(figures),
    rules(figures),
    errors(figures),
    notes(figures).flatMap((note) => fold(note, '')),
  ]
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');

/** A line of a table: as wide a column as its head needs, 8 at least. */
const row = (first: string, heads: readonly string[], cells: readonly string[]): string =>
  first.padEnd(10) + cells.map((cell, column) => cell.padStart(Math.max(8, heads[column]!.length + 2))).join('');

const kinds = ({ figures, support }: Figures): readonly string[] => {
  const heads = [...KIND_COLUMNS.map(([, label]) => label), 'Gold'];
  const cells = (kind: UnitKind) => KIND_COLUMNS.map(([name]) => figures[`${kind}_${name}`].value.toFixed(3));
  return [
    row('', heads, heads),
    ...UNIT_KINDS.map((kind) => row(kind, heads, [...cells(kind), String(support[kind])])),
  ];
};

const confusion = ({ confusion: table }: Figures): readonly string[] => [
  'Sentences by label in gold (rows) and predicted (columns)',
  row('', LABELS, LABELS),
  ...LABELS.map((gold) =>
    row(
      gold,
      LABELS,
      LABELS.map((predicted) => String(table[gold][predicted])),
    ),
  ),
];

const rules = ({ rules: all }: Figures): readonly string[] => {
  if (all.length === 0) return [];
  const shown = all.slice(0, MOST_RULES);
  return [
    'Precision    Right    Units  Rule',
    ...shown.map(
      ({ rule, units, right, precision }) =>
        `${precision.toFixed(3).padStart(9)}${String(right).padStart(9)}${String(units).padStart(9)}  ${rule}`,
    ),
    ...(all.length > shown.length
      ? [`… and ${all.length - shown.length} rules with fewer units (--format json, md)`]
      : []),
  ];
};

const errors = ({ errors: listed, misjudged }: Figures): readonly string[] => {
  if (misjudged === 0) return [];
  const head = `${misjudged} sentences judged otherwise than in gold`;
  return listed.length === 0
    ? [`${head} (--errors all lists them)`]
    : [`${head}, ${listed.length} of them here:`, ...listed.flatMap((error) => ['', ...errorLines(error)])];
};

const errorLines = ({ path, sentence, gold, predicted, text, units }: SentenceError): readonly string[] => [
  cleanText(`${path}:${sentence}  gold: ${gold.join(', ') || 'none'}  predicted: ${predicted.join(', ') || 'none'}`),
  ...(text === null ? [] : fold(text, '  ')),
  ...units.flatMap(({ kind, text: words, evidence }) => [
    ...fold(`${kind}: ${words ?? ''}`, '  - '),
    ...heaviest(evidence).flatMap(({ rule, text: cue, weight }) =>
      fold(`${rule} (${cue})`, `    ${formatSum(weight)} `),
    ),
  ]),
];

/** Lines of at most 80 columns; `first` goes before the first, as many blanks before the others. */
const fold = (text: string, first: string): readonly string[] => [wrap(cleanText(text), WIDTH, first)];
