const GOLD_ENDING = '.gold.jsonl';
const ENDING = /(?<=.)\.[^.\s#]+$/u;

const lastPart = (path: string): string => path.slice(path.lastIndexOf('/') + 1).normalize('NFC');

/** The base name of a path without its ending (`.gold.jsonl` is one); a row `corpus.csv#7` of a corpus keeps all of it. */
export const documentName = (path: string): string => {
  const last = lastPart(path);
  return last.endsWith(GOLD_ENDING) ? last.slice(0, -GOLD_ENDING.length) : last.replace(ENDING, '');
};

/** How much two paths of the same name have in common from their ends: one for the ending, one for each folder. */
export const commonPath = (a: string, b: string): number => {
  const [left, right] = [a, b].map((path) => path.normalize('NFC').split('/').reverse());
  let folders = 1;
  while (left![folders] !== undefined && left![folders] === right![folders]) folders++;
  return folders - 1 + Number(left![0] === right![0]);
};
