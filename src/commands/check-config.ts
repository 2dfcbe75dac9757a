import { isAlias, isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import type { Opened } from '../rules/open-yaml.ts';
import type { ConfigMap, ConfigSchema } from './config-schema.ts';
import { suggest } from './nearest.ts';

/** Stands for a value that was reported and has no use. */
export const REFUSED = Symbol('refused');

/** Reads the value of a node as a schema wants it, lists always as lists. What is wrong is reported at its place. */
export const checkConfig = (node: Node, schema: ConfigSchema, name: string, file: Opened): unknown => {
  if ('anyOf' in schema) return checkList(node, schema.anyOf, name, file);
  if (schema.type === 'object') return checkMap(node, schema, name, file);
  if (schema.type === 'array') return checkItems(node, schema.items, schema.minItems ?? 0, name, file);
  const value = isScalar(node) ? node.value : undefined;
  const refuse = (code: string, message: string): typeof REFUSED => {
    file.report(code, message, node);
    return REFUSED;
  };
  if (schema.type === 'boolean')
    return typeof value === 'boolean' ? value : refuse('type', `\`${name}\` should be true or false${seen(node)}`);
  if (schema.type === 'string') {
    if (typeof value !== 'string' || (schema.minLength && value.trim() === ''))
      return refuse(
        'type',
        `\`${name}\` should be ${schema.enum ? nounOf(schema) : `a text${quoteHint(value)}`}${seen(node)}`,
      );
    if (schema.enum && !schema.enum.includes(value))
      return refuse('value', `\`${value}\` is nothing that \`${name}\` can be; ${suggest(value, schema.enum)}`);
    return value;
  }
  const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY, type } = schema;
  if (typeof value !== 'number' || !Number.isFinite(value))
    return refuse('type', `\`${name}\` should be ${nounOf(schema)}${seen(node)}`);
  if (value < minimum || value > maximum || (type === 'integer' && !Number.isInteger(value)))
    return refuse('value', `\`${name}\` should be ${nounOf(schema)}, not ${value}`);
  return value;
};

/** The values of a map by their keys, without those that are refused. */
export const checkMap = (node: Node, schema: ConfigMap, name: string, file: Opened): unknown => {
  if (!isMap(node)) {
    file.report(
      'type',
      `${name === '' ? 'a configuration' : `\`${name}\``} should be a map of names to values${seen(node)}`,
      node,
    );
    return REFUSED;
  }
  const found: [string, unknown][] = [];
  for (const { key: keyNode, value: valueNode } of (node as YAMLMap<Node, Node | null>).items) {
    const key = isScalar(keyNode) ? String(keyNode.value) : '';
    const wanted = schema.properties ? ownValue(schema.properties, key) : schema.additionalProperties;
    if (!wanted) {
      const known = Object.keys(schema.properties ?? {});
      file.report(
        'unknown-key',
        `there is no key \`${key}\`${name && ` in \`${name}\``}; ${suggest(key, known)}`,
        keyNode,
      );
      continue;
    }
    const value = checkConfig(valueNode ?? keyNode, wanted, name === '' ? key : `${name}.${key}`, file);
    if (value !== REFUSED) found.push([key, value]);
  }
  return Object.fromEntries(found);
};

const ownValue = <T>(map: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(map, key) ? map[key] : undefined;

/** One text, several with commas where the names are known, or a list. */
const checkList = (
  node: Node,
  [one, many]: readonly [ConfigSchema, ConfigSchema],
  name: string,
  file: Opened,
): unknown => {
  if (isSeq(node)) return checkConfig(node, many, name, file);
  const items = 'items' in many ? many.items : many;
  const value = checkConfig(node, 'pattern' in one ? { type: 'string', minLength: 1 } : one, name, file);
  if (value === REFUSED || !('enum' in items)) return value === REFUSED ? value : [value];
  const parts = String(value)
    .split(',')
    .map((part) => part.trim());
  const wrong = parts.find((part) => !items.enum?.includes(part));
  if (wrong === undefined) return [...new Set(parts)];
  file.report('value', `\`${wrong}\` is nothing that \`${name}\` can be; ${suggest(wrong, items.enum ?? [])}`, node);
  return REFUSED;
};

const checkItems = (node: Node, items: ConfigSchema, least: number, name: string, file: Opened): unknown => {
  if (!isSeq(node) || node.items.length < least) {
    file.report(
      'type',
      `\`${name}\` should be a list${least > 0 ? ` with at least ${least} entry` : ''}${seen(node)}`,
      node,
    );
    return REFUSED;
  }
  const values = node.items.map((item) => checkConfig(item as Node, items, name, file));
  return values.includes(REFUSED) ? REFUSED : [...new Set(values)];
};

const nounOf = (schema: ConfigSchema): string => {
  if ('enum' in schema && schema.enum) return `one of ${schema.enum.join(', ')}`;
  if (!('minimum' in schema)) return 'a number';
  return `a ${schema.type === 'integer' ? 'whole ' : ''}number from ${schema.minimum} to ${schema.maximum}`;
};

/** Plain `no`, `1` and dates are no texts in YAML: quotes make them so. */
const quoteHint = (value: unknown): string =>
  value === undefined || value === null || value === '' ? '' : ' (put it in quotes)';

const seen = (node: Node): string => {
  if (isMap(node)) return ', not a map';
  if (isSeq(node)) return ', not a list';
  if (isAlias(node)) return ', not an alias';
  return '';
};
