/** How many names are offered. */
const OFFERED = 3;

/** The names that are most like one that nobody knows, the nearest first; those too far away to be meant are left out. */
export const findNearest = (unknown: string, names: readonly string[]): string[] =>
  names
    .map((name) => ({ name, distance: editDistance(unknown, name) }))
    .filter(({ name, distance }) => distance <= Math.max(2, Math.floor(Math.max(unknown.length, name.length) / 3)))
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, OFFERED)
    .map(({ name }) => name);

/** How many UTF-16 code units have to be put in, taken out or replaced to turn one text into the other (Levenshtein). */
export const editDistance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, k) => k);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let k = 1; k <= b.length; k++) {
      const replaced = row[k - 1]! + (a[i - 1] === b[k - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[k]! + 1, next[k - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
};
