import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, isMap, isSeq, parseDocument, type YAMLMap } from 'yaml';
import { WORD_PREFIX } from '../model/rule.ts';
import { UNIT_KINDS, type UnitKind } from '../model/unit.ts';

export type KindNumbers = Readonly<Partial<Record<UnitKind, number>>>;

/** The rule files of a pack, open for reading priors and writing weights. Comments and layout stay as they are. */
export class RuleFiles {
  readonly #files: readonly { readonly path: string; readonly document: Document }[];
  readonly #rules = new Map<string, YAMLMap>();
  #words: Document | undefined;

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
      if (isMap(document.contents) && document.contents.has('words')) this.#words = document;
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

  /** Puts the weights of words, by the ids of their rules, in the place of those that there were. */
  setWords(weights: ReadonlyMap<string, KindNumbers>): void {
    if (!this.#words) throw new Error('there is no file with a map `words`');
    const sorted = [...weights].sort(([a], [b]) => (a < b ? -1 : 1));
    const node = this.#words.createNode(
      Object.fromEntries(sorted.map(([id, own]) => [id.slice(WORD_PREFIX.length), own])),
    ) as YAMLMap;
    for (const { value } of node.items) if (isMap(value)) value.flow = true;
    this.#words.set('words', node);
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
