import type { Word } from '../model/analysis.ts';
import type { WordList } from '../model/rule.ts';

/** What the rules in force know of a word: the ids of its spelling and lemma in patterns (-1: in none), its list tags. */
export interface WordFacts {
  readonly word: number;
  readonly lemma: number;
  /** A bit set of list tags. */
  readonly lists: Int32Array;
}

interface Entry {
  readonly list: number;
  readonly heads: boolean;
  readonly upos: ReadonlySet<string>;
}

/** Looks up words in the lists of the packs in force. Compounds are found by their last part where a list allows it. */
export class ListIndex {
  readonly size: number;
  readonly #entries = new Map<string, Entry[]>();

  /** `lists` in the order of their tags' ids. */
  constructor(lists: readonly WordList[]) {
    const tags = [...new Set(lists.map(({ tag }) => tag))];
    this.size = (tags.length + 31) >> 5;
    for (const { tag, upos, heads, lemmas } of lists) {
      const entry: Entry = { list: tags.indexOf(tag), heads, upos: new Set(upos) };
      for (const lemma of lemmas) {
        const same = this.#entries.get(lemma);
        if (same) same.push(entry);
        else this.#entries.set(lemma, [entry]);
      }
    }
  }

  /** The list tags of a word as a bit set. */
  lists(word: Word): Int32Array {
    const bits = new Int32Array(this.size);
    for (const [form, kind] of lookups(word)) {
      if (this.#addAll(form, kind, bits, false)) return bits;
    }
    if (word.upos === 'NOUN') this.#addByHead(word.lemma, bits);
    return bits;
  }

  /** The longest last part that any list holds decides: *kontroll* keeps *skattekontroll* from being a *roll*. */
  #addByHead(lemma: string, bits: Int32Array): void {
    for (let at = 2; at <= lemma.length - 3; at++) {
      if (this.#addAll(lemma.slice(at), 'NOUN', bits, true)) return;
    }
  }

  /** Adds the lists that hold a form; says whether any does (also one that does not count for compounds). */
  #addAll(form: string, kind: string, bits: Int32Array, asHead: boolean): boolean {
    let held = false;
    for (const { list, heads, upos } of this.#entries.get(form) ?? []) {
      if (upos.size > 0 && !upos.has(kind)) continue;
      held = true;
      if (!asHead || heads) bits[list >> 5]! |= 1 << (list & 31);
    }
    return held;
  }
}

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
