// Roughly the letters and digits of all scripts, as few ranges: compiling `\p{L}` for every boundary took longer than reading.
const WORD =
  '[0-9A-Z_a-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02af\\u0370-\\u1fff\\u3040-\\ud7ff]';
const BOUNDARY = `(?:(?<=${WORD})(?!${WORD})|(?<!${WORD})(?=${WORD}))`;

/** A regular expression whose `\b` knows that å, ä and ö are letters: that of JavaScript sees a word end in front of them. */
export const wordBoundaries = (source: string): string => source.replaceAll('\\b', BOUNDARY);
