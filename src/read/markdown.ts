import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import type { Block, BlockKind, Document } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { decode } from './decode.ts';
import { findEmptiness } from './find-emptiness.ts';
import { findMetadata } from './find-metadata.ts';
import { readFrontMatter } from './front-matter.ts';
import { limitsOf } from './limits.ts';
import { trimSpan } from './lines.ts';
import { measureMarkdown } from './measure-markdown.ts';
import { readBytes } from './read-bytes.ts';
import type { Read } from './reader.ts';
import { safely } from './safely.ts';
import type { RawBlock } from './split-blocks.ts';
import type { TextInfo } from './text.ts';
import { zoneBlocks } from './zones/zone-blocks.ts';

type MarkdownBlock = RawBlock & Pick<Block, 'skips'>;

/**
 * A Markdown text as a document. Blocks leave out block marks, code, tables, definitions and front matter; inline marks
 * and link targets stand in the `skips` of their block.
 */
export const documentFromMarkdown = (text: string, info: TextInfo): Document => {
  const tree = fromMarkdown(text, {
    extensions: [frontmatter(['yaml', 'toml']), gfm()],
    mdastExtensions: [frontmatterFromMarkdown(['yaml', 'toml']), gfmFromMarkdown()],
  });
  const raw: MarkdownBlock[] = [];
  for (const node of tree.children) collect(text, node, 'paragraph', raw);
  const blocks = zoneBlocks(text, raw);
  const front = readFrontMatter(tree, info.path);
  return {
    id: info.path,
    path: info.path,
    format: 'markdown',
    encoding: info.encoding ?? 'utf-8',
    text,
    blocks,
    metadata: { ...findMetadata(text, blocks), ...front.metadata, ...info.metadata },
    issues: [...(info.issues ?? []), ...front.issues],
  };
};

/** Markdown, in any of the encodings that `decode` knows. */
export const readMarkdown: Read = safely(async function* (source, options) {
  const limits = limitsOf(options);
  const { text, encoding, issues } = decode(await readBytes(source, limits), source.path);
  measureMarkdown(text, source.path, limits);
  yield documentFromMarkdown(text, {
    path: source.path,
    encoding,
    issues: [...issues, ...findEmptiness(text, source.path)],
    metadata: options.metadata?.(source.path) ?? {},
  });
});

/** Appends the blocks of a node, of the kind that its container gives them. */
const collect = (text: string, node: RootContent | Root, kind: BlockKind, blocks: MarkdownBlock[]): void => {
  switch (node.type) {
    case 'heading':
      blocks.push(...lineBlocks(text, node.children, 'heading', node.depth));
      break;
    case 'paragraph':
      blocks.push(...lineBlocks(text, node.children, kind));
      break;
    case 'blockquote':
    case 'list':
    case 'listItem':
    case 'footnoteDefinition': {
      const inner = node.type === 'blockquote' ? 'quote' : node.type === 'listItem' ? 'item' : kind;
      for (const child of node.children) collect(text, child, inner, blocks);
      break;
    }
  }
};

/** The prose of a paragraph, cut at hard line breaks; everything else between its first and last prose is skipped. */
const lineBlocks = (
  text: string,
  children: readonly PhrasingContent[],
  kind: BlockKind,
  level?: number,
): MarkdownBlock[] => {
  const lines: Span[][] = [[]];
  for (const child of children) proseSpans(text, child, lines);
  return lines.flatMap((prose) => {
    const spans = prose.map((span) => trimSpan(text, span)).filter(({ start, end }) => start < end);
    const [first] = spans;
    const last = spans.at(-1);
    if (!first || !last) return [];
    const skips = spans
      .slice(1)
      .flatMap(({ start }, i) => (start > prose[i]!.end ? [{ start: spans[i]!.end, end: start }] : []));
    const shown = kind === 'paragraph' && lines.length > 1 ? 'line' : kind;
    return [
      { start: first.start, end: last.end, kind: shown, ...(level && { level }), ...(skips.length > 0 && { skips }) },
    ];
  });
};

const proseSpans = (text: string, node: Nodes, lines: Span[][]): void => {
  if (node.type === 'break') lines.push([]);
  else if (node.type === 'text' || node.type === 'inlineCode') lines.at(-1)!.push(...textSpans(text, node));
  else if (node.type === 'link' && isBareAddress(text, node)) return;
  else if ('children' in node) {
    for (const child of node.children) proseSpans(text, child, lines);
  }
};

/** A link whose words are its target (`<https://…>`, or an address that links itself) is no prose. */
const isBareAddress = (text: string, node: Nodes): boolean => text.charAt(node.position!.start.offset!) !== '[';

/** The prose of a text node: without the quotation marks (`>`) of its later lines, backslashes and back-ticks. */
const textSpans = (text: string, node: Nodes): Span[] => {
  const start = node.position!.start.offset!;
  const end = node.position!.end.offset!;
  const source = text.slice(start, end);
  const spans: Span[] = [];
  let from = 0;
  for (const { index, 0: mark } of source.matchAll(/(?<=[\r\n])[ \t]*(?:>[ \t]?)+|\\(?=[!-/:-@[-`{-~])|`+/gu)) {
    if (index > from) spans.push({ start: start + from, end: start + index });
    from = index + mark.length;
  }
  if (from < source.length) spans.push({ start: start + from, end });
  return spans;
};
