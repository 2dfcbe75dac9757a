import type { Author, Metadata } from '../../model/document.ts';
import { readData } from '../data.ts';
import { authorFrom } from '../find-authors.ts';
import { readDate } from '../find-date.ts';
import { lineWords, nameLength } from '../zones/names.ts';
import { linkedArticle, namesIn } from './linked-data.ts';
import type { DomDocument } from './parse-page.ts';
import { tidyText } from './tidy-text.ts';

/** What the head of a page says about its article. */
export interface PageMetadata {
  /** What may be the title, the surest first; none of them need stand in the text as it is here. */
  readonly titles: readonly string[];
  readonly authors: readonly string[];
  readonly date: string | null;
  readonly publication: string | null;
  readonly language: string | null;
  /** Does the page say that only those who pay may read all of it? */
  readonly isPaid: boolean;
  /** The text of the article, where the page holds it as data. */
  readonly body: string | null;
}

const DATES = `article:published_time og:article:published_time datepublished dc.date.issued dc.date dcterms.issued
  dcterms.created dcterms.date citation_publication_date citation_date date pubdate publishdate publish-date parsely-pub-date
  sailthru.date cxenseparse:recs:publishtime last-modified dcterms.modified article:modified_time`.split(/\s+/u);
const AUTHORS =
  'author article:author dc.creator dcterms.creator citation_author parsely-author sailthru.author byl'.split(' ');
const TITLES = 'headline og:title twitter:title dc.title dcterms.title citation_title parsely-title'.split(' ');
const PUBLICATIONS =
  'og:site_name citation_journal_title dc.publisher dcterms.publisher publisher application-name'.split(' ');
const LANGUAGES = 'og:locale content-language dc.language dcterms.language language'.split(' ');

/** What JSON-LD, OpenGraph, Dublin Core, other meta tags and time stamps say; JSON-LD, which says what it is about, goes first. */
export const pageMetadata = (document: DomDocument): PageMetadata => {
  const article = linkedArticle(document);
  const tags = metaTags(document);
  const all = (names: readonly string[]): string[] => names.flatMap((name) => tags.get(name) ?? []);
  const stamps = [...document.querySelectorAll('time[datetime], [itemprop="datePublished"], abbr.published')].flatMap(
    (node) => node.getAttribute?.('datetime') ?? node.getAttribute?.('content') ?? node.getAttribute?.('title') ?? [],
  );
  const language = [
    document.documentElement.getAttribute?.('lang') ?? '',
    ...all(LANGUAGES),
    ...namesIn(article?.inLanguage),
  ];
  const [whole, titles] = splitTitle(document);
  const site = all(PUBLICATIONS);
  return {
    titles: [...namesIn(article?.headline), ...all(TITLES), ...titles].map(tidyText).filter((title) => title !== ''),
    authors:
      [[...namesIn(article?.author), ...all(AUTHORS)], shownAuthors(document)]
        .map(authorNames)
        .find((names) => names.length > 0) ?? [],
    date: first([...namesIn(article?.datePublished), ...all(DATES), ...stamps].map(readDate)),
    publication: first(
      [...namesIn(article?.publisher), ...site, siteOf(whole)].map((name) => (name ? tidyText(name) : null)),
    ),
    language: first(language.map((code) => /^[a-z]{2}(?![a-z])/iu.exec(code.trim())?.[0].toLowerCase() ?? null)),
    isPaid: /^false$/iu.test(String(article?.isAccessibleForFree ?? '')),
    body: typeof article?.articleBody === 'string' ? article.articleBody : null,
  };
};

const first = (values: readonly (string | null)[]): string | null => values.find((value) => value) ?? null;

const metaTags = (document: DomDocument): Map<string, string[]> => {
  const tags = new Map<string, string[]>();
  for (const node of document.querySelectorAll('meta[content]')) {
    const name =
      node.getAttribute?.('property') ??
      node.getAttribute?.('name') ??
      node.getAttribute?.('itemprop') ??
      node.getAttribute?.('http-equiv');
    const content = node.getAttribute?.('content')?.trim();
    if (!name || !content) continue;
    const key = name.trim().toLowerCase();
    const before = tags.get(key);
    if (before) before.push(content);
    else tags.set(key, [content]);
  }
  return tags;
};

/** The page's title, and it without the name of the site before or behind it. */
const splitTitle = (document: DomDocument): [whole: string, titles: string[]] => {
  const [title] = document.querySelectorAll('title');
  const whole = tidyText(title?.textContent ?? '');
  const parts = whole.split(new RegExp(readData().html.title_marks, 'u'));
  const longest = parts.reduce((best, part) => (part.length > best.length ? part : best), '');
  return [whole, [...new Set([longest, whole])]];
};

/** The name of the site behind the last bar of a title. */
const siteOf = (title: string): string | null => {
  const parts = title.split(new RegExp(readData().html.title_marks, 'u'));
  const last = parts.at(-1) ?? '';
  return parts.length > 1 &&
    /^\p{Lu}/u.test(last) &&
    last.split(' ').length <= 4 &&
    last.length < (parts[0]?.length ?? 0)
    ? last
    : null;
};

/** What stands where templates put the writer's name. */
const shownAuthors = (document: DomDocument): string[] =>
  ['[itemprop="author"]', '.author.vcard', '.post-author .fn', '.entry-author', '[rel~="author"]'].flatMap((selector) =>
    [...document.querySelectorAll(selector)].slice(0, 1).flatMap(({ textContent }) => textContent ?? []),
  );

/** Names of persons, without the addresses that `article:author` gives; several in one value stand apart. */
const authorNames = (values: readonly string[]): string[] => {
  const names = values
    .filter((value) => !/^https?:|@|\//u.test(value))
    .flatMap((value) => value.split(new RegExp(`[,;]\\s+|\\s(?:${readData().zones.conjunctions})\\s`, 'u')))
    .map(tidyText)
    .filter((name) => nameLength(lineWords(name)) > 0);
  return [...new Set(names)];
};

/**
 * The metadata of a page's document: what the head says goes before what the text shows, but the text's bylines know
 * roles and parties, and its heading is the title as readers see it.
 */
export const mergeMetadata = (page: PageMetadata, text: Metadata): Metadata => ({
  title: text.title ?? page.titles[0] ?? null,
  authors: mergeAuthors(page.authors, text.authors),
  date: page.date ?? text.date,
  publication: page.publication ?? text.publication,
  language: page.language,
});

const mergeAuthors = (names: readonly string[], signed: readonly Author[]): Author[] => {
  const byName = new Map(signed.map((author) => [author.name.toLowerCase(), author]));
  const isSigned = names.some((name) => byName.has(name.toLowerCase()));
  // Those who sign wrote the text; the head often names who put it on the page.
  if (signed.length > 0 && !isSigned) return [...signed];
  const others = signed.filter(({ name }) => !names.some((own) => own.toLowerCase() === name.toLowerCase()));
  const own = names.flatMap(
    (name) => byName.get(name.toLowerCase()) ?? authorFrom(name, { party: null, organisation: null }) ?? [],
  );
  return [...own, ...others];
};
