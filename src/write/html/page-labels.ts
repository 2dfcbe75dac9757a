import { loadData } from '../../data/load.ts';
import type { Severity } from '../../model/issue.ts';
import type { Attribution, HolderType, RelationType, UnitKind } from '../../model/unit.ts';
import type { Locale } from '../writer.ts';

/** The words for one thing and for several, or for a relation seen from either end. */
export type Pair = readonly [one: string, many: string];

type Words<Keys extends string> = Readonly<Record<Keys, string>>;

type ArticleWord =
  | ('path' | 'authors' | 'date' | 'publication' | 'length' | 'language' | 'found' | 'none' | 'hint' | 'text')
  | ('without_text' | 'units' | 'open' | 'close' | 'to_text' | 'line' | 'holder' | 'addressee' | 'target' | 'form')
  | (
      | 'attribution'
      | 'score'
      | 'as_written'
      | 'place'
      | 'evidence'
      | 'rule'
      | 'seen'
      | 'weight'
      | 'sum'
      | 'relations'
      | 'issues'
    )
  | ('filters' | 'kinds' | 'all_holders' | 'all_addressees' | 'least' | 'reset' | 'shown');

type FolderWord =
  | ('title' | 'found' | 'contents' | 'parties' | 'holders' | 'years' | 'publications' | 'as_table' | 'name')
  | ('party' | 'holder' | 'year' | 'publication' | 'total' | 'top' | 'demands' | 'criticisms' | 'flows_about' | 'flow')
  | ('from' | 'to' | 'count' | 'example' | 'articles' | 'article' | 'date' | 'authors' | 'words' | 'keywords')
  | ('all_holders' | 'type' | 'addressees' | 'targets' | 'similar' | 'similar_about' | 'kind' | 'members' | 'filter')
  | (
      | 'duplicates'
      | 'duplicates_about'
      | 'alike'
      | 'unreadable'
      | 'file'
      | 'reason'
      | 'rows'
      | 'sort'
      | 'more'
      | 'empty'
    );

/** Every word of the pages in one locale; `{0}`, `{1}` … stand for what {@link fill} puts in. */
export interface PageLabels {
  readonly number: Words<'group' | 'decimal' | 'percent'>;
  readonly kinds: Readonly<Record<UnitKind, Pair>>;
  /** By form; forms of users' own rule packs are missing. */
  readonly forms: Readonly<Record<string, string>>;
  readonly severities: Words<Severity>;
  readonly attributions: Words<Attribution>;
  readonly relations: Readonly<Record<RelationType, Pair>>;
  readonly terms: Words<'skip' | 'somebody' | 'nobody' | 'made' | 'sum'> &
    Readonly<Record<'units' | 'words' | 'articles' | 'author', Pair>>;
  readonly article: Words<ArticleWord>;
  readonly folder: Words<FolderWord> & { readonly holder_types: Words<HolderType> };
}

/** The words of a locale. */
export const pageLabels = (locale: Locale): PageLabels =>
  loadData<{ readonly page: Readonly<Record<Locale, PageLabels>> }>('write').page[locale];

/** A label with its gaps filled: `{0}` by the first value, `{1}` by the second. */
export const fill = (label: string, ...values: readonly (string | number)[]): string =>
  label.replace(/\{(\d)\}/g, (gap, index) => String(values[Number(index)] ?? gap));

/** A word with its first letter in upper case. */
export const capitalise = (word: string): string => word.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

/** A whole number with its thousands parted. */
export const formatNumber = (value: number, { number }: PageLabels): string =>
  String(value).replace(/\B(?=(?:\d{3})+$)/g, number.group);

/** A number with `digits` decimals, in the marks of the locale, a true minus sign among them. */
export const formatDecimal = (value: number, digits: number, { number }: PageLabels): string =>
  value.toFixed(digits).replace('.', number.decimal).replace('-', '\u2212');

/** A number with its word: *1 article*, *1,234 articles*. */
export const formatCount = (count: number, [one, many]: Pair, labels: PageLabels): string =>
  `${formatNumber(count, labels)} ${count === 1 ? one : many}`;
