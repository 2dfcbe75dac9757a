/** A stretch of text between line breaks. */
interface BrokenLine {
  readonly text: string;
  /** Does only one line break part it from the line before it? */
  readonly isTight: boolean;
  /** Is it a line of several that stand together without forming a paragraph? */
  readonly isShort: boolean;
}

/** Marks that are there for browsers only: zero-width characters and byte order marks. */
const UNSEEN = /[\u200b-\u200f\u2060-\u2064\ufeff\u202a-\u202e]/gu;

/** White space as a browser shows it: one space where there is any, none at the ends; a lone hard space stays. */
export const tidyText = (text: string): string =>
  text
    .replace(UNSEEN, '')
    .replace(/\s{2,}|[^\S\u00a0]/gu, ' ')
    .trim();

/** Lines shorter than this, in code units, were not wrapped but end where they are meant to end. */
const SHORTEST_WRAPPED = 45;
const LONGEST_LINE = 90;

/**
 * Cuts text at its line breaks: two of them part paragraphs, a single one parts lines, unless the sentence plainly goes
 * on behind it.
 */
export const breakLines = (text: string): BrokenLine[] =>
  text.split(/\n[^\S\n]*(?:\n[^\S\n]*)+/u).flatMap((paragraph) => {
    const lines: string[] = [];
    for (const raw of paragraph.split('\n')) {
      const line = tidyText(raw);
      if (line === '') continue;
      const before = lines.at(-1);
      if (before !== undefined && goesOn(before, line)) lines[lines.length - 1] = `${before} ${line}`;
      else lines.push(line);
    }
    return lines.map((line, i) => ({
      text: line,
      isTight: i > 0,
      isShort: lines.length > 1 && line.length <= LONGEST_LINE,
    }));
  });

const goesOn = (before: string, line: string): boolean =>
  before.length >= SHORTEST_WRAPPED && /^\p{Ll}/u.test(line) && !/[.!?:…”"»]$/u.test(before);
