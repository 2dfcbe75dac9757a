import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, isMap, isSeq, parseDocument, type YAMLMap } from 'yaml';
import { TAG_PREFIX } from '../model/rule.ts';
import { UNIT_KINDS, type UnitKind } from '../model/unit.ts';

export type KindNumbers = Readonly<Partial<Record<UnitKind, number>>>;

/** The rule files of a pack, open for reading priors and writing weights. Comments and layout stay as they are. */
export class RuleFiles {
  readonly #files: readonly { readonly path: string; readonly document: Document }[];
  readonly #rules = new Map<string, YAMLMap>();
  #singles: Document | undefined;

  constructor(folder: string) {
    this.#files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.yaml'))
      .sort()
      .map((file) => ({ path: join(folder, file), document: parseDocument(readFileSync(join(folder, file), 'utf8')) }))
      .filter(
        ({ document: { contents } }) =>
          isSeq(contents) || (isMap(contents) && (contents.has('thresholds') || contents.has('words'))),
      );
    for (const { document } of this.#files) {
      if (isMap(document.contents) && document.contents.has('words')) this.#singles = document;
      if (!isSeq(document.contents)) continue;
      for (const item of document.contents.items) if (isMap(item)) this.#rules.set(String(item.get('id')), item);
    }
  }

  /** What the authors of a rule believe it to weigh, by kind. */
  priorOf(rule: string): KindNumbers {
    const prior = this.#rules.get(rule)?.get('prior');
    return isMap(prior) ? (prior.toJSON() as KindNumbers) : {};
  }

  setWeights(rule: string, key: 'weights' | 'embedded', weights: KindNumbers): void {
    const map = this.#rules.get(rule);
    if (!map) throw new Error(`there is no rule ${rule}`);
    map.delete(key);
    if (key === 'weights') map.delete('weight');
    const kinds = UNIT_KINDS.filter((kind) => weights[kind] !== undefined && weights[kind] !== 0);
    if (kinds.length === 0) return;
    const document = this.#files[0]!.document;
    const node = document.createNode(Object.fromEntries(kinds.map((kind) => [kind, weights[kind]])));
    node.flow = true;
    const examples = map.items.findIndex(({ key: name }) => String(name) === 'examples');
    map.items.splice(examples, 0, document.createPair(key, node) as never);
  }

  /** The tags that have weights of their own. */
  tagsWithWeights(): ReadonlySet<string> {
    const tags = isMap(this.#singles?.contents) ? this.#singles.contents.get('tags') : undefined;
    return new Set(isMap(tags) ? tags.items.map(({ key }) => String(key)) : []);
  }

  /** {@link setSingles} for tags: the weights of `tag/NAME` and, as `tag/NAME@`, the embedded ones. */
  setTags(weights: ReadonlyMap<string, KindNumbers>): void {
    const both = new Map<string, Record<string, KindNumbers>>(
      [...this.tagsWithWeights()].map((tag) => [TAG_PREFIX + tag, {}]),
    );
    for (const [name, own] of weights) {
      const isEmbedded = name.endsWith('@');
      const id = isEmbedded ? name.slice(0, -1) : name;
      both.set(id, { ...both.get(id), [isEmbedded ? 'embedded' : 'weights']: own });
    }
    this.setSingles('tags', TAG_PREFIX, both);
  }

  /** Puts weights, by the ids of their rules, in the place of those that there were under a key. */
  setSingles(key: string, prefix: string, entries: ReadonlyMap<string, object>): void {
    if (!this.#singles) throw new Error('there is no file with a map `words`');
    const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
    const byName = Object.fromEntries(sorted.map(([id, own]) => [id.slice(prefix.length), own]));
    const node = this.#singles.createNode(byName) as YAMLMap;
    for (const { value } of node.items) if (isMap(value)) value.flow = true;
    this.#singles.set(key, node);
  }

  setThresholds(thresholds: Readonly<Record<UnitKind, number>>): void {
    for (const { document } of this.#files) {
      if (isMap(document.contents) && document.contents.has('thresholds'))
        for (const kind of UNIT_KINDS) document.setIn(['thresholds', kind], thresholds[kind]);
    }
  }

  write(): void {
    for (const { path, document } of this.#files)
      writeFileSync(path, document.toString({ lineWidth: 0, flowCollectionPadding: false }));
  }
}
