import { isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import type { Examples, Pattern, Rule, Weights } from '../model/rule.ts';
import { UNIT_FORMS, UNIT_KINDS, type UnitKind } from '../model/unit.ts';
import { lintPattern } from './lint-pattern.ts';
import { checkKeys, type Opened, textAt, textsAt } from './open-yaml.ts';
import { parsePattern } from './parse-pattern.ts';
import { PATTERN_TAGS } from './pattern-tags.ts';
import { isAnchored } from './program.ts';
import { weightsAt } from './read-weights.ts';

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

/** The rules of a file, without those that have no id. Adds their ids to `ids`. */
export const readRules = (file: Opened, tags: ReadonlySet<string>, ids: Set<string>): Rule[] => {
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
  const text = textAt(map, 'pattern', file);
  const single = text === undefined ? [] : [{ text, node: map.get('pattern', true) as Node }];
  const patterns = [...single, ...textsAt(map, 'patterns', file)];
  if (patterns.length === 0 && !map.has('pattern')) file.report('missing', `\`${id}\` has no pattern`, map);
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
    const type = isScalar(node) ? node.type : undefined;
    const quoted = type === 'PLAIN' ? 0 : 1;
    const isBlock = type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED';
    for (const { code, message, at } of faults) file.report(code, message, node, isBlock ? 0 : at + quoted);
    if (faults.length > 0) return [];
    const pattern = parsePattern(text);
    if (isAnchored(pattern)) return [pattern];
    file.report('no-anchor', 'the pattern has no word or tag that stands in each of its matches', node, quoted);
    return [];
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
