import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

/** Markdown as GitHub reads it. */
export const readMarkdown = (markdown: string): Nodes =>
  fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

/** What a reader of the rendered page sees. */
export const textOf = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';

/** The kinds of all nodes in it, each once, sorted. */
export const nodeTypes = (node: Nodes): string[] => {
  const types = new Set<string>();
  const visit = (each: Nodes): void => {
    types.add(each.type);
    if ('children' in each) each.children.forEach(visit);
  };
  visit(node);
  return [...types].sort();
};
