import { isMap, type Node } from 'yaml';
import type { WordList } from '../model/rule.ts';
import { UPOS } from '../model/upos.ts';
import { checkKeys, type Opened, textAt, textsAt } from './open-yaml.ts';
import { PATTERN_TAGS } from './pattern-tags.ts';

const LIST_KEYS = ['tag', 'about', 'source', 'upos', 'heads', 'lemmas'];

/** The word list that a file holds, if it holds one. */
export const readList = (file: Opened): WordList[] => {
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
  const upos = textsAt(root, 'upos', file);
  for (const { text, node } of upos) {
    if (!(UPOS as readonly string[]).includes(text)) file.report('upos', `there is no part of speech ${text}`, node);
  }
  const heads = root.get('heads');
  if (heads !== undefined && typeof heads !== 'boolean')
    file.report('type', '`heads` should be true or false', root.get('heads', true) as Node);
  if (lemmas.length === 0) file.report('missing', '`lemmas` holds no word', root);
  return [
    {
      tag,
      upos: upos.map(({ text }) => text),
      heads: heads === true,
      lemmas: lemmas.map(({ text }) => text),
    },
  ];
};
