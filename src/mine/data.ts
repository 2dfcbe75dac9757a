import { loadData } from '../data/load.ts';

interface MineData {
  readonly words: Readonly<
    Record<
      | 'stating'
      | 'acting'
      | 'habitual'
      | 'wishing'
      | 'signing'
      | 'people'
      | 'government'
      | 'evidence'
      | 'according'
      | 'no_source'
      | 'attaching'
      | 'asking'
      | 'asking_verbs'
      | 'blaming_verbs'
      | 'opposing_verbs'
      | 'attitudes'
      | 'attitude_prepositions'
      | 'agent_prepositions'
      | 'nobody'
      | 'persons'
      | 'lying'
      | 'suffering'
      | 'judging'
      | 'infinitive_marks'
      | 'occasions'
      | 'demands'
      | 'doings'
      | 'dummies'
      | 'pointers'
      | 'empty_subjects'
      | 'about_prepositions'
      | 'lacking'
      | 'lacking_prepositions'
      | 'agents'
      | 'singular_pronouns'
      | 'plural_pronouns'
      | 'person_pronouns'
      | 'agent_endings'
      | 'office_endings'
      | 'articles'
      | 'someone'
      | 'receiving'
      | 'content_markers'
      | 'needing'
      | 'striving'
      | 'duties'
      | 'leading_in'
      | 'chairs'
      | 'letting'
      | 'us'
      | 'towards'
      | 'courtesies'
      | 'conjoining'
      | 'pairing',
      readonly string[]
    >
  >;
}

type WordSets = { readonly [Key in keyof MineData['words']]: ReadonlySet<string> };

let sets: WordSets | undefined;

/** The word lists of `src/data/mine` as sets of lower-case words or lemmas. */
export const mineWords = (): WordSets => {
  sets ??= Object.fromEntries(
    Object.entries(loadData<MineData>('mine').words).map(([key, words]) => [key, new Set(words)]),
  ) as unknown as WordSets;
  return sets;
};

/** Does a verb say that somebody says, or something shows, what follows? */
export const tells = (lemma: string): boolean => reports(lemma) || mineWords().evidence.has(lemma);

/** Does a verb make its subject the holder of something? */
export const reports = (lemma: string): boolean => mineWords().stating.has(lemma) || mineWords().acting.has(lemma);
