import { loadData } from '../data/load.ts';
import type { Severity } from '../model/issue.ts';
import type { RelationType, UnitKind } from '../model/unit.ts';
import type { Locale } from './writer.ts';

/** The words for one thing and for several. */
export type Pair = readonly [one: string, many: string];

type Words<Keys extends string> = Readonly<Record<Keys, string>>;

/** Every word of one locale; `{0}`, `{1}` … stand for what {@link fill} puts in. */
export interface Labels {
  readonly number: Words<'group' | 'decimal' | 'percent'>;
  readonly quotes: readonly [open: string, close: string];
  readonly kinds: Readonly<Record<UnitKind, Pair>>;
  readonly headings: Words<UnitKind>;
  /** By form; forms of users' own rule packs are missing. */
  readonly forms: Readonly<Record<string, string>>;
  /** From either end: *supports*, *is supported by*. */
  readonly relations: Readonly<Record<RelationType, Pair>>;
  readonly severities: Words<Severity>;
  readonly units: Words<
    'unknown' | 'unnamed' | 'themselves' | 'others' | 'nobody' | 'nothing' | 'line' | 'reported' | 'none'
  > & {
    readonly author: Pair;
  };
  readonly article: Words<
    'path' | 'authors' | 'date' | 'publication' | 'length' | 'keywords' | 'kind' | 'own' | 'reported' | 'total'
  > &
    Words<'relations' | 'issues' | 'unread' | 'no' | 'and' | 'of'> & { readonly words: Pair };
  readonly summary: Words<
    'title' | 'party' | 'parties' | 'year' | 'years' | 'publication' | 'publications' | 'article' | 'all_articles'
  > &
    Words<'date' | 'keywords' | 'form' | 'forms' | 'count' | 'name' | 'holders' | 'addressees' | 'targets'> &
    Words<'demand_flows' | 'criticism_flows' | 'demand_similar' | 'criticism_similar' | 'duplicates' | 'alike'> &
    Words<'unreadable' | 'empty' | 'in_articles' | 'more'> &
    Words<'with_party' | 'with_date' | 'similar_about' | 'duplicates_about'> & {
      readonly articles: Pair;
      readonly words: Pair;
      readonly unreadables: Pair;
    };
}

let data: { readonly labels: Readonly<Record<Locale, Labels>> } | undefined;

/** The words of a locale, read once. */
export const labelsOf = (locale: Locale): Labels => {
  data ??= loadData<{ readonly labels: Readonly<Record<Locale, Labels>> }>('write');
  return data.labels[locale];
};

/** A label with its gaps filled: `{0}` by the first value, `{1}` by the second. */
export const fill = (label: string, ...values: readonly string[]): string =>
  label.replace(/\{(\d)\}/gu, (gap, index) => values[Number(index)] ?? gap);

/** The word for as many as `count`. */
export const plural = ([one, many]: Pair, count: number): string => (count === 1 ? one : many);

/** A form in the words of the locale; a form that only a user's rules know keeps its own name. */
export const formLabel = (form: string, { forms }: Labels): string =>
  Object.hasOwn(forms, form) ? forms[form]! : form;
