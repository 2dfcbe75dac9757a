import { stringify } from 'csv-stringify/sync';
import { cleanField } from './clean-text.ts';
import { type Cell, delimitedColumns } from './delimited-columns.ts';
import type { Write, WriteOptions } from './writer.ts';

/** What a spreadsheet takes for a formula behind white space, which the library's own guard does not look past. */
const FORMULA_BEHIND_SPACE = /^\s+[=+\-@＝＋－＠]/u;

/** The same where a spreadsheet that parts cells at semicolons or tabs, and knows no quotes there, would begin a cell. */
const FORMULA_INSIDE = /(?<=[;\t\r\n]["\s]{0,4})[=+\-@＝＋－＠]/gu;

const harmless = (text: string): string => {
  const clean = cleanField(text);
  const guarded = FORMULA_BEHIND_SPACE.test(clean) ? `'${clean}` : clean;
  return guarded.replace(FORMULA_INSIDE, "'$&");
};

/**
 * CSV or TSV: one unit a row, the document's metadata in every row, quoted as RFC 4180 says. Lines end in LF: all that
 * read tables take it, and behind CR LF Unix tools would find a CR in the last field. Text that a spreadsheet would
 * calculate gets an apostrophe in front. In TSV tabs and line ends inside a field become spaces, for `cut` and `awk`.
 */
export const writeDelimited =
  (delimiter: ',' | '\t') =>
  ({ bom }: WriteOptions): Write => {
    const print = (rows: readonly (readonly Cell[])[]): string =>
      stringify(rows as Cell[][], {
        delimiter,
        record_delimiter: '\n',
        eof: false,
        escape_formulas: true,
        cast: { string: (text) => harmless(delimiter === '\t' ? text.replace(/[\t\r\n]+/gu, ' ') : text) },
      });
    const head = `${bom ? '\uFEFF' : ''}${print([Object.keys(delimitedColumns)])}`;
    const columns = Object.values(delimitedColumns);
    return {
      head,
      between: '',
      tail: '\n',
      empty: `${head}\n`,
      // Every row begins with the line end of the one before, so that a document without units leaves no empty row.
      document: (output) =>
        output.units.length === 0
          ? ''
          : `\n${print(output.units.map((unit) => columns.map((value) => value(unit, output))))}`,
      failure: () => null,
    };
  };
