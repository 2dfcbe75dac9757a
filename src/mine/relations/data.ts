import { loadData } from '../../data/load.ts';
import type { RelationType, UnitKind } from '../../model/unit.ts';

/** A rule of `src/data/mine/relations.yaml`: words that say how a unit stands to the one before it. */
export interface RelationRule {
  readonly id: string;
  readonly type: RelationType;
  /** Which of the two units the relation starts from. */
  readonly from: 'before' | 'after';
  readonly words: readonly string[];
  /** In front of the later unit or as its first words; or also behind its finite verb. */
  readonly at: 'front' | 'clause';
  readonly not_before?: readonly string[];
  /** Kinds that the earlier and the later unit must have. */
  readonly before?: readonly UnitKind[];
  readonly after?: readonly UnitKind[];
  readonly needs?: 'shared' | 'opposed' | 'conceded' | 'granted';
  readonly within?: 'sentence';
  readonly weight: number;
  readonly examples: { readonly match: readonly string[]; readonly miss: readonly string[] };
}

/** A rule's run of words. */
export interface Phrase {
  readonly rule: RelationRule;
  readonly words: readonly string[];
}

const LISTS = ['conceding', 'contrasting', 'common', 'denying', 'pointing', 'pointing_nouns'] as const;
type List = (typeof LISTS)[number];

interface RelationData {
  readonly rules: readonly RelationRule[];
  /** By their first words, the longest first. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  readonly words: Readonly<Record<List, ReadonlySet<string>>>;
}

type Relations = Readonly<Record<List, readonly string[]>> & { readonly rules: readonly RelationRule[] };

let loaded: RelationData | undefined;

/** The rules, their phrases and the word lists. */
export const relationData = (): RelationData => {
  loaded ??= index(loadData<{ readonly relations: Relations }>('mine').relations);
  return loaded;
};

const index = (relations: Relations): RelationData => {
  const phrases = new Map<string, Phrase[]>();
  for (const rule of relations.rules) {
    for (const text of rule.words) {
      const words = text.split(' ');
      const known = phrases.get(words[0]!);
      if (known) known.push({ rule, words });
      else phrases.set(words[0]!, [{ rule, words }]);
    }
  }
  for (const list of phrases.values()) list.sort((a, b) => b.words.length - a.words.length);
  const sets = Object.fromEntries(LISTS.map((list) => [list, new Set(relations[list])]));
  return { rules: relations.rules, phrases, words: sets as unknown as RelationData['words'] };
};
