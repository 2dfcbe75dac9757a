import type { Word } from '../model/analysis.ts';
import { firstEnd } from '../model/word-ends.ts';
import type { CompiledRules } from './compiled-rules.ts';

/**
 * Adds the list tags of a word to a bit set; says whether a list holds it. A word is looked up by its lemma and spelling (ids of
 * which are given), as the adjective of a neuter form or adverb in -t, and a participle as its verb; the first that a list
 * holds decides. Compounds are found by their last part where a list allows it.
 */
export const addListTags = (
  rules: CompiledRules,
  { norm, lemma, upos, form }: Word,
  normId: number,
  lemmaId: number,
  bits: Int32Array,
): boolean => {
  const kind = form === 'Part' ? 'ADJ' : upos;
  const add = (id: number, as: string): boolean => addAll(rules, id, as, bits, false);
  if (add(lemmaId, kind) || add(normId, kind)) return true;
  if ((upos === 'ADV' || upos === 'ADJ') && norm.endsWith('t'))
    if (add(lemmaId, 'ADJ') || add(rules.texts.find(norm, 0, norm.length - 1), 'ADJ')) return true;
  if (form === 'Part' && verbsOf(lemma).some((verb) => add(rules.texts.find(verb), 'VERB'))) return true;
  return upos === 'NOUN' && addByHead(rules, lemma, bits);
};

/** The longest last part that any list holds decides: *kontroll* keeps *skattekontroll* from being a *roll*. */
const addByHead = (rules: CompiledRules, lemma: string, bits: Int32Array): boolean => {
  for (let at = firstEnd(lemma, 2); at <= lemma.length - 3; at++) {
    const id = rules.texts.find(lemma, at);
    if (addAll(rules, id, 'NOUN', bits, true)) return true;
  }
  return false;
};

/** Adds the lists that hold a form, by its id; says whether any does (also one that does not count for compounds). */
const addAll = (
  { lists, listsOf: { starts, values } }: CompiledRules,
  id: number,
  kind: string,
  bits: Int32Array,
  asHead: boolean,
): boolean => {
  if (id < 0) return false;
  let isHeld = false;
  for (let i = starts[id]!; i < starts[id + 1]!; i++) {
    const { tag, upos, heads } = lists[values[i]!]!;
    if (upos.length > 0 && !upos.includes(kind)) continue;
    isHeld = true;
    if (!asHead || heads) bits[tag >> 5]! |= 1 << (tag & 31);
  }
  return isHeld;
};

/** Infinitives that a participle may belong to: *skadad* and *skadande* to *skada*, *stängd* to *stänga*. */
const verbsOf = (participle: string): string[] => {
  if (participle.endsWith('ande')) return [participle.slice(0, -3)];
  if (participle.endsWith('ad')) return [participle.slice(0, -1)];
  return /[dt]$/u.test(participle) ? [`${participle.slice(0, -1)}a`] : [];
};
