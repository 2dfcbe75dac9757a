import { isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';
import type { Issue } from '../model/issue.ts';

/** One YAML file of a pack. `path` is shown in issues. */
export interface PackFile {
  readonly path: string;
  readonly text: string;
}

/** An open YAML file that reports faults at the place of a node. */
export interface Opened {
  readonly path: string;
  readonly root: Node | null;
  readonly report: (code: string, message: string, node?: Node | null, shift?: number) => void;
}

/** Parses a file; what is wrong with its YAML is reported, and its root is then null. */
export const openYaml = ({ path, text }: PackFile, issues: Issue[]): Opened => {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const push = (code: string, message: string, offset: number): void => {
    const { line, col } = counter.linePos(offset);
    issues.push({ code, severity: 'error', path, line, column: col, message });
  };
  const tooDeep = document.errors.some(({ message }) => message.includes('call stack'));
  if (tooDeep) push('yaml', 'the file is nested too deeply', 0);
  else for (const { message, pos } of document.errors) push('yaml', firstSentence(message), pos[0]);
  return {
    path,
    root: document.errors.length > 0 ? null : (document.contents as Node | null),
    report: (code, message, node, shift = 0) => push(code, message, (node?.range?.[0] ?? 0) + shift),
  };
};

/** A message of the YAML parser without its excerpt, its place and its advice for programmers. */
const firstSentence = (message: string): string =>
  message.split(/\n|; please/u, 1)[0]!.replace(/ at line \d+, column \d+:?$/u, '');

const keyOf = ({ key }: Pair): string => (isScalar(key) ? String(key.value) : '');

/** Reports the keys of a map that are not among those allowed. */
export const checkKeys = (map: YAMLMap, allowed: readonly string[], { report }: Opened): void => {
  for (const pair of map.items) {
    const key = keyOf(pair);
    if (!allowed.includes(key))
      report('unknown-key', `unknown key \`${key}\`; known are ${allowed.join(', ')}`, pair.key as Node);
  }
};

/** The text at a key, or undefined. */
export const textAt = (map: YAMLMap, key: string, file: Opened): string | undefined => {
  const node = map.get(key, true);
  if (node === undefined) return undefined;
  if (isScalar(node) && typeof node.value === 'string') return node.value;
  file.report('type', `\`${key}\` should be a text`, node as Node);
  return undefined;
};

/** The texts of a list, with their nodes. */
export const textsAt = (map: YAMLMap, key: string, file: Opened): { text: string; node: Node }[] => {
  const node = map.get(key, true) as Node | undefined;
  if (node === undefined) return [];
  if (!isSeq(node)) {
    file.report('type', `\`${key}\` should be a list`, node);
    return [];
  }
  return node.items.flatMap((item) => {
    if (isScalar(item) && typeof item.value === 'string') return [{ text: item.value, node: item }];
    file.report('type', `\`${key}\` should hold texts only: quote numbers, yes and no`, item as Node);
    return [];
  });
};
