import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Analysis } from '../../src/model/analysis.ts';
import type { TokenRange } from '../../src/model/span.ts';
import { hasTag, TAG_WORDS, TAGS, type Tag } from '../../src/model/tag.ts';

/** A table of `fixtures/language`. */
export const readTable = <T>(name: string): T => parse(readFileSync(`fixtures/language/${name}.yaml`, 'utf8')) as T;

const textOf = ({ document, tokens }: Analysis, { first, last }: TokenRange): string =>
  document.text.slice(tokens[first]!.start, tokens[last - 1]!.end);

const texts = (analysis: Analysis): string[] =>
  analysis.tokens.map((_, i) => textOf(analysis, { first: i, last: i + 1 }));

/** `Tokens | of | one . ‖ Next | sentence .` */
export const showTokens = (analysis: Analysis): string =>
  analysis.sentences.map(({ first, last }) => texts(analysis).slice(first, last).join(' | ')).join(' ‖ ');

/** For each clause `kind | its own words | subject`. */
export const showClauses = (analysis: Analysis): string[] =>
  analysis.clauses.map(({ kind, subject }, clause) => {
    const own = texts(analysis).filter((_, i) => analysis.clauseOf[i] === clause);
    return [kind, own.join(' '), subject ? textOf(analysis, subject) : '-'].join(' | ');
  });

/** For each actor `words = name / kind`. */
export const showActors = (analysis: Analysis): string[] =>
  analysis.actors.map((actor) => `${textOf(analysis, actor)} = ${actor.name} / ${actor.kind}`);

/** The lemmas, and behind `~` those of last parts. */
export const showLemmas = ({ tokens }: Analysis): string =>
  tokens.map(({ word: { lemma, head } }) => (head === lemma ? lemma : `${lemma}~${head}`)).join(' ');

/** What a table says of a word, with only those of its claims that hold: `VERB.Pres +Passive -Negated`. */
export const showTags = (analysis: Analysis, text: string, claims: string): string => {
  const at = texts(analysis).indexOf(text);
  const token = analysis.tokens[at];
  if (!token) return `no token ${text}`;
  const { upos, form } = token.word;
  return claims
    .split(' ')
    .map((claim) => {
      const name = claim.slice(1);
      if (!/^[+-]/u.test(claim)) return form && claim.includes('.') ? `${upos}.${form}` : upos;
      if (!(TAGS as readonly string[]).includes(name)) return `no tag ${name}`;
      return `${hasTag(analysis.tags, name as Tag, at * TAG_WORDS) ? '+' : '-'}${name}`;
    })
    .join(' ');
};
