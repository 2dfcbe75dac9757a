import { beyond, type Limits } from './limits.ts';

/** What stands in front of a line's own words: quotation marks, list marks and the white space between them. */
const CONTAINERS = /^(?:[ \t]+|>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))+/u;

/**
 * Looks for what makes a Markdown parser slow or overflow its stack, before it runs: containers inside containers and
 * paragraphs full of inline marks and line breaks. One pass.
 * @throws {InputError} `limit-depth`, `limit-marks`.
 */
export const measureMarkdown = (text: string, path: string, limits: Limits): void => {
  let marks = 0;
  for (const [i, line] of text.split(/\r\n?|\n/u).entries()) {
    const front = CONTAINERS.exec(line)?.[0] ?? '';
    if (depthOf(front) > limits.depth) throw beyond('depth', limits, path, i + 1);
    marks = line.trim() === '' ? 0 : marks + 1;
    for (let at = front.length; at < line.length; at++) if (isMark(line.charCodeAt(at))) marks++;
    if (marks > limits.marks) throw beyond('marks', limits, path, i + 1);
  }
};

/** A mark opens a container; two columns of white space may continue one that an earlier line opened. */
const depthOf = (front: string): number => {
  let white = 0;
  let marks = 0;
  for (const character of front) {
    if (character === ' ') white++;
    else if (character === '\t') white += 4;
    else if (!(character >= '0' && character <= '9')) marks++;
  }
  return marks + Math.max(0, white - marks) / 2;
};

const MARKS: ReadonlySet<number> = new Set([...'*_`[]~<|'].map((mark) => mark.charCodeAt(0)));

const isMark = (code: number): boolean => MARKS.has(code);
