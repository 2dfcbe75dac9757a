import { loadData } from '../data/load.ts';
import type { Upos, VerbForm } from './label.ts';

/** The word lists of `src/data/language`, one key a file. */
export interface LanguageData {
  readonly suc: {
    readonly parts: Readonly<Record<string, readonly Upos[]>>;
    readonly forms: Readonly<Record<string, VerbForm>>;
    readonly participle: string;
  };
  readonly abbreviations: {
    readonly inside: readonly string[];
    readonly final: readonly string[];
    readonly number: readonly string[];
    readonly month: readonly string[];
    readonly spaced: readonly string[];
    readonly lemmas: Readonly<Record<string, string>>;
    readonly joined: readonly string[];
    readonly domains: readonly string[];
    readonly suspended: readonly string[];
  };
  readonly grammar: Readonly<
    Record<
      | 'subordinators'
      | 'sure_subordinators'
      | 'ambiguous_subordinators'
      | 'conditional'
      | 'temporal'
      | 'relative'
      | 'interrogative'
      | 'coordinators'
      | 'main_coordinators'
      | 'negations'
      | 'adverbial_negations'
      | 'least'
      | 'limits'
      | 'contrasts'
      | 'additions'
      | 'auxiliaries'
      | 'copulas'
      | 'sentence_adverbs'
      | 'focus'
      | 'time_nouns'
      | 'time_modifiers'
      | 'articles'
      | 'antecedent_determiners'
      | 'prepositional_presents'
      | 'measures'
      | 'quantities'
      | 'existentials'
      | 'speech'
      | 'content'
      | 'no_infinitive'
      | 'bare_infinitive'
      | 'modal_forms'
      | 'have_forms'
      | 'blaming'
      | 'counterfactual'
      | 'adverbial_subordinators'
      | 'comparing_subordinators'
      | 'object_questions'
      | 'strong_pasts'
      | 'sure_pasts'
      | 'sure_presents'
      | 'interjections'
      | 'times_after_i'
      | 'resumptives'
      | 'comparing_resumptives'
      | 'infinitive_vowels',
      readonly string[]
    >
  > & {
    readonly pronouns: Readonly<
      Record<
        | 'first_singular'
        | 'first_plural'
        | 'second'
        | 'third'
        | 'generic'
        | 'nominative'
        | 'object'
        | 'demonstrative'
        | 'possessive'
        | 'expletive',
        readonly string[]
      >
    >;
    readonly modals: Readonly<Record<'deontic' | 'epistemic' | 'possible' | 'volition' | 'future', readonly string[]>>;
  };
  readonly imperatives: Readonly<Record<'sure' | 'possible' | 'never' | 'prefixes' | 'openers', readonly string[]>>;
  readonly genres: { readonly minister_roles: string; readonly interpellation: string; readonly speech: string };
  readonly compounds: { readonly whole: readonly string[] };
  readonly deponents: {
    readonly regular: readonly string[];
    readonly irregular: Readonly<Record<string, readonly string[]>>;
    readonly active: Readonly<Record<string, string>>;
    readonly objects: Readonly<Record<string, readonly string[]>>;
    readonly particles: Readonly<Record<string, string>>;
  };
  readonly spellings: { readonly usual: Readonly<Record<string, string>> };
  readonly irregular: Readonly<Record<'noun' | 'adjective' | 'verb', Readonly<Record<string, string>>>>;
}

let data: LanguageData | undefined;

/** The language layer's word lists, read once. */
export const languageData = (): LanguageData => {
  data ??= loadData<LanguageData>('language');
  return data;
};
