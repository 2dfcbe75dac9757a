import type { OutputSpan } from '../../model/output.ts';
import { cleanText } from '../../write/clean-text.ts';
import { formatWeight } from '../../write/format-weight.ts';
import { labelsOf } from '../../write/labels.ts';
import type { Paint } from '../../write/text/paint.ts';
import { wrap } from '../../write/text/wrap.ts';
import type {
  ExplainedClause,
  ExplainedRelation,
  ExplainedSentence,
  ExplainedToken,
  ExplainedUnit,
  Explanation,
} from './explanation.ts';
import { showSegment } from './show-segment.ts';
import { wayOf } from './ways.ts';

/** How an explanation is shown. */
export interface ShowOptions {
  /** Columns that a line may fill. */
  readonly width: number;
  readonly paint: Paint;
  /** Are tokens shown, with their lemmas and tags? */
  readonly tags: boolean;
}

/** An explanation for a terminal, a sentence after the other, with a line end. */
export const showExplanation = (explanation: Explanation, options: ShowOptions): string => {
  const { document, sentences } = explanation;
  if (sentences.length === 0) return `${wrap(cleanText(`${document.path} holds no units`), options.width)}\n`;
  return `${sentences.map((sentence) => showSentence(sentence, explanation, options)).join('\n\n')}\n`;
};

const showSentence = (sentence: ExplainedSentence, explanation: Explanation, options: ShowOptions): string => {
  const { width, paint, tags } = options;
  const { id, zone, line, segments, units } = sentence;
  const place = cleanText(`${explanation.document.path}:${line}`);
  return [
    `${paint.title(id)} ${paint.faint(cleanText(`${zone} ${place}`))}`,
    wrap(cleanText(sentence.text), width, '  '),
    ...sentence.clauses.map((clause) => wrap(clauseText(clause), width, '    ')),
    ...(tags ? sentence.tokens.map((token) => wrap(tokenText(token), width, '      ')) : []),
    ...(segments.length === 0 ? [wrap(`no unit may come from the zone ${zone}`, width, '  ')] : []),
    ...segments.flatMap((segment) => ['', showSegment(segment, sentence.text, explanation.thresholds, options)]),
    ...units.flatMap((unit) => ['', showUnit(unit, options)]),
  ].join('\n');
};

const clauseText = ({ id, kind, parent, text, marker, finite, subject }: ExplainedClause): string => {
  const part = (name: string, words: OutputSpan | null): string => (words ? `${name} ${quote(words.text)}` : '');
  const parts = [
    `${kind}${parent === null ? '' : ` in ${parent}`}`,
    part('marker', marker),
    finite ? part('verb', finite) : 'no verb',
    subject ? part('subject', subject) : 'no subject',
  ].filter((each) => each !== '');
  return `${id} ${parts.join(', ')}: ${cleanText(text)}`;
};

const tokenText = ({ text, lemma, upos, clause, tags }: ExplainedToken): string =>
  [cleanText(text), cleanText(lemma), upos, clause, ...tags.map((tag) => `#${cleanText(tag)}`)].join(' ');

const showUnit = (unit: ExplainedUnit, { width, paint }: ShowOptions): string => {
  const { id, kind, form, score, holder, attribution, addressee, target, cue, relations } = unit;
  const row = (name: string, value: string): string => wrap(value, width, `    ${name.padEnd(11)}`);
  const mention = (found: ExplainedUnit['addressee']): string =>
    found ? `${quote(found.text)}, normalised ${quote(found.name)} (${wayOf(found.by)})` : 'nobody is named';
  const owner = holder.name ?? holder.text;
  return [
    `  ${paint.kinds[kind](`${id} ${kind}`)}${paint.faint(`, ${cleanText(form)}, score ${score.toFixed(2)}`)}`,
    row('words', cleanText(unit.text)),
    row('cue', cue ? quote(cue.text) : 'none'),
    row('holder', `${holder.type}${owner === null ? '' : ` ${quote(owner)}`}, ${attribution} (${wayOf(holder.by)})`),
    ...(kind === 'demand' ? [row('addressee', mention(addressee))] : []),
    ...(kind === 'criticism' ? [row('target', mention(target))] : []),
    ...relations.flatMap((relation) => showRelation(relation, id, width)),
  ].join('\n');
};

/** What a relation says of the unit, then its rules with the words that they saw. */
const showRelation = (
  { type, from, score, other, evidence }: ExplainedRelation,
  unit: string,
  width: number,
): string[] => {
  const verb = labelsOf('en').relations[type][from === unit ? 0 : 1];
  const what = `${verb} ${other.id} ${other.kind}, score ${score.toFixed(2)}: ${quote(other.text)}`;
  return [
    wrap(what, width, `    ${'relation'.padEnd(11)}`),
    ...evidence.map(({ rule, weight, text }) =>
      wrap(cleanText(`${rule} ${formatWeight(weight)} ${quote(text)}`), width, ' '.repeat(17)),
    ),
  ];
};

const quote = (text: string): string => `“${cleanText(text)}”`;
