// Roughly the letters and digits of all scripts, as few ranges: compiling `\p{L}` for every boundary took longer than reading.
const WORD =
  '[0-9A-Z_a-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02af\\u0370-\\u1fff\\u3040-\\ud7ff]';
const BOUNDARY = `(?:(?<=${WORD})(?!${WORD})|(?<!${WORD})(?=${WORD}))`;

/** A regular expression whose `\b` knows that å, ä and ö are letters: that of JavaScript sees a word end in front of them. */
export const wordBoundaries = (source: string): string => source.replaceAll('\\b', BOUNDARY);

/** The small letters of the Latin script: few ranges, as `\p{L}` in a hundred patterns takes longer to compile than a text to read. */
const SMALL = 'a-z\\u00df-\\u00f6\\u00f8-\\u024f';
const SMALL_BOUNDARY = `(?:(?<=[${SMALL}0-9_])(?![${SMALL}0-9_])|(?<![${SMALL}0-9_])(?=[${SMALL}0-9_]))`;

/** A regular expression for text in lower case, whose `\b`, `\p{L}` and `\p{N}` know the small letters and digits only. */
export const forLowerCase = (source: string): string =>
  source
    .replaceAll('\\b', SMALL_BOUNDARY)
    .replace(/\[[^\]]*\]/gu, (set) => set.replaceAll('\\p{L}', SMALL).replaceAll('\\p{N}', '0-9'))
    .replaceAll('\\p{L}', `[${SMALL}]`);
