import { isMap, isSeq } from 'yaml';
import type { Pack } from '../model/rule.ts';
import { checkKeys, type Opened, textAt } from './open-yaml.ts';
import { holdsSingles } from './read-singles.ts';
import { weightsAt } from './read-weights.ts';

const META_KEYS = ['name', 'version', 'about', 'language', 'licence', 'source', 'thresholds'];

/** What `pack.yaml` says of its pack; undefined for every other file. */
export const readMeta = (file: Opened): Pick<Pack, 'name' | 'version' | 'thresholds'> | undefined => {
  const { root } = file;
  if (!isMap(root) || root.has('tag') || holdsSingles(root)) {
    if (root !== null && !isSeq(root) && !isMap(root))
      file.report('type', 'a pack file is a list of rules, a word list, weights of words or pack.yaml', root);
    return undefined;
  }
  checkKeys(root, META_KEYS, file);
  return {
    name: textAt(root, 'name', file) ?? 'unnamed',
    version: textAt(root, 'version', file) ?? '0.0.0',
    thresholds: weightsAt(root, 'thresholds', file),
  };
};
