import mammoth from 'mammoth';
import type { Document } from '../model/document.ts';
import { broken, unpackWord, type WordParts } from './docx/unpack.ts';
import { withProperties } from './docx/word-metadata.ts';
import { findEmptiness } from './find-emptiness.ts';
import { findMetadata } from './find-metadata.ts';
import { assemble } from './html/assemble.ts';
import { collectPieces } from './html/collect-pieces.ts';
import { pageElements } from './html/page.ts';
import { measurePage, parsePage } from './html/parse-page.ts';
import { limitsOf } from './limits.ts';
import { readBytes } from './read-bytes.ts';
import type { Read } from './reader.ts';
import { safely } from './safely.ts';
import type { TextInfo } from './text.ts';
import { zoneBlocks } from './zones/zone-blocks.ts';

/** Word's own names of styles, beyond those that the library knows, and what they are on a page. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p.lead:fresh",
  "p[style-name='caption'] => p.caption:fresh",
  "p[style-name='Caption'] => p.caption:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
];

/** Word files: headings, paragraphs, lists, tables and notes; headers, footers, pictures and remarks are left out. */
export const readDocx: Read = safely(async function* (source, options) {
  const { path } = source;
  const limits = limitsOf(options);
  const parts = unpackWord(await readBytes(source, limits), path, limits);
  const html = await htmlOf(parts, path);
  measurePage(html, path, limits);
  yield documentFromWord(html, parts.properties, { path, metadata: options.metadata?.(path) ?? {} });
});

const htmlOf = async (parts: WordParts, path: string): Promise<string> => {
  const noPictures = mammoth.images.imgElement(async () => ({ src: '' }));
  try {
    const options = { styleMap: STYLES, convertImage: noPictures };
    return (await mammoth.convertToHtml({ buffer: Buffer.from(parts.bytes) }, options)).value;
  } catch {
    throw broken('docx-broken', 'is a damaged Word file: its document cannot be read', path);
  }
};

const documentFromWord = (html: string, properties: string, info: TextInfo): Document => {
  const [root] = pageElements(parsePage(html, info.path).documentElement);
  const { text, blocks: raw } = assemble(root ? collectPieces(root, () => false) : []);
  const blocks = zoneBlocks(text, raw);
  return {
    id: info.path,
    path: info.path,
    format: 'docx',
    encoding: 'utf-8',
    text,
    blocks,
    metadata: { ...withProperties(properties, findMetadata(text, blocks)), ...info.metadata },
    issues: findEmptiness(text, info.path),
  };
};
