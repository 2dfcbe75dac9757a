import { corpusWords } from '../corpus/data.ts';
import type { OutputAuthor, OutputDocument, OutputMention, OutputUnit } from '../model/output.ts';
import type { ArticleSummary, HolderSummary, Summary } from '../model/summary.ts';
import { UNIT_KINDS, type UnitKind } from '../model/unit.ts';
import { formatCount, formatNumber } from './format-number.ts';
import { fill, type Labels, plural } from './labels.ts';

/** An author with party and role: *Anna Ek (L), ordförande*. Where no party is known, the organisation stands for it. */
export const describeAuthor = ({ name, role, party, organisation }: OutputAuthor): string => {
  const belongs = party ?? organisation;
  return `${name}${belongs === null ? '' : ` (${belongs})`}${role === null ? '' : `, ${role}`}`;
};

/** Who holds a unit, by the best name there is: a text by one author is that author's. */
export const describeHolder = ({ holder }: OutputUnit, { authors }: OutputDocument, { units }: Labels): string => {
  const { name, text, type } = holder;
  if (name !== null || text !== null) return name ?? text!;
  if (type !== 'author') return units.unknown;
  return authors.length === 1 ? authors[0]!.name : plural(units.author, authors.length);
};

/** The name of an addressee or a target; empty for the authors as *we*. */
export const mentionName = ({ name }: OutputMention): string => (corpusWords().we.has(name) ? '' : name);

/** How many authors a name in a summary shows where they are more than one more. */
const AUTHORS = 2;

/** What stands for the empty name: authors of texts that nobody signs, somebody who is quoted, the authors as *we*. */
export type Unnamed = 'unnamed' | 'unknown' | 'themselves';

/** A name of a summary. Authors without an organisation in common, joined by commas, are shown up to the second where they are many. */
export const describeName = (name: string, unnamed: Unnamed, { units }: Labels): string => {
  const parts = name.split(', ');
  const hidden = parts.length - AUTHORS;
  return hidden > 1 ? fill(units.others, parts.slice(0, AUTHORS).join(', '), String(hidden)) : name || units[unnamed];
};

/** Which of the unnamed a holder without a name is. */
export const unnamedHolder = ({ type }: HolderSummary): Unnamed => (type === 'author' ? 'unnamed' : 'unknown');

/** What is asked of articles before they are grouped by it. */
const KNOWN: Readonly<Record<'with_party' | 'with_date', (article: ArticleSummary) => boolean>> = {
  with_party: ({ parties }) => parties.length > 0,
  with_date: ({ date }) => date !== null,
};

/** Says of how many articles the groups by party, or by year, tell; null where of all. */
export const describeKnown = (what: keyof typeof KNOWN, { articles }: Summary, labels: Labels): string | null => {
  const count = articles.filter(KNOWN[what]).length;
  const numbers = [count, articles.length].map((number) => formatNumber(number, labels));
  return count === articles.length ? null : fill(labels.summary[what], ...numbers);
};

/** *3 demands, 1 criticism and 12 claims*. */
export const describeCounts = (counts: Readonly<Record<UnitKind, number>>, labels: Labels): string => {
  const parts = UNIT_KINDS.map((kind) => formatCount(counts[kind], labels.kinds[kind], labels));
  return `${parts.slice(0, -1).join(', ')} ${labels.article.and} ${parts.at(-1)}`;
};

/** How many units of each kind there are. */
export const countKinds = (units: readonly OutputUnit[]): Record<UnitKind, number> => {
  const counts = { demand: 0, criticism: 0, claim: 0 };
  for (const { kind } of units) counts[kind]++;
  return counts;
};

/** A name with its first letter in upper case, for headings. */
export const capitalise = (name: string): string => name.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

/** The name of a group, and of what has none: nobody asked, nothing criticised, the authors themselves. */
export const describeGroup = (key: string | null, kind: UnitKind, { units }: Labels): string =>
  key === null ? (kind === 'demand' ? units.nobody : units.nothing) : capitalise(key || units.themselves);

/** A quotation in the marks of the locale, around text that is escaped already; what has marks of its own keeps them. */
export const quote = (escaped: string, { quotes: [open, close] }: Labels): string =>
  /^["\p{Pi}\p{Pf}].*["\p{Pi}\p{Pf}]$/u.test(escaped) ? escaped : `${open}${escaped}${close}`;

/** *line 12*, unfilled numbers aside. */
export const describeLine = (line: number, { units }: Labels): string => fill(units.line, String(line));
