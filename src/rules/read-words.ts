import { isMap, type Node } from 'yaml';
import { type Rule, WORD_PREFIX } from '../model/rule.ts';
import { checkKeys, type Opened, textAt } from './open-yaml.ts';
import { weightsAt } from './read-weights.ts';

const WORDS_KEYS = ['words', 'about', 'source'];

/**
 * The rules of a file with a map `words` from dictionary forms to weights: one rule a word, `word/FORM`, that weighs the
 * same in the clause that is judged and in those inside it. They need no examples.
 */
export const readWords = (file: Opened, ids: Set<string>): Rule[] => {
  const { root } = file;
  if (!isMap(root) || !root.has('words')) return [];
  checkKeys(root, WORDS_KEYS, file);
  const about = textAt(root, 'about', file) ?? '';
  const words = root.get('words', true) as Node | undefined;
  if (!isMap(words)) {
    file.report('type', '`words` should map words to weights', words);
    return [];
  }
  return words.items.flatMap(({ key }) => {
    const lemma = String(key);
    const id = `${WORD_PREFIX}${lemma}`;
    if (!/^[\p{Ll}\p{M}]+$/u.test(lemma))
      file.report('word', `a word has lower-case letters only: \`${lemma}\``, key as Node);
    if (ids.has(id)) file.report('duplicate-id', `\`${lemma}\` has weights already`, key as Node);
    ids.add(id);
    const weights = weightsAt(words, lemma, file);
    return [
      {
        id,
        about,
        patterns: [{ source: `{${lemma}}`, nodes: [{ lemma }] }],
        except: [],
        where: [],
        unless: [],
        weights,
        embedded: weights,
        form: null,
        examples: { match: [], miss: [] },
      },
    ];
  });
};
