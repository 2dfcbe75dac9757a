import type { PatternFault } from './lint-pattern.ts';

const WORD = String.raw`[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[.:&'’-][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*[.-]?`;
const ATOM = String.raw`(?:#\w+|\{${WORD}\}|${WORD}|\.)`;
const SEQUENCE = String.raw`\s*${ATOM}\??(?:\s+${ATOM}\??)*\s*`;
const CHOICE = String.raw`\(${SEQUENCE}(?:\|${SEQUENCE})*\)`;
const BOTH = String.raw`\(\s*${ATOM}(?:\s+&&\s+${ATOM})+\s*\)`;
const COUNT = String.raw`(?:[?*+]|\{(?<least>\d{1,2})(?:,(?<most>\d{0,2}))?\})`;

/** One element with its count, the brackets of a capture and the marks for the ends of the sentence. */
const ELEMENT = new RegExp(
  String.raw`(?<start>\^)?(?:\[<[a-z]\w*>)?\s*(?:${ATOM}|${CHOICE}|${BOTH})${COUNT}?\]?(?<end>\s*\$)?(?=\s|$)`,
  'uy',
);

/**
 * Checks that a match string is made of nothing but known elements: compromise takes what it does not understand for a
 * word that no text holds. Gives the first fault alone, and assumes that brackets are in pairs.
 */
export const lintSyntax = (source: string): PatternFault[] => {
  const end = source.trimEnd().length;
  let at = source.length - source.trimStart().length;
  const first = at;
  while (at < end) {
    ELEMENT.lastIndex = at;
    const found = ELEMENT.exec(source);
    if (!found)
      return [{ code: 'syntax', message: `\`${source.slice(at).split(/\s/u, 1)[0]}\` is no element of a pattern`, at }];
    const { start: isStart, end: isEnd, least, most } = found.groups!;
    if (isStart && at > first) return [{ code: 'syntax', message: '`^` stands only at the start of a pattern', at }];
    if (isEnd && ELEMENT.lastIndex < end)
      return [{ code: 'syntax', message: '`$` stands only at the end of a pattern', at }];
    if (most && Number(most) < Number(least))
      return [{ code: 'syntax', message: `\`{${least},${most}}\` counts down`, at }];
    at = ELEMENT.lastIndex;
    while (at < end && /\s/u.test(source.charAt(at))) at++;
  }
  return [];
};
