import type { Issue } from '../model/issue.ts';
import type { Pack } from '../model/rule.ts';
import { openYaml, type PackFile, type Place } from './open-yaml.ts';
import { readList } from './read-list.ts';
import { readMeta } from './read-meta.ts';
import { readRules } from './read-rule.ts';
import { readSingles } from './read-singles.ts';

export type { PackFile, Place } from './open-yaml.ts';

export interface LoadedPack {
  readonly pack: Pack;
  /** Faults with their places; a pack with any is not to be used. */
  readonly issues: readonly Issue[];
  /** Where the examples stand, by {@link exampleKey}. */
  readonly places: ReadonlyMap<string, Place>;
}

/** What a pack may build on: the tags and the rule ids of the packs before it. */
export interface PackContext {
  readonly tags: ReadonlySet<string>;
  readonly ids: ReadonlySet<string>;
}

/** The order of files and of the places in them. */
const byPlace = (a: Issue, b: Issue): number =>
  a.path === b.path ? (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0) : a.path! < b.path! ? -1 : 1;

const NO_CONTEXT: PackContext = { tags: new Set(), ids: new Set() };

/**
 * Reads a pack: files whose root is a list hold rules, files with a `tag` hold a word list, files with `words` or
 * `tags` weights of single words and tags, `pack.yaml` names the pack.
 * Everything that is wrong comes as an issue with path, line and column, all of it at once.
 */
export const loadPack = (files: readonly PackFile[], context: PackContext = NO_CONTEXT): LoadedPack => {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const issues: Issue[] = [];
  const documents = sorted.map((file) => openYaml(file, issues));
  const lists = documents.flatMap((document) => readList(document));
  const tags = new Set([...context.tags, ...lists.map(({ tag }) => tag)]);
  const ids = new Set(context.ids);
  const places = new Map<string, Place>();
  const rules = documents.flatMap((document) => [
    ...readRules(document, tags, ids, places),
    ...readSingles(document, ids),
  ]);
  const meta = documents.map(readMeta).find((found) => found !== undefined);
  return {
    pack: { name: 'unnamed', version: '0.0.0', thresholds: {}, ...meta, rules, lists },
    issues: issues.sort(byPlace),
    places,
  };
};
