/** How many letters two words may differ in, as a share of the longer one, to be taken for each other. */
const LARGEST_SHARE = 0.4;

/** The known name that a misspelt one most likely stands for; undefined where none is near. */
export const nearest = (word: string, known: readonly string[]): string | undefined => {
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const name of known) {
    const distance = distanceOf(word.toLowerCase(), name.toLowerCase());
    if (distance < least && distance <= LARGEST_SHARE * Math.max(word.length, name.length)) {
      best = name;
      least = distance;
    }
  }
  return best;
};

/** The name in backquotes as a question, or all that are known where none is near. */
export const suggest = (word: string, known: readonly string[]): string => {
  const name = nearest(word, known);
  return name === undefined ? `known are ${known.join(', ')}` : `did you mean \`${name}\`?`;
};

/** Optimal string alignment: insertions, deletions, replacements and swapped neighbours. */
const distanceOf = (a: string, b: string): number => {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j]!, before[j - 2]! + 1);
    }
    before = last;
    last = row;
  }
  return last[b.length]!;
};
