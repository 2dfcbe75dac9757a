/** What a UTF-16 code unit is to the tokenizer. Marks (combining, soft hyphen, joiners) continue the word before them. */
export const OTHER = 0;
export const SPACE = 1;
export const LETTER = 2;
export const DIGIT = 3;
export const MARK = 4;

const LETTERS = /^[\p{L}_]$/u;
const DIGITS = /^\p{Nd}$/u;
const MARKS = /^[\p{M}\u00AD\u200B-\u200D\u2060]$/u;
const SPACES = /^[\s\u0085]$/u;

const classify = (unit: number): number => {
  const character = String.fromCharCode(unit);
  if (LETTERS.test(character)) return LETTER;
  if (DIGITS.test(character)) return DIGIT;
  if (SPACES.test(character)) return SPACE;
  // Letters and marks outside the basic plane come as surrogate pairs; joining them to words costs nothing.
  return MARKS.test(character) ? MARK : OTHER;
};

/** Filled on first use: a text uses some hundred of the 65,536 code units. 255 = not yet known. */
const classes = new Uint8Array(0x10000).fill(255);

// What nearly all texts are made of is known at once: the expressions above take long to compile.
classes.fill(OTHER, 0, 0x100).fill(OTHER, 0x2010, 0x2028);
classes.fill(SPACE, 0x09, 0x0e).fill(SPACE, 0x20, 0x21).fill(SPACE, 0x85, 0x86).fill(SPACE, 0xa0, 0xa1);
classes.fill(DIGIT, 0x30, 0x3a);
for (const letter of '_ªµº') classes[letter.charCodeAt(0)] = LETTER;
classes.fill(LETTER, 0x41, 0x5b).fill(LETTER, 0x61, 0x7b);
classes.fill(LETTER, 0xc0, 0xd7).fill(LETTER, 0xd8, 0xf7).fill(LETTER, 0xf8, 0x100);
classes[0xad] = MARK;

/** The class of a UTF-16 code unit. */
export const characterClass = (unit: number): number => {
  const known = classes[unit]!;
  if (known !== 255) return known;
  const found = classify(unit);
  classes[unit] = found;
  return found;
};

/** Letter, digit or mark: what a word is made of. */
export const isWordPart = (unit: number): boolean => characterClass(unit) >= LETTER;

const CLOSERS = new Set('"\'”’»›)]}“‘');
const OPENERS = new Set('"\'”’»›«‹([{“‘„‚');
const DASHES = new Set('-–—‒―−‐‑');
const TERMINALS = new Set('.!?…');

/** Marks that close a quotation or a bracket, and may follow the full stop of the sentence that they close. */
export const isCloser = (character: string): boolean => CLOSERS.has(character);
/** Marks that may open the next sentence. */
export const isOpener = (character: string): boolean => OPENERS.has(character);
export const isDash = (character: string): boolean => DASHES.has(character);
/** Marks that may end a sentence. */
export const isTerminal = (character: string): boolean => TERMINALS.has(character);

/** Is the letter at `at` an upper-case one? (Digits and marks are neither.) */
export const isUpper = (text: string, at: number): boolean => {
  const character = text.charAt(at);
  return character !== character.toLowerCase();
};

/** Is the letter at `at` a lower-case one? */
export const isLower = (text: string, at: number): boolean => {
  const character = text.charAt(at);
  return character !== character.toUpperCase();
};
