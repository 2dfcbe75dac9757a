import { getDocumentProxy } from 'unpdf';
import type { Document, Metadata } from '../model/document.ts';
import { InputError, type Issue } from '../model/issue.ts';
import { authorFrom } from './find-authors.ts';
import { readDate } from './find-date.ts';
import { findMetadata } from './find-metadata.ts';
import { assemble } from './html/assemble.ts';
import { beyond, type Limits, limitsOf } from './limits.ts';
import { dropMargins } from './pdf/drop-margins.ts';
import { joinLines } from './pdf/join-lines.ts';
import { type Fragment, joinFragments, type Line } from './pdf/line.ts';
import { orderLines } from './pdf/order-lines.ts';
import { readBytes } from './read-bytes.ts';
import type { Read } from './reader.ts';
import { safely } from './safely.ts';
import { lineWords, nameLength } from './zones/names.ts';
import { zoneBlocks } from './zones/zone-blocks.ts';

type Proxy = Awaited<ReturnType<typeof getDocumentProxy>>;
type Properties = Readonly<Record<string, unknown>>;

/** PDF files: lines in reading order joined to paragraphs, without headers, footers and page numbers. */
export const readPdf: Read = safely(async function* (source, options) {
  const { path } = source;
  const limits = limitsOf(options);
  const bytes = await readBytes(source, limits);
  const { pages, properties } = await linesOf(bytes, path, limits);
  const lines = dropMargins(pages).flatMap(orderLines);
  yield documentFromLines(lines, properties, path, options.metadata?.(path) ?? {});
});

const linesOf = async (
  bytes: Uint8Array,
  path: string,
  limits: Limits,
): Promise<{ pages: Line[][]; properties: Properties }> => {
  let proxy: Proxy | undefined;
  try {
    // The library takes the bytes for itself: it gets its own.
    proxy = await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      isEvalSupported: false,
      stopAtErrors: false,
    });
    if (proxy.numPages > limits.pages) throw beyond('pages', limits, path);
    const pages: Line[][] = [];
    let fragments = 0;
    for (let number = 1; number <= proxy.numPages; number++) {
      const page = await proxy.getPage(number);
      const found = (await page.getTextContent()).items.flatMap(fragmentOf);
      fragments += found.length;
      if (fragments > PDF_ELEMENTS * limits.elements) throw beyond('elements', limits, path);
      pages.push(joinFragments(found, number));
    }
    const { info } = await proxy.getMetadata().catch(() => ({ info: {} }));
    return { pages, properties: info as Properties };
  } catch (error) {
    throw error instanceof InputError ? error : unreadable(error, path);
  } finally {
    await proxy?.destroy();
  }
};

/** Printed pages place every word, or even every letter, alone. */
const PDF_ELEMENTS = 20;

/** Text that is turned (marks along the margin) is no running text. */
const fragmentOf = (item: unknown): Fragment[] => {
  const { str, transform, width } = item as { str?: string; transform?: readonly number[]; width?: number };
  if (str === undefined || transform === undefined) return [];
  const [, turned = 0, slant = 0, height = 0, left = 0, base = 0] = transform;
  if (Math.abs(turned) > Math.abs(height)) return [];
  return [{ text: str, left, width: width ?? 0, base, size: Math.hypot(slant, height) }];
};

const unreadable = (error: unknown, path: string): InputError => {
  const isLocked = error instanceof Error && error.name === 'PasswordException';
  const issue = isLocked
    ? { code: 'pdf-locked', message: 'is a PDF file that needs a password' }
    : { code: 'pdf-broken', message: 'is no PDF file or is damaged: it cannot be read' };
  return new InputError({ ...issue, severity: 'error', path });
};

const documentFromLines = (
  lines: readonly Line[],
  properties: Properties,
  path: string,
  metadata: Partial<Metadata>,
): Document => {
  const { text, blocks: raw } = assemble(joinLines(lines));
  const blocks = zoneBlocks(text, raw);
  return {
    id: path,
    path,
    format: 'pdf',
    encoding: 'utf-8',
    text,
    blocks,
    metadata: { ...withProperties(properties, findMetadata(text, blocks)), ...metadata },
    issues: text === '' ? [noText(path)] : [],
  };
};

const noText = (path: string): Issue => ({
  code: 'no-text',
  severity: 'warning',
  path,
  message: 'the file holds pictures of pages and no text',
});

/** What the properties of a PDF file say; they are filled by programs, so the text itself goes before them. */
const withProperties = (properties: Properties, text: Metadata): Metadata => {
  const value = (name: string): string | null => {
    const found = properties[name];
    return typeof found === 'string' && found.trim() ? found.trim() : null;
  };
  const name = value('Author');
  const isName = name !== null && nameLength(lineWords(name)) > 0;
  const author = isName ? authorFrom(name, { party: null, organisation: null }) : null;
  return {
    title: text.title ?? value('Title'),
    authors: text.authors.length > 0 || author === null ? text.authors : [author],
    date: text.date ?? readDate(value('CreationDate')?.replace(/^D:/u, '').slice(0, 8) ?? ''),
    publication: text.publication,
    language: /^[a-z]{2}(?![a-z])/iu.exec(value('Language') ?? '')?.[0].toLowerCase() ?? null,
  };
};
