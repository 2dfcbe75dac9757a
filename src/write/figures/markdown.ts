import { type Figures, LABELS, type SentenceError } from '../../model/figures.ts';
import { UNIT_KINDS } from '../../model/unit.ts';
import { FIGURE_LINES, interval, KIND_COLUMNS, notes, number, sizes } from './labels.ts';

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
        ['Figure', 'Value', '95 % interval'],
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
        ['Gold \\ Predicted', ...LABELS],
        LABELS.map((gold) => [gold, ...LABELS.map((predicted) => String(figures.confusion[gold][predicted]))]),
      ),
    ),
    ...section('Rules', rules(figures)),
    ...section('Documents', documents(figures)),
    ...section(`Errors (${figures.errors.length} of ${figures.misjudged})`, figures.errors.map(errorItem).join('\n')),
    ...notes(figures).map(escaped),
  ].join('\n\n')}\n`;

const section = (title: string, content: string): readonly string[] => (content === '' ? [] : [`## ${title}`, content]);

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  rows.length === 0
    ? ''
    : [head, ['---', ...head.slice(1).map(() => '---:')], ...rows]
        .map((cells) => `| ${cells.join(' | ')} |`)
        .join('\n');

const kinds = ({ figures, support }: Figures): string =>
  table(
    ['Kind', ...KIND_COLUMNS.map(([, label]) => label), 'Base rate', 'Gold'],
    UNIT_KINDS.map((kind) => [
      kind,
      ...[...KIND_COLUMNS.map(([name]) => name), 'base_rate' as const].map((name) =>
        figures[`${kind}_${name}`].value.toFixed(3),
      ),
      String(support[kind]),
    ]),
  );

const rules = ({ rules: all }: Figures): string =>
  table(
    ['Rule', 'Units', 'Right', 'Precision', 'In sentence'],
    all.map(({ rule, units, right, precision, inSentence }) => [
      escaped(rule),
      String(units),
      String(right),
      precision.toFixed(3),
      String(inSentence),
    ]),
  );

const documents = ({ perDocument }: Figures): string =>
  table(
    ['Document', 'Sentences', 'Macro F1', 'Any F1', 'Span F1'],
    perDocument.map(({ path, sentences, macro_f1, any_f1, span_f1 }) => [
      escaped(path),
      String(sentences),
      ...[macro_f1, any_f1, span_f1].map((value) => value.toFixed(3)),
    ]),
  );

const errorItem = ({ path, sentence, gold, predicted, text, units }: SentenceError): string =>
  [
    `- **${escaped(`${path}:${sentence}`)}** gold: ${gold.join(', ') || 'none'}; predicted: ${predicted.join(', ') || 'none'}`,
    ...(text === null ? [] : [`  ${escaped(text)}`]),
    ...units.flatMap(({ kind, text: words, evidence }) => [
      `  - ${kind}: ${escaped(words ?? '')}`,
      ...evidence.map(({ rule, text: cue }) => `    - ${escaped(rule)}: ${escaped(cue)}`),
    ]),
  ].join('\n');

/** On one line, and without what Markdown would read as a mark. */
const escaped = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>()#+\-!|~&]/gu, '\\$&')
    .replace(/^(\d+)([.)])/u, '$1\\$2');
