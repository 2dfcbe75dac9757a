import { eastAsianWidth } from 'get-east-asian-width';

/** Text whose every character takes one column: Latin, Greek and Cyrillic letters, dashes, quotation marks, arrows. */
const NARROW = /^[ -~\u00a0-\u02ff\u0370-\u0482\u048a-\u058f\u2010-\u2027\u2030-\u205e\u2190-\u21ff]*$/u;

/** What a terminal draws as one: a pair that makes a flag, an emoji of several parts, a letter with its marks. */
const CHARACTER =
  /(?:\p{Regional_Indicator}{2}|\p{Emoji_Modifier_Base}\p{Emoji_Modifier}|.)(?:\u200d\p{Extended_Pictographic}\p{Emoji_Modifier}?|[\p{M}\p{Cf}])*/gsu;

const INVISIBLE = /^[\p{M}\p{Cf}]/u;
const FLAG = /^\p{Regional_Indicator}{2}/u;

/** The characters of a text as a reader sees them. */
export const charactersOf = (text: string): readonly string[] => text.match(CHARACTER) ?? [];

const widthOf = (character: string): number => {
  if (INVISIBLE.test(character)) return 0;
  if (character.includes('\ufe0f') || FLAG.test(character)) return 2;
  return eastAsianWidth(character.codePointAt(0)!);
};

/** How many columns of a terminal a clean text takes; wide characters (CJK, emoji) take two. */
export const columnsOf = (text: string): number =>
  NARROW.test(text) ? text.length : charactersOf(text).reduce((sum, character) => sum + widthOf(character), 0);
