import type { Output } from '../model/output.ts';
import type { ArticleSummary } from '../model/summary.ts';
import { articleText } from './article-text.ts';
import { countKinds } from './count-kinds.ts';
import { commonestForm, countStems, type StemForms } from './count-stems.ts';
import { detach } from './detach.ts';
import { pickKeywords } from './find-keywords.ts';
import { senderWords } from './find-sender.ts';
import { sketch } from './sketch.ts';
import { weighStems } from './weigh-stems.ts';

/** How many keywords an article, and a party, has. */
export const KEYWORDS = 10;
/** How many of an article's terms count among its party's. */
const TERMS = 40;
/** How often an article's term counts at most among its party's: one article is not the party. */
const MOST_REPEATED = 3;

/** A stem of an article that may be a keyword of its authors' parties. */
export interface ArticleTerm {
  readonly stem: string;
  /** The commonest form. */
  readonly form: string;
  /** How often the article holds it, at most {@link MOST_REPEATED}. */
  readonly count: number;
}

/** What is kept of an article while others are read. */
export interface ArticleRecord {
  readonly summary: ArticleSummary;
  readonly sketch: Uint32Array | null;
  /** Empty where the article has no party. */
  readonly terms: readonly ArticleTerm[];
}

/** The record of one document. */
export const summariseArticle = (output: Output): ArticleRecord => {
  const { document, units } = output;
  const text = articleText(output);
  const counts: ReadonlyMap<string, StemForms> = text === null ? new Map() : countStems(text, senderWords(document));
  const parties = [...new Set(document.authors.flatMap(({ party }) => (party === null ? [] : [party])))].sort();
  const { id, path, title, date, publication, words } = document;
  return {
    ...detach({
      summary: {
        id,
        path,
        title,
        date,
        publication,
        authors: document.authors.map(({ name }) => name),
        parties,
        words,
        counts: countKinds(units),
        keywords: pickKeywords(counts, KEYWORDS),
      },
      terms: parties.length > 0 ? termsOf(counts) : [],
    }),
    sketch: text === null ? null : sketch(text),
  };
};

const termsOf = (counts: ReadonlyMap<string, StemForms>): ArticleTerm[] =>
  weighStems(counts)
    .slice(0, TERMS)
    .map(({ term, tf }) => ({
      stem: term,
      form: commonestForm(counts.get(term)!.forms),
      count: Math.min(tf, MOST_REPEATED),
    }));
