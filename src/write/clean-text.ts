/** White space, line ends of every system among it. */
const SPACES = /[\s\u0085]+/gu;

/**
 * What can command a terminal or turn the order of the letters around: control characters (the escape character and
 * C1 among them), overrides and isolates of writing direction, halves of surrogate pairs.
 */
const COMMANDS = /[\p{Cc}\p{Surrogate}\u202a-\u202e\u2066-\u2069]/gu;
const COMMANDS_IN_LINES = /(?![\t\n\r])[\p{Cc}\p{Surrogate}\u202a-\u202e\u2066-\u2069]/gu;

/** A text of an article on one line, without anything that a terminal would obey; each such character becomes U+FFFD. */
export const cleanText = (text: string): string => text.replace(SPACES, ' ').trim().replace(COMMANDS, '\uFFFD');

/** The same for a field of a table, which keeps its line ends and tabs. */
export const cleanField = (text: string): string => text.replace(COMMANDS_IN_LINES, '\uFFFD');
