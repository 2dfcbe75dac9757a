import { type Figures, LABELS, type SentenceError } from '../../model/figures.ts';
import { UNIT_KINDS } from '../../model/unit.ts';
import { escapeMarkdown } from '../escape-markdown.ts';
import { formatSum } from '../format-weight.ts';
import { type Column, table } from '../md/table.ts';
import { FIGURE_LINES, heaviest, interval, KIND_COLUMNS, notes, number, sizes } from './labels.ts';

/** Figures as GitHub-flavoured Markdown, with all rules, all documents and the errors that were asked for. */
export const figuresAsMarkdown = (figures: Figures): string =>
  `${[
    '<!-- yrka figures -->',
    '# Evaluation',
    `${sizes(figures)}.`,
    ...section('Kinds', kinds(figures)),
    ...section(
      'Figures',
      table(
        columns('Figure', 'Value', '95 % interval'),
        FIGURE_LINES.map(({ name, label }) => [
          label,
          number(name, figures.figures[name].value),
          interval(figures, name),
        ]),
      ),
    ),
    ...section(
      'Confusion',
      table(
        columns('Gold \\\\ Predicted', ...LABELS),
        LABELS.map((gold) => [gold, ...LABELS.map((predicted) => String(figures.confusion[gold][predicted]))]),
      ),
    ),
    ...section('Rules', rules(figures)),
    ...section('Documents', documents(figures)),
    ...section(`Errors (${figures.errors.length} of ${figures.misjudged})`, figures.errors.map(errorItem).join('\n')),
    ...notes(figures).map(escapeMarkdown),
  ].join('\n\n')}\n`;

const section = (title: string, content: string): readonly string[] => (content === '' ? [] : [`## ${title}`, content]);

/** Columns of which the first holds words, the others numbers. */
const columns = (first: string, ...others: readonly string[]): readonly Column[] => [
  { title: first },
  ...others.map((title) => ({ title, numbers: true })),
];

const kinds = ({ figures, support }: Figures): string =>
  table(
    columns('Kind', ...KIND_COLUMNS.map(([, label]) => label), 'Base rate', 'Gold'),
    UNIT_KINDS.map((kind) => [
      kind,
      ...[...KIND_COLUMNS.map(([name]) => name), 'base_rate' as const].map((name) =>
        figures[`${kind}_${name}`].value.toFixed(3),
      ),
      String(support[kind]),
    ]),
  );

const rules = ({ rules: all }: Figures): string =>
  all.length === 0
    ? ''
    : table(
        columns('Rule', 'Units', 'Right', 'Precision', 'In sentence'),
        all.map(({ rule, units, right, precision, inSentence }) => [
          escapeMarkdown(rule),
          String(units),
          String(right),
          precision.toFixed(3),
          String(inSentence),
        ]),
      );

const documents = ({ perDocument }: Figures): string =>
  table(
    columns('Document', 'Sentences', 'Macro F1', 'Any F1', 'Span F1'),
    perDocument.map(({ path, sentences, macro_f1, any_f1, span_f1 }) => [
      escapeMarkdown(path),
      String(sentences),
      ...[macro_f1, any_f1, span_f1].map((value) => value.toFixed(3)),
    ]),
  );

const errorItem = ({ path, sentence, gold, predicted, text, units }: SentenceError): string =>
  [
    `- **${escapeMarkdown(`${path}:${sentence}`)}** gold: ${gold.join(', ') || 'none'}; predicted: ${predicted.join(', ') || 'none'}`,
    ...(text === null ? [] : [`  ${escapeMarkdown(text)}`]),
    ...units.flatMap(({ kind, text: words, evidence }) => [
      `  - ${kind}: ${escapeMarkdown(words ?? '')}`,
      ...heaviest(evidence).map(
        ({ rule, text: cue, weight }) => `    - ${formatSum(weight)} ${escapeMarkdown(rule)}: ${escapeMarkdown(cue)}`,
      ),
    ]),
  ].join('\n');
