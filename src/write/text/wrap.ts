import { charactersOf, columnsOf } from './columns.ts';

/** Fewer columns than this are not worth wrapping for. */
const LEAST = 20;

/** A word in pieces that fit into a line. */
const breakWord = (word: string, columns: number): string[] => {
  if (columnsOf(word) <= columns) return [word];
  const pieces: string[] = [];
  let piece = '';
  let taken = 0;
  for (const character of charactersOf(word)) {
    const width = columnsOf(character);
    if (taken + width > columns) {
      pieces.push(piece);
      piece = '';
      taken = 0;
    }
    piece += character;
    taken += width;
  }
  return [...pieces, piece];
};

/**
 * Clean, uncoloured text on lines of at most `width` columns, `first` in front of the first line and as many spaces in front
 * of the others. Lines end between words; a word longer than a line is broken.
 */
export const wrap = (text: string, width: number, first = ''): string => {
  const columns = Math.max(LEAST, width) - first.length;
  const lines: string[] = [];
  let line = '';
  let taken = 0;
  for (const word of text.split(' ').flatMap((each) => breakWord(each, columns))) {
    const needed = columnsOf(word);
    if (line !== '' && taken + 1 + needed > columns) {
      lines.push(line);
      line = '';
      taken = 0;
    }
    taken += needed + (line === '' ? 0 : 1);
    line += line === '' ? word : ` ${word}`;
  }
  return first + [...lines, line].join(`\n${' '.repeat(first.length)}`);
};
