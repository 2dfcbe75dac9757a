/** A line of a printed page, or the part of one that stands in a column. Points from the page's lower left corner. */
export interface Line {
  readonly text: string;
  readonly page: number;
  readonly left: number;
  readonly right: number;
  /** The line that its letters stand on. */
  readonly base: number;
  /** Height of its letters. */
  readonly size: number;
}

/** A stretch of text as a PDF places it. */
export interface Fragment {
  readonly text: string;
  readonly left: number;
  readonly width: number;
  readonly base: number;
  readonly size: number;
}

/** A gap of so many letter heights parts columns, a smaller one of this share parts words. */
const COLUMN_GAP = 1.6;
const WORD_GAP = 0.15;

/** Joins what stands side by side on one line; wide gaps part columns. */
export const joinFragments = (fragments: readonly Fragment[], page: number): Line[] => {
  const shown = fragments.filter(({ text, size }) => text.trim() !== '' && size > 0);
  const rows: Fragment[][] = [];
  for (const fragment of shown.toSorted((a, b) => b.base - a.base)) {
    const row = rows.at(-1);
    if (row && Math.abs(row[0]!.base - fragment.base) <= 0.4 * Math.min(row[0]!.size, fragment.size))
      row.push(fragment);
    else rows.push([fragment]);
  }
  return rows.flatMap((row) => cutRow(row, page));
};

const cutRow = (row: readonly Fragment[], page: number): Line[] => {
  const lines: Line[] = [];
  for (const { text, left, width, base, size } of row.toSorted((a, b) => a.left - b.left)) {
    const last = lines.at(-1);
    const gap = last ? left - last.right : 0;
    if (last && gap < COLUMN_GAP * Math.max(last.size, size)) {
      const space = gap > WORD_GAP * size && !/\s$/u.test(last.text) && !/^\s/u.test(text) ? ' ' : '';
      const right = Math.max(last.right, left + width);
      lines[lines.length - 1] = {
        ...last,
        text: `${last.text}${space}${text}`,
        right,
        size: Math.max(last.size, size),
      };
    } else lines.push({ text, page, left, right: left + width, base, size });
  }
  return lines.map((line) => ({ ...line, text: tidy(line.text) }));
};

const LIGATURES: Readonly<Record<string, string>> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' };

const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\ufb00-\ufb06]/gu, (letter) => LIGATURES[letter] ?? letter)
    .replace(/\p{Cc}|[\u200b-\u200f\ufeff]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
