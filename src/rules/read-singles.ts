import { isMap, isScalar, type Node, type YAMLMap } from 'yaml';
import { FIRST_PREFIX, type PatternNode, type Rule, TAG_PREFIX, WORD_PREFIX } from '../model/rule.ts';
import { checkKeys, type Opened, textAt } from './open-yaml.ts';
import { PATTERN_TAGS } from './pattern-tags.ts';
import { weightsAt } from './read-weights.ts';

const PARTS = ['words', 'first', 'tags'];
const KEYS = [...PARTS, 'about', 'source'];

const WORDS = /^[\p{Ll}\p{M}]+(?: [\p{Ll}\p{M}]+)?$/u;

/** Is this a file of weights of single words and tags? */
export const holdsSingles = (root: Node | null): boolean => isMap(root) && PARTS.some((part) => root.has(part));

/**
 * The rules of a file of single words and tags with weights of their own: `words` maps dictionary forms, or two that
 * follow each other, to weights, the same in the clause that is judged and in those inside it (`word/FORM`, `word/A+B`);
 * `first` does so for words as they are spelt at the start of a sentence (`first/WORD`, `first/A+B`); `tags` maps tags of the analysis to `weights` and `embedded` (`tag/NAME`). They need no examples.
 */
export const readSingles = (file: Opened, ids: Set<string>): Rule[] => {
  const { root } = file;
  if (!isMap(root) || !holdsSingles(root)) return [];
  checkKeys(root, KEYS, file);
  const about = textAt(root, 'about', file) ?? '';
  const add = (id: string, nodes: PatternNode[], own: Pick<Rule, 'weights' | 'embedded'>, at: Node): Rule => {
    if (ids.has(id)) file.report('duplicate-id', `\`${id}\` has weights already`, at);
    ids.add(id);
    const examples = { match: [], miss: [] };
    return {
      id,
      about,
      patterns: [{ source: nodes.map(sourceOf).join(' '), nodes }],
      except: [],
      where: [],
      unless: [],
      ...own,
      form: null,
      examples,
    };
  };
  const wordsAt = (part: string, prefix: string, nodeOf: (word: string, index: number) => PatternNode): Rule[] =>
    entriesAt(root, part, file).map(({ name, key, map }) => {
      if (!WORDS.test(name)) file.report('word', `one word or two, in lower-case letters only: \`${name}\``, key);
      const weights = weightsAt(map, name, file);
      return add(prefix + name.replace(' ', '+'), name.split(' ').map(nodeOf), { weights, embedded: weights }, key);
    });
  const words = wordsAt('words', WORD_PREFIX, (lemma) => ({ lemma }));
  const first = wordsAt('first', FIRST_PREFIX, (word, i) => (i === 0 ? { word, start: true } : { word }));
  const tags = entriesAt(root, 'tags', file).map(({ name, key, map }) => {
    if (!PATTERN_TAGS.has(name)) file.report('unknown-tag', `there is no tag ${name}`, key);
    const own = map.get(name, true);
    const both = isMap(own)
      ? { weights: weightsAt(own, 'weights', file), embedded: weightsAt(own, 'embedded', file) }
      : {};
    if (isMap(own)) checkKeys(own, ['weights', 'embedded'], file);
    else file.report('type', `\`${name}\` should have \`weights\` or \`embedded\``, key);
    return add(TAG_PREFIX + name, [{ tag: name }], { weights: {}, embedded: {}, ...both }, key);
  });
  return [...words, ...first, ...tags];
};

const sourceOf = ({ word, lemma, tag, start }: PatternNode): string =>
  `${start ? '^' : ''}${word ?? (tag === undefined ? `{${lemma}}` : `#${tag}`)}`;

/** The entries of the map at a key, with the nodes of their names. */
const entriesAt = (root: YAMLMap, key: string, file: Opened): { name: string; key: Node; map: YAMLMap }[] => {
  const map = root.get(key, true) as Node | undefined;
  if (map === undefined) return [];
  if (!isMap(map)) {
    file.report('type', `\`${key}\` should be a map`, map);
    return [];
  }
  return map.items.map((pair) => {
    const node = pair.key as Node;
    return { name: isScalar(node) ? String(node.value) : '', key: node, map };
  });
};
