import { loadData } from '../../data/load.ts';
import type { RelationType, UnitKind } from '../../model/unit.ts';

/** A rule of `src/data/mine/relations.yaml`: words that say how a unit stands to the one before it. */
export interface RelationRule {
  readonly id: string;
  readonly type: RelationType;
  readonly from: 'before' | 'after';
  readonly words: readonly string[];
  readonly at: 'front' | 'clause';
  readonly not_before?: readonly string[];
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

interface RelationData {
  readonly rules: readonly RelationRule[];
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  readonly conceding: ReadonlySet<string>;
  readonly common: ReadonlySet<string>;
  readonly denying: ReadonlySet<string>;
  readonly pointing: ReadonlySet<string>;
  readonly pointingNouns: ReadonlySet<string>;
}

interface RawData {
  readonly relations: Readonly<
    Record<'conceding' | 'common' | 'denying' | 'pointing' | 'pointing_nouns', readonly string[]>
  > & {
    readonly rules: readonly RelationRule[];
  };
}

let loaded: RelationData | undefined;

/** The rules, their phrases by the first word with the longest first, and the word lists. */
export const relationData = (): RelationData => {
  loaded ??= index(loadData<RawData>('mine').relations);
  return loaded;
};

const index = ({
  rules,
  conceding,
  common,
  denying,
  pointing,
  pointing_nouns: nouns,
}: RawData['relations']): RelationData => {
  const phrases = new Map<string, Phrase[]>();
  for (const rule of rules) {
    for (const text of rule.words) {
      const words = text.split(' ');
      phrases.set(words[0]!, [...(phrases.get(words[0]!) ?? []), { rule, words }]);
    }
  }
  for (const list of phrases.values()) list.sort((a, b) => b.words.length - a.words.length);
  return {
    rules,
    phrases,
    conceding: new Set(conceding),
    common: new Set(common),
    denying: new Set(denying),
    pointing: new Set(pointing),
    pointingNouns: new Set(nouns),
  };
};
