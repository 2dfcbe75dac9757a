/** One suffix rule of a hunspell dictionary: a stem with `flag` that ends in `strip` and fits `condition` may take `add`. */
export interface AffixRule {
  readonly flag: string;
  readonly strip: string;
  readonly add: string;
  /** Source of a regular expression that the end of the stem has to match; empty for any. */
  readonly condition: string;
}

/** The suffix rules of an `.aff` file, in its order. Prefix rules only form compounds, which are split elsewhere. */
export const parseAffixes = (aff: string): AffixRule[] => {
  const rules: AffixRule[] = [];
  for (const line of aff.split(/\r?\n/u)) {
    const [kind, flag, strip, add, condition] = line.split(/\s+/u);
    if (kind !== 'SFX' || !flag || !strip || !add || condition === undefined) continue;
    const bare = add.split('/', 1)[0]!;
    rules.push({
      flag,
      strip: strip === '0' ? '' : strip,
      add: bare === '0' ? '' : bare,
      condition: condition === '.' ? '' : condition,
    });
  }
  return rules;
};

export interface StemEntry {
  readonly stem: string;
  /** One character a flag, sorted. */
  readonly flags: string;
}

/** Flags that say how a word may be typed or joined, not what it is. */
const IGNORED = /[!%]/u;

/** The stems of a `.dic` file; entries that are forbidden or no words are left out, equal stems are joined. */
export const parseStems = (dic: string): StemEntry[] => {
  const flagsOf = new Map<string, Set<string>>();
  for (const line of dic.split(/\r?\n/u).slice(1)) {
    const [stem, flags = ''] = line.trim().split('/');
    if (!stem || IGNORED.test(flags) || !/^\p{L}[\p{L}\p{M}’'-]*$/u.test(stem)) continue;
    const all = flagsOf.get(stem) ?? new Set<string>();
    for (const flag of flags) all.add(flag);
    flagsOf.set(stem, all);
  }
  return [...flagsOf].map(([stem, flags]) => ({ stem, flags: [...flags].sort().join('') }));
};
