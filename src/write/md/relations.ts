import type { Output, OutputUnit } from '../../model/output.ts';
import type { RelationType } from '../../model/unit.ts';
import { cleanText } from '../clean-text.ts';
import { clipWords } from '../clip.ts';
import { describeLine, quote } from '../describe.ts';
import { escapeMarkdown } from '../escape-markdown.ts';
import type { Labels } from '../labels.ts';
import { type RelatedUnits, relatedUnits } from '../related-units.ts';

const ORDER: readonly RelationType[] = ['support', 'attack', 'rephrase'];

/** How many characters of a unit are quoted. */
const LONGEST_QUOTE = 80;

/** A section with the relations of an article by their type, a line each: both units, and the words that show it. */
export const relationsMarkdown = (output: Output, labels: Labels): string[] => {
  const related = relatedUnits(output);
  if (related.length === 0) return [];
  const lines = ORDER.flatMap((type) =>
    related.filter(({ relation }) => relation.type === type).map((each) => relationLine(each, labels)),
  );
  return [`## ${labels.article.relations}`, lines.join('\n')];
};

const relationLine = ({ relation, from, to }: RelatedUnits, labels: Labels): string => {
  const words = [...new Set(relation.evidence.map(({ text }) => quote(escapeMarkdown(text), labels)))];
  const [verb] = labels.relations[relation.type];
  const seen = words.length === 0 ? '' : ` – ${words.join(', ')}`;
  return `- ${quoteUnit(from, labels)} ${verb} ${quoteUnit(to, labels)}${seen}`;
};

const quoteUnit = ({ text, line }: OutputUnit, labels: Labels): string =>
  `${quote(escapeMarkdown(clipWords(cleanText(text), LONGEST_QUOTE)), labels)} (${describeLine(line, labels)})`;
