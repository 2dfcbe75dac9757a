import type { Document, Metadata, Zone } from '../model/document.ts';
import type { Issue } from '../model/issue.ts';
import { findMetadata } from './find-metadata.ts';
import { assemble } from './html/assemble.ts';
import { choosePieces } from './html/choose-pieces.ts';
import { collectPieces } from './html/collect-pieces.ts';
import { decodePage } from './html/decode-page.ts';
import { findArticle } from './html/find-article.ts';
import { around, type PageElement, pageElements } from './html/page.ts';
import { mergeMetadata, type PageMetadata, pageMetadata } from './html/page-metadata.ts';
import { measurePage, parsePage } from './html/parse-page.ts';
import { limitsOf } from './limits.ts';
import { readBytes } from './read-bytes.ts';
import type { Read } from './reader.ts';
import { safely } from './safely.ts';
import { documentFromText, type TextInfo } from './text.ts';
import { zoneBlocks } from './zones/zone-blocks.ts';

/** A page with fewer words of prose holds no article. */
const SHORTEST_ARTICLE = 25;
/** An element with this share of the article's words is never furniture. */
const WHOLE = 0.4;

/** A page as a document: the text of its article, with what belongs to it and is no prose of its own zoned. */
export const documentFromPage = (html: string, info: TextInfo): Document => {
  const page = parsePage(html, info.path);
  const metadata = pageMetadata(page);
  const document = articleOf(page, html, metadata, info);
  if (proseWords(document) >= SHORTEST_ARTICLE) return withIssues(document, metadata.isPaid ? [paid(info.path)] : []);
  // Pages that a script builds may hold their text as data.
  const fromData = metadata.body ? documentFromData(metadata, metadata.body, info) : undefined;
  if (fromData && proseWords(fromData) >= SHORTEST_ARTICLE) return fromData;
  return withIssues({ ...document, text: '', blocks: [] }, [noArticle(info.path)]);
};

/** Saved web pages, in the encoding that their bytes show or that they name. */
export const readHtml: Read = safely(async function* (source, options) {
  const limits = limitsOf(options);
  const { text, encoding, issues } = decodePage(await readBytes(source, limits), source.path);
  measurePage(text, source.path, limits);
  yield documentFromPage(text, {
    path: source.path,
    encoding,
    issues,
    metadata: options.metadata?.(source.path) ?? {},
  });
});

const articleOf = (page: ReturnType<typeof parsePage>, html: string, head: PageMetadata, info: TextInfo): Document => {
  const elements = pageElements(page.documentElement);
  const copy = parsePage(html, info.path);
  pageElements(copy.documentElement);
  const roots = findArticle(elements, copy);
  const pieces = elements[0] ? collectPieces(elements[0], wholeOf(roots)) : [];
  const { text, blocks: raw } = assemble(choosePieces(pieces, roots, head.titles));
  const blocks = zoneBlocks(text, raw, { publishers: head.publication ? [head.publication] : [] });
  return {
    id: info.path,
    path: info.path,
    format: 'html',
    encoding: info.encoding ?? 'utf-8',
    text,
    blocks,
    metadata: { ...mergeMetadata(head, findMetadata(text, blocks)), ...info.metadata },
    issues: info.issues ?? [],
  };
};

/** Elements around an article, and those inside it that hold much of it, are never furniture, whatever their classes say. */
const wholeOf = (roots: readonly PageElement[]): ((element: PageElement, zone: Zone) => boolean) => {
  const words = roots.reduce((sum, root) => sum + root.words, 0);
  const outside = new Set(roots.flatMap((root) => [...around(root)]));
  return (element, zone) => outside.has(element) || (zone !== 'comment' && element.words >= WHOLE * words);
};

const documentFromData = (head: PageMetadata, body: string, info: TextInfo): Document => {
  const text = [...head.titles.slice(0, 1), body].join('\n\n');
  const document = documentFromText(text, { ...info, format: 'html', metadata: {} });
  const metadata: Metadata = { ...mergeMetadata(head, document.metadata), ...info.metadata };
  return { ...document, metadata };
};

const proseWords = ({ text, blocks }: Document): number =>
  blocks
    .filter(({ zone }) => zone === 'body' || zone === 'lead')
    .reduce((sum, { start, end }) => sum + text.slice(start, end).split(/\s+/u).length, 0);

const withIssues = (document: Document, issues: readonly Issue[]): Document => ({
  ...document,
  issues: [...document.issues, ...issues],
});

const noArticle = (path: string): Issue => ({
  code: 'no-article',
  severity: 'warning',
  path,
  message: 'the page holds no article that could be found',
});

const paid = (path: string): Issue => ({
  code: 'paid-article',
  severity: 'info',
  path,
  message: 'the page says that only subscribers may read all of it; its text may be a beginning',
});
