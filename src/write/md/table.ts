/** A column of a table: its heading and whether it holds numbers, which stand to the right. */
export interface Column {
  readonly title: string;
  readonly numbers?: boolean;
}

const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell || ' ').join(' | ')} |`;

/** A table of GitHub-flavoured Markdown; cells are escaped already. */
export const table = (columns: readonly Column[], rows: readonly (readonly string[])[]): string =>
  [
    row(columns.map(({ title }) => title)),
    row(columns.map(({ numbers }) => (numbers ? '--:' : ':--'))),
    ...rows.map(row),
  ].join('\n');
