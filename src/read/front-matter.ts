import type { Root } from 'mdast';
import { parse } from 'yaml';
import type { Metadata } from '../model/document.ts';
import type { Issue } from '../model/issue.ts';
import { metadataFrom } from './metadata-from-fields.ts';

interface FrontMatter {
  readonly metadata: Partial<Metadata>;
  readonly issues: readonly Issue[];
}

/** The metadata in the YAML front matter of a Markdown file, under any of the keys of `src/data/read/metadata.yaml`. */
export const readFrontMatter = (tree: Root, path: string): FrontMatter => {
  const node = tree.children.find(({ type }) => type === 'yaml');
  if (!node || !('value' in node)) return { metadata: {}, issues: [] };
  try {
    const data: unknown = parse(node.value);
    const isMap = typeof data === 'object' && data !== null && !Array.isArray(data);
    return { metadata: isMap ? metadataFrom(data as Record<string, unknown>) : {}, issues: [] };
  } catch (error) {
    const message = `the front matter is not valid YAML and was left out: ${String(error).split('\n', 1)[0]}`;
    return { metadata: {}, issues: [{ code: 'front-matter', severity: 'warning', path, line: 1, message }] };
  }
};
