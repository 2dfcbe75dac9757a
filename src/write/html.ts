import { articlePage } from './html/article-page.ts';
import { folderPage } from './html/folder-page.ts';
import type { Write, WriteOptions } from './writer.ts';

/** HTML: a self-contained page for each article and one for the folder. */
export const writeHtml = ({ locale }: WriteOptions): Write => ({
  head: '',
  between: '\n',
  tail: '\n',
  empty: '',
  document: (output) => articlePage(output, locale),
  failure: () => null,
  summary: (summary, pageOf) => `${folderPage(summary, locale, pageOf)}\n`,
});
