import { isMap, type Node, type YAMLMap } from 'yaml';
import type { Weights } from '../model/rule.ts';
import { UNIT_KINDS, type UnitKind } from '../model/unit.ts';
import { checkKeys, type Opened } from './open-yaml.ts';

/** The numbers for each kind at a key. */
export const weightsAt = (map: YAMLMap, key: string, file: Opened): Weights => {
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
