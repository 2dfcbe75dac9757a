/** Columns of a line of CoNLL-U. */
export const COLUMNS = 10;

/** The columns of a line: parted by tabs, or by other white space where these give ten of them and the first is an id. */
export const splitColumns = (line: string): readonly string[] => {
  if (line.includes('\t') || !/^\d/u.test(line)) return line.split('\t');
  const spaced = line.trim().split(/\s+/u);
  return spaced.length === COLUMNS ? spaced : [line];
};
