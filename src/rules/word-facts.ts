import type { Word } from '../model/analysis.ts';
import { lowestBit } from '../model/bits.ts';
import type { CompiledRules, Postings } from './compiled-rules.ts';
import { FIRST_LIST_TAG } from './program.ts';

/** What the rules in force know of a word: the ids of its spelling and lemma in patterns (-1: in none), its list tags. */
export interface WordFacts {
  readonly word: number;
  readonly lemma: number;
  /** A bit set of list tags. */
  readonly lists: Int32Array;
  /** The entries whose anchor it is, by its spelling, lemma or list tags. */
  readonly entries: Int32Array;
}

/** Looks a word up. */
export const wordFacts = (rules: CompiledRules, word: Word): WordFacts => {
  const facts = { word: rules.texts.find(word.norm), lemma: rules.texts.find(word.lemma), lists: listsOf(rules, word) };
  return { ...facts, entries: entriesOf(rules, facts) };
};

const NO_ENTRIES = new Int32Array(0);

const entriesOf = (
  { byWord, byLemma, byTag }: CompiledRules,
  { word, lemma, lists }: Omit<WordFacts, 'entries'>,
): Int32Array => {
  const found: number[] = [];
  if (word >= 0) addPostings(byWord, word, found);
  if (lemma >= 0) addPostings(byLemma, lemma, found);
  for (let k = 0; k < lists.length; k++)
    for (let bits = lists[k]!; bits !== 0; bits &= bits - 1)
      addPostings(byTag, FIRST_LIST_TAG + 32 * k + lowestBit(bits), found);
  return found.length === 0 ? NO_ENTRIES : Int32Array.from(found);
};

const addPostings = ({ starts, values }: Postings, key: number, found: number[]): void => {
  for (let i = starts[key]!; i < starts[key + 1]!; i++) found.push(values[i]!);
};

/** How many 32-bit numbers hold the list tags of a word. */
export const listWords = ({ listTags }: CompiledRules): number => (listTags.length + 31) >> 5;

/** The list tags of a word as a bit set. Compounds are found by their last part where a list allows it. */
const listsOf = (rules: CompiledRules, word: Word): Int32Array => {
  const bits = new Int32Array(listWords(rules));
  for (const [form, kind] of lookups(word)) {
    if (addAll(rules, form, kind, bits, false)) return bits;
  }
  if (word.upos === 'NOUN') addByHead(rules, word.lemma, bits);
  return bits;
};

/** The longest last part that any list holds decides: *kontroll* keeps *skattekontroll* from being a *roll*. */
const addByHead = (rules: CompiledRules, lemma: string, bits: Int32Array): void => {
  for (let at = 2; at <= lemma.length - 3; at++) {
    if (addAll(rules, lemma.slice(at), 'NOUN', bits, true)) return;
  }
};

/** Adds the lists that hold a form; says whether any does (also one that does not count for compounds). */
const addAll = (
  { texts, lists, listsOf: { starts, values } }: CompiledRules,
  form: string,
  kind: string,
  bits: Int32Array,
  asHead: boolean,
): boolean => {
  const id = texts.find(form);
  if (id < 0) return false;
  let held = false;
  for (let i = starts[id]!; i < starts[id + 1]!; i++) {
    const { tag, upos, heads } = lists[values[i]!]!;
    if (upos.length > 0 && !upos.includes(kind)) continue;
    held = true;
    if (!asHead || heads) bits[tag >> 5]! |= 1 << (tag & 31);
  }
  return held;
};

/**
 * The forms under which lists may hold a word, with the part of speech that they are looked up as, the likeliest first:
 * its lemma and spelling; the adjective of a neuter form or adverb in -t; a participle as adjective and as its verb.
 */
const lookups = ({ lemma, norm, upos, form }: Word): [form: string, kind: string][] => {
  const kind = form === 'Part' ? 'ADJ' : upos;
  const found: [string, string][] = [[lemma, kind]];
  if (norm !== lemma) found.push([norm, kind]);
  if ((upos === 'ADV' || upos === 'ADJ') && norm.endsWith('t')) found.push([lemma, 'ADJ'], [norm.slice(0, -1), 'ADJ']);
  if (form === 'Part') for (const verb of verbsOf(lemma)) found.push([verb, 'VERB']);
  return found;
};

/** Infinitives that a participle may belong to: *skadad* and *skadande* to *skada*, *stängd* to *stänga*. */
const verbsOf = (participle: string): string[] => {
  if (participle.endsWith('ande')) return [participle.slice(0, -3)];
  if (participle.endsWith('ad')) return [participle.slice(0, -1)];
  return /[dt]$/u.test(participle) ? [`${participle.slice(0, -1)}a`] : [];
};
