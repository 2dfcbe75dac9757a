/** A node of the document object model, as far as it is looked at. */
export interface DomNode {
  readonly nodeType: number;
  readonly localName?: string;
  readonly data?: string;
  readonly childNodes: Iterable<DomNode>;
  getAttribute?(name: string): string | null;
  setAttribute?(name: string, value: string): void;
}

/** An element of a page, with the words below it counted. */
export interface PageElement {
  /** Place among the page's elements, in the order of their start tags. */
  readonly index: number;
  readonly tag: string;
  /** Classes and id, parted by spaces. */
  readonly names: string;
  readonly node: DomNode;
  readonly parent: PageElement | null;
  readonly depth: number;
  readonly children: readonly (PageElement | string)[];
  readonly words: number;
  /** How many of the words stand in links. */
  readonly linkedWords: number;
}

/** The attribute that tells an element's index after a library has copied or changed it. */
export const INDEX = 'data-element';

/** What is never shown as text. */
const UNSHOWN: ReadonlySet<string> = new Set(
  `script style noscript template iframe object embed svg math canvas audio video map select option datalist textarea input
  button head title meta link base dialog progress meter frameset`.split(/\s+/u),
);

type Draft = { -readonly [key in keyof PageElement]: PageElement[key] } & { children: (PageElement | string)[] };

export const countWords = (text: string): number =>
  text.match(/[\p{L}\p{N}]+(?:[-’'.:,][\p{L}\p{N}]+)*/gu)?.length ?? 0;

/** The elements of a page in order, each marked with its {@link INDEX}; what is never shown has no children. */
export const pageElements = (root: DomNode): PageElement[] => {
  const elements: Draft[] = [];
  const open: [node: DomNode, parent: Draft | null, linked: boolean][] = [[root, null, false]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [node, parent, linked] = next;
    if (node.nodeType === 3) {
      parent?.children.push(node.data ?? '');
      if (parent) addWords(parent, countWords(node.data ?? ''), linked);
    } else if (node.nodeType === 1) {
      const element = draftOf(node, parent, elements.length);
      elements.push(element);
      parent?.children.push(element);
      node.setAttribute?.(INDEX, String(element.index));
      if (isUnshown(element)) continue;
      const inLink = linked || element.tag === 'a';
      const below = mergeTexts(node.childNodes);
      for (let i = below.length - 1; i >= 0; i--) open.push([below[i]!, element, inLink]);
    }
  }
  return elements;
};

/** Parsers cut texts at every entity: neighbours among the texts become one, and words stay whole. */
const mergeTexts = (nodes: Iterable<DomNode>): DomNode[] => {
  const merged: DomNode[] = [];
  let data: string[] = [];
  const close = (): void => {
    if (data.length > 0) merged.push({ nodeType: 3, data: data.join(''), childNodes: [] });
    data = [];
  };
  for (const node of nodes) {
    if (node.nodeType === 3) data.push(node.data ?? '');
    else if (node.nodeType === 1) {
      close();
      merged.push(node);
    }
  }
  close();
  return merged;
};

const draftOf = (node: DomNode, parent: Draft | null, index: number): Draft => ({
  index,
  tag: (node.localName ?? '').toLowerCase(),
  names: `${node.getAttribute?.('class') ?? ''} ${node.getAttribute?.('id') ?? ''}`.trim(),
  node,
  parent,
  depth: (parent?.depth ?? 0) + 1,
  children: [],
  words: 0,
  linkedWords: 0,
});

const addWords = (element: Draft, words: number, linked: boolean): void => {
  if (words === 0) return;
  for (let at: Draft | null = element; at; at = at.parent as Draft | null) {
    at.words += words;
    if (linked) at.linkedWords += words;
  }
};

const isUnshown = ({ tag, node }: PageElement): boolean => {
  if (UNSHOWN.has(tag) || node.getAttribute?.('hidden') != null) return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(node.getAttribute?.('style') ?? '');
};

/** The element and those around it, from the inside out. */
export function* around(element: PageElement | null): Iterable<PageElement> {
  for (let at = element; at; at = at.parent) yield at;
}
