import { alignText } from './align-text.ts';
import { parseComment, parseLine, type Word } from './parse-line.ts';
import type { Row } from './read-sentences.ts';

/** The words of a sentence as they stand in the text, by their rows: a surface form instead of the words that share it. */
export interface Surface {
  readonly words: ReadonlyMap<Row, Word>;
  /** Are they the text of the comment `# text`, where there is one? */
  readonly agrees: boolean;
}

/** The surface of a sentence's rows, with the spaces of `# text` where that is the same text. */
export const surfaceOf = (comments: readonly string[], rows: readonly Row[]): Surface => {
  let covered = 0;
  const visible = rows.filter((row) => {
    if (row.kind === 'empty' || row.last <= covered) return false;
    covered = row.last;
    return true;
  });
  const words = visible.map(({ columns }) => parseLine(columns)!.word);
  const text = comments.map((line) => parseComment(line.slice(1))).find(([key]) => key === 'text')?.[1];
  const aligned = text === undefined ? undefined : alignText(words, text);
  return {
    words: new Map(visible.map((row, i) => [row, (aligned ?? words)[i]!])),
    agrees: text === undefined || aligned !== undefined,
  };
};
