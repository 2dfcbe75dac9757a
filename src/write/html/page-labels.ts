import { loadData } from '../../data/load.ts';
import type { Attribution, HolderType, UnitKind } from '../../model/unit.ts';
import { type Labels, labelsOf, type Pair } from '../labels.ts';
import type { Locale } from '../writer.ts';

type Words<Keys extends string> = Readonly<Record<Keys, string>>;

type ArticleWord =
  | ('path' | 'authors' | 'date' | 'publication' | 'length' | 'language' | 'found' | 'none' | 'hint' | 'text')
  | ('without_text' | 'units' | 'open' | 'close' | 'to_text' | 'line' | 'holder' | 'addressee' | 'target' | 'form')
  | ('attribution' | 'score' | 'as_written' | 'place' | 'evidence' | 'rule' | 'seen' | 'weight' | 'sum' | 'issues')
  | ('filters' | 'kinds' | 'all_holders' | 'all_addressees' | 'least' | 'reset' | 'shown');

type FolderWord =
  | ('title' | 'found' | 'contents' | 'parties' | 'holders' | 'years' | 'publications' | 'as_table' | 'name')
  | (
      | 'party'
      | 'holder'
      | 'year'
      | 'publication'
      | 'total'
      | 'top'
      | 'demands'
      | 'criticisms'
      | 'flows_about'
      | 'top_flows'
      | 'flow'
    )
  | ('from' | 'to' | 'count' | 'example' | 'articles' | 'article' | 'date' | 'authors' | 'words' | 'keywords')
  | ('all_holders' | 'type' | 'addressees' | 'targets' | 'similar' | 'kind' | 'members' | 'filter')
  | (
      | 'duplicates'
      | 'alike'
      | 'unreadable'
      | 'file'
      | 'reason'
      | 'rows'
      | 'sort'
      | 'more'
      | 'empty'
      | 'on_paper'
      | 'without_holder'
    );

/** The words that the pages alone need. */
export interface PageWords {
  /** What stands at the head of a unit in the text: short. */
  readonly tags: Words<UnitKind>;
  readonly attributions: Words<Attribution>;
  readonly terms: Words<'skip' | 'made' | 'sum'> & { readonly units: Pair };
  readonly article: Words<ArticleWord>;
  readonly folder: Words<FolderWord> & { readonly holder_types: Words<HolderType> };
}

/** Every word of one locale, those of the pages among them. */
export interface PageLabels extends Labels {
  readonly page: PageWords;
}

/** The words of a locale. */
export const pageLabels = (locale: Locale): PageLabels => ({
  ...labelsOf(locale),
  page: loadData<{ readonly page: Readonly<Record<Locale, PageWords>> }>('write').page[locale],
});

/** A number with `digits` decimals in the marks of the locale, a true minus sign among them. */
export const formatDecimal = (value: number, digits: number, { number }: Labels): string =>
  value.toFixed(digits).replace('.', number.decimal).replace('-', '\u2212');
