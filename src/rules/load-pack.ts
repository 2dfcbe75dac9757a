import { isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';
import type { Issue } from '../model/issue.ts';
import type { Examples, Pack, Pattern, Rule, Weights, WordList } from '../model/rule.ts';
import { UNIT_FORMS, UNIT_KINDS, type UnitKind } from '../model/unit.ts';
import { lintPattern } from './lint-pattern.ts';
import { parsePattern } from './parse-pattern.ts';
import { PATTERN_TAGS } from './pattern-tags.ts';

/** One YAML file of a pack. `path` is shown in issues. */
export interface PackFile {
  readonly path: string;
  readonly text: string;
}

export interface LoadedPack {
  readonly pack: Pack;
  /** Faults with their places; a pack with any is not to be used. */
  readonly issues: readonly Issue[];
}

/** What a pack may build on: the tags and the rule ids of the packs before it. */
export interface PackContext {
  readonly tags: ReadonlySet<string>;
  readonly ids: ReadonlySet<string>;
}

const NO_CONTEXT: PackContext = { tags: new Set(), ids: new Set() };

/**
 * Reads a pack: files whose root is a list hold rules, files with a `tag` hold a word list, `pack.yaml` names the pack.
 * Everything that is wrong comes as an issue with path, line and column, all of it at once.
 */
export const loadPack = (files: readonly PackFile[], context: PackContext = NO_CONTEXT): LoadedPack => {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const issues: Issue[] = [];
  const documents = sorted.map((file) => open(file, issues));
  const lists = documents.flatMap((document) => readList(document));
  const tags = new Set([...context.tags, ...lists.map(({ tag }) => tag)]);
  const ids = new Set(context.ids);
  const rules = documents.flatMap((document) => readRules(document, tags, ids));
  const meta = documents.map(readMeta).find((found) => found !== undefined);
  return { pack: { name: 'unnamed', version: '0.0.0', thresholds: {}, ...meta, rules, lists }, issues };
};

/** An open YAML file that reports faults at the place of a node. */
interface Opened {
  readonly path: string;
  readonly root: Node | null;
  readonly report: (code: string, message: string, node?: Node | null, shift?: number) => void;
}

const open = ({ path, text }: PackFile, issues: Issue[]): Opened => {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const push = (code: string, message: string, offset: number): void => {
    const { line, col } = counter.linePos(offset);
    issues.push({ code, severity: 'error', path, line, column: col, message });
  };
  for (const error of document.errors)
    push('yaml', error.message.split('\n', 1)[0]!.replace(/ at line \d+, column \d+:?$/u, ''), error.pos[0]);
  return {
    path,
    root: document.errors.length > 0 ? null : (document.contents as Node | null),
    report: (code, message, node, shift = 0) => push(code, message, (node?.range?.[0] ?? 0) + shift),
  };
};

const keyOf = ({ key }: Pair): string => (isScalar(key) ? String(key.value) : '');

/** Reports the keys of a map that are not among those allowed. */
const checkKeys = (map: YAMLMap, allowed: readonly string[], { report }: Opened): void => {
  for (const pair of map.items) {
    const key = keyOf(pair);
    if (!allowed.includes(key))
      report('unknown-key', `unknown key \`${key}\`; known are ${allowed.join(', ')}`, pair.key as Node);
  }
};

const textAt = (map: YAMLMap, key: string, file: Opened): string | undefined => {
  const node = map.get(key, true);
  if (node === undefined) return undefined;
  if (isScalar(node) && typeof node.value === 'string') return node.value;
  file.report('type', `\`${key}\` should be a text`, node as Node);
  return undefined;
};

/** The texts of a list, with their nodes. */
const textsAt = (map: YAMLMap, key: string, file: Opened): { text: string; node: Node }[] => {
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

const LIST_KEYS = ['tag', 'about', 'source', 'upos', 'heads', 'lemmas'];

const readList = (file: Opened): WordList[] => {
  const { root } = file;
  if (!isMap(root) || !root.has('tag')) return [];
  checkKeys(root, LIST_KEYS, file);
  const tag = textAt(root, 'tag', file);
  if (tag === undefined) return [];
  if (!/^[A-Z]\w*$/u.test(tag))
    file.report('tag', `a tag is one word with a capital: \`${tag}\``, root.get('tag', true) as Node);
  if (PATTERN_TAGS.has(tag))
    file.report('duplicate-tag', `#${tag} is a tag of the analysis: choose another`, root.get('tag', true) as Node);
  const lemmas = textsAt(root, 'lemmas', file);
  for (const { text, node } of lemmas) {
    if (text !== text.toLowerCase()) file.report('capital', `words are written in lower case: \`${text}\``, node);
  }
  if (lemmas.length === 0) file.report('missing', '`lemmas` holds no word', root);
  return [
    {
      tag,
      upos: textsAt(root, 'upos', file).map(({ text }) => text),
      heads: root.get('heads') === true,
      lemmas: lemmas.map(({ text }) => text),
    },
  ];
};

const META_KEYS = ['name', 'version', 'about', 'language', 'licence', 'source', 'thresholds'];

const readMeta = (file: Opened): Pick<Pack, 'name' | 'version' | 'thresholds'> | undefined => {
  const { root } = file;
  if (!isMap(root) || root.has('tag')) {
    if (root !== null && !isSeq(root) && !isMap(root))
      file.report('type', 'a pack file is a list of rules, a word list or pack.yaml', root);
    return undefined;
  }
  checkKeys(root, META_KEYS, file);
  return {
    name: textAt(root, 'name', file) ?? 'unnamed',
    version: textAt(root, 'version', file) ?? '0.0.0',
    thresholds: weightsAt(root, 'thresholds', file),
  };
};

const weightsAt = (map: YAMLMap, key: string, file: Opened): Weights => {
  const node = map.get(key, true) as Node | undefined;
  if (node === undefined) return {};
  if (!isMap(node)) {
    file.report('type', `\`${key}\` should map kinds to numbers`, node);
    return {};
  }
  checkKeys(node, UNIT_KINDS, file);
  const found: Partial<Record<UnitKind, number>> = {};
  for (const kind of UNIT_KINDS) {
    const value = node.get(kind);
    if (value === undefined) continue;
    if (typeof value === 'number' && Number.isFinite(value)) found[kind] = value;
    else file.report('type', `the weight for ${kind} should be a number`, node.get(kind, true) as Node);
  }
  return found;
};

const RULE_KEYS = [
  'id',
  'about',
  'pattern',
  'patterns',
  'except',
  'where',
  'unless',
  'weight',
  'weights',
  'embedded',
  'prior',
  'form',
  'examples',
];

const readRules = (file: Opened, tags: ReadonlySet<string>, ids: Set<string>): Rule[] => {
  if (!isSeq(file.root)) return [];
  return file.root.items.flatMap((item) => {
    if (isMap(item)) return readRule(item, file, tags, ids);
    file.report('type', 'a rule is a map with an id and a pattern', item as Node);
    return [];
  });
};

const readRule = (map: YAMLMap, file: Opened, tags: ReadonlySet<string>, ids: Set<string>): Rule[] => {
  checkKeys(map, RULE_KEYS, file);
  const id = textAt(map, 'id', file);
  if (id === undefined) {
    file.report('missing', 'the rule has no `id`', map);
    return [];
  }
  const idNode = map.get('id', true) as Node;
  if (!/^[a-z]+\/[a-z0-9-]+$/u.test(id)) file.report('id', `an id is kind/name in lower case: \`${id}\``, idNode);
  if (ids.has(id)) file.report('duplicate-id', `\`${id}\` is the id of another rule`, idNode);
  ids.add(id);
  const single = map.has('pattern')
    ? [{ text: textAt(map, 'pattern', file) ?? '', node: map.get('pattern', true) as Node }]
    : [];
  const patterns = [...single, ...textsAt(map, 'patterns', file)];
  if (patterns.length === 0) file.report('missing', `\`${id}\` has no pattern`, map);
  const kind = kindOf(id);
  const weight = map.get('weight');
  if (weight !== undefined && typeof weight !== 'number')
    file.report('type', '`weight` should be a number', map.get('weight', true) as Node);
  if (weight !== undefined && !kind)
    file.report('weight', `\`${id}\` belongs to no kind: give it \`weights\``, map.get('weight', true) as Node);
  const own: Weights = kind && typeof weight === 'number' ? { [kind]: weight } : {};
  return [
    {
      id,
      about: textAt(map, 'about', file) ?? '',
      patterns: readPatterns(patterns, file, tags),
      except: readPatterns(textsAt(map, 'except', file), file, tags),
      where: readTags(map, 'where', file, tags),
      unless: readTags(map, 'unless', file, tags),
      weights: { ...own, ...weightsAt(map, 'weights', file) },
      embedded: weightsAt(map, 'embedded', file),
      form: readForm(map, file, kind),
      examples: readExamples(map, file, id),
    },
  ];
};

const kindOf = (id: string): UnitKind | undefined => UNIT_KINDS.find((kind) => id.startsWith(`${kind}/`));

const readPatterns = (
  sources: readonly { text: string; node: Node }[],
  file: Opened,
  tags: ReadonlySet<string>,
): Pattern[] =>
  sources.flatMap(({ text, node }) => {
    const faults = lintPattern(text, tags);
    const quoted = isScalar(node) && node.type !== 'PLAIN' ? 1 : 0;
    for (const { code, message, at } of faults) file.report(code, message, node, at + quoted);
    return faults.length > 0 ? [] : [parsePattern(text)];
  });

const readTags = (map: YAMLMap, key: string, file: Opened, tags: ReadonlySet<string>): string[] =>
  textsAt(map, key, file).flatMap(({ text, node }) => {
    if (PATTERN_TAGS.has(text) || tags.has(text)) return [text];
    file.report('unknown-tag', `there is no tag ${text}`, node);
    return [];
  });

const readForm = (map: YAMLMap, file: Opened, kind: UnitKind | undefined): string | null => {
  const form = textAt(map, 'form', file);
  if (form === undefined) return null;
  const known: readonly string[] = kind ? UNIT_FORMS[kind] : [];
  if (!known.includes(form))
    file.report(
      'form',
      `there is no form \`${form}\`${kind ? ` of ${kind}: known are ${known.join(', ')}` : ''}`,
      map.get('form', true) as Node,
    );
  return form;
};

const readExamples = (map: YAMLMap, file: Opened, id: string): Examples => {
  const node = map.get('examples', true) as Node | undefined;
  if (!isMap(node)) {
    file.report('missing', `\`${id}\` has no examples: it needs \`match\` and \`miss\` sentences`, node ?? map);
    return { match: [], miss: [] };
  }
  checkKeys(node, ['match', 'miss'], file);
  const texts = (key: string): string[] => textsAt(node, key, file).map(({ text }) => text);
  const [match, miss] = [texts('match'), texts('miss')];
  if (match.length === 0 || miss.length === 0)
    file.report('missing', `\`${id}\` needs at least one \`match\` and one \`miss\` example`, node);
  return { match, miss };
};
