const WORD = '[\\p{L}\\p{N}_]';
const BOUNDARY = `(?:(?<=${WORD})(?!${WORD})|(?<!${WORD})(?=${WORD}))`;

/** A regular expression whose `\b` knows that å, ä and ö are letters: that of JavaScript sees a word end in front of them. */
export const wordBoundaries = (source: string): string => source.replaceAll('\\b', BOUNDARY);
