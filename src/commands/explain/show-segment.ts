import { UNIT_KINDS, type UnitKind } from '../../model/unit.ts';
import { cleanText } from '../../write/clean-text.ts';
import { formatSum, formatWeight } from '../../write/format-weight.ts';
import { columnsOf } from '../../write/text/columns.ts';
import { wrap } from '../../write/text/wrap.ts';
import type { ExplainedEvidence, ExplainedSegment, PerKind } from './explanation.ts';
import type { ShowOptions } from './show-explanation.ts';

/** Columns of a kind's weights, with a space in front. */
const WIDTHS = UNIT_KINDS.map((kind) => Math.max(kind.length, 6) + 1);

/** Rules of this many columns and less have their weights beside them. */
const LONGEST_ID = 30;

/** Stands in front of rules whose cue is in a clause inside the one that is judged. */
const EMBEDDED = '↳';

/** How many rules of each sign are named where a sentence holds no unit. */
const NAMED = 3;

/** A segment's words, the rules that fired in it, the sums, and what came of them. */
export const showSegment = (
  segment: ExplainedSegment,
  sentence: string,
  thresholds: PerKind,
  { width, paint }: Pick<ShowOptions, 'width' | 'paint'>,
): string => {
  const { evidence, repeated, sums, clauses, text } = segment;
  const names = evidence.map(({ rule, embedded }) => cleanText(embedded ? `${EMBEDDED} ${rule}` : rule));
  const first = Math.min(LONGEST_ID, Math.max(9, ...names.map(columnsOf)));
  const row = (name: string, cells: readonly string[], words: string): string => {
    const numbers = cells.map((cell, i) => cell.padStart(WIDTHS[i]!)).join('');
    const label = name + ' '.repeat(Math.max(0, first - columnsOf(name)));
    const isLong = columnsOf(name) > first;
    const head = `    ${isLong ? ' '.repeat(first) : label}${numbers}  `;
    return `${isLong ? `    ${name}\n` : ''}${wrap(words, width, head).trimEnd()}`;
  };
  const level = clauses.length === 0 ? 'outside all clauses' : `on the level of ${clauses.join(' + ')}`;
  const weights = (numbers: PerKind): string[] => UNIT_KINDS.map((kind) => formatWeight(numbers[kind]));
  return [
    wrap(`${level}${text === sentence ? '' : `: ${cleanText(text)}`}`, width, '  '),
    ...(evidence.length === 0
      ? [wrap('no rule fired', width, '    ')]
      : [
          paint.faint(row('rule', [...UNIT_KINDS], 'words')),
          ...evidence.map((item, i) => row(names[i]!, weights(item.weights), cleanText(item.text))),
          row('sum', weights(sums), ''),
        ]),
    row(
      'threshold',
      UNIT_KINDS.map((kind) => formatSum(thresholds[kind])),
      '',
    ),
    ...(evidence.some(({ embedded }) => embedded)
      ? [wrap(`${EMBEDDED} in a clause inside: these have weights of their own`, width, '    ')]
      : []),
    ...repeated.map(({ rule, text: words }) =>
      wrap(cleanText(`${rule} counts once, “${words}” adds nothing`), width, '    '),
    ),
    wrap(verdict(segment, thresholds), width, '    → '),
  ].join('\n');
};

const verdict = (segment: ExplainedSegment, thresholds: PerKind): string => {
  const { decision, margins, sums, unit, closest } = segment;
  if (closest !== null) return shortfall(segment, closest);
  if (decision === null) return 'no unit';
  const { kind, score } = decision;
  const name = unit ?? 'no unit, for want of words';
  const [sum, threshold] = [sums[kind].toFixed(2), thresholds[kind].toFixed(2)];
  if (margins[kind] <= 0) return `${name}: ${sum} comes near ${threshold} and carries on the ${kind} beside it`;
  const others = UNIT_KINDS.filter((each) => each !== kind && margins[each] > 0);
  const order = others.length === 0 ? '' : `; ${others.join(' and ')} would too, but ${kind} comes first`;
  return `${name}: ${kind}: ${sum} passes ${threshold}, score ${score.toFixed(2)}${order}`;
};

/** What was missing, and which rules spoke for and against the kind that came closest. */
const shortfall = ({ evidence, margins }: ExplainedSegment, kind: UnitKind): string => {
  const by = (sign: 1 | -1): string => {
    const rules = evidence
      .filter(({ weights }) => weights[kind] * sign > 0)
      .sort((a, b) => (b.weights[kind] - a.weights[kind]) * sign)
      .slice(0, NAMED)
      .map((item) => named(item, kind));
    return rules.length === 0 ? 'nothing' : rules.join(', ');
  };
  const gap = `no unit: ${kind} comes closest and lacks ${Math.abs(margins[kind]).toFixed(2)}`;
  return cleanText(`${gap}; most for it: ${by(1)}; most against it: ${by(-1)}`);
};

const named = ({ rule, weights }: ExplainedEvidence, kind: UnitKind): string =>
  `${rule} ${formatWeight(weights[kind])}`;
